package nl.rechtspoor.ledger;

import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one flat object of strings and integers. It may be lenient in small things: what it read is written and compared. */
final class CanonicalJsonReader {
    private final String what;
    private final String json;
    private int at;

    CanonicalJsonReader(String what, String json) {
        this.what = what;
        this.json = json;
    }

    SortedMap<String, Object> object() {
        var object = new TreeMap<String, Object>();
        expect('{');
        if (peek() != '}') {
            do {
                String key = string();
                expect(':');
                if (object.put(key, peek() == '"' ? string() : number()) != null) {
                    throw new Malformed(what, "a key that is there twice");
                }
            } while (another());
        }
        expect('}');
        if (at != json.length()) {
            throw new Malformed(what, "something after its end");
        }
        return object;
    }

    private boolean another() {
        if (peek() != ',') {
            return false;
        }
        at++;
        return true;
    }

    private String string() {
        expect('"');
        var text = new StringBuilder();
        while (peek() != '"') {
            char c = next();
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> throw new Malformed(what, "an escape that is not canonical");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw new Malformed(what, "an escape that is not canonical");
            }
            code = code * 16 + digit;
        }
        if (code >= ' ') {
            throw new Malformed(what, "an escape that is not canonical");
        }
        return (char) code;
    }

    private Long number() {
        int begin = at;
        if (peek() == '-') {
            at++;
        }
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        if (at - begin > 17) {
            throw new Malformed(what, "a number that not every reader holds exactly");
        }
        try {
            long number = Long.parseLong(json.substring(begin, at));
            if (Math.abs(number) > CanonicalJson.LARGEST_EXACT) {
                throw new Malformed(what, "a number that not every reader holds exactly");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Malformed(what, "neither a text nor an integer");
        }
    }

    private void expect(char expected) {
        if (next() != expected) {
            throw new Malformed(what, "no flat object of texts and integers");
        }
    }

    private char peek() {
        if (at == json.length()) {
            throw new Malformed(what, "cut off");
        }
        return json.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }
}
