package nl.rechtspoor.ledger;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * RFC 8785 for the small shape that the ledger needs: one flat object of strings and integers that every JSON reader
 * holds exactly. There is one way only to write such an object, so its bytes can be hashed.
 */
public final class CanonicalJson {
    static final long LARGEST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /** The one form of an object. */
    public static byte[] write(SortedMap<String, Object> object) {
        var json = new StringBuilder(512).append('{');
        object.forEach((key, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            string(json, key);
            json.append(':');
            switch (value) {
                case String text -> string(json, text);
                case Integer number -> json.append(number.intValue());
                case Long number when Math.abs(number) <= LARGEST_EXACT -> json.append(number.longValue());
                default -> throw new IllegalArgumentException(key + " is no string and no exact integer");
            }
        });
        return utf8(json.append('}'));
    }

    /**
     * Reads an object from its one form; integers come as {@link Long}.
     *
     * @throws Malformed if the bytes are anything else
     */
    public static SortedMap<String, Object> read(String what, byte[] canonical) {
        var object = new CanonicalJsonReader(what, StrictText.utf8(what, canonical)).object();
        if (!Arrays.equals(write(object), canonical)) {
            throw new Malformed(what, "not in its canonical form");
        }
        return object;
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        json.append('"');
    }

    private static byte[] utf8(StringBuilder json) {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            var exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a surrogate pair has no canonical form", e);
        }
    }
}
