package nl.rechtspoor.ledger.timestamps;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.Malformed;

/**
 * A value in DER, X.690: one tag of one byte, a definite length in its shortest form, and as much content as it says. What is
 * inside is read when somebody asks, so that no nesting is deep enough to hurt.
 */
final class Der {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BITS = 0x03;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int SHORT_TIME = 0x17;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private static final String WHAT = "DER";
    private static final Pattern UTC = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z");
    private static final Pattern GENERAL =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:\\.(\\d{0,8}[1-9]))?Z");

    private final byte[] bytes;
    private final int start;
    private final int content;
    private final int end;

    private Der(byte[] bytes, int start, int content, int end) {
        this.bytes = bytes;
        this.start = start;
        this.content = content;
        this.end = end;
    }

    /** The one value that these bytes are. */
    static Der read(byte[] bytes) {
        Der value = at(bytes, 0, bytes.length);
        if (value.end != bytes.length) {
            throw new Malformed(WHAT, "something stands behind it");
        }
        return value;
    }

    private static Der at(byte[] bytes, int start, int limit) {
        if (limit - start < 2) {
            throw new Malformed(WHAT, "it ends too early");
        }
        if ((bytes[start] & 0x1f) == 0x1f || bytes[start] == 0) {
            throw new Malformed(WHAT, "a tag that is not used here");
        }
        int first = bytes[start + 1] & 0xff;
        int content = start + 2;
        long length = first;
        if (first >= 0x80) {
            int count = first - 0x80;
            if (count < 1 || count > 3 || limit - content < count) {
                throw new Malformed(WHAT, "a length that is not definite, or too large");
            }
            length = new BigInteger(1, Arrays.copyOfRange(bytes, content, content + count)).longValueExact();
            content += count;
            if (length < 0x80 || length >> (8 * (count - 1)) == 0) {
                throw new Malformed(WHAT, "a length that is not in its shortest form");
            }
        }
        if (length > limit - content) {
            throw new Malformed(WHAT, "it ends too early");
        }
        return new Der(bytes, start, content, content + (int) length);
    }

    int tag() {
        return bytes[start] & 0xff;
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, content, end);
    }

    /** All of it, tag and length included. */
    byte[] encoded() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    Der tagged(int wanted) {
        if (tag() != wanted) {
            throw new Malformed(WHAT, "tag %02x where %02x belongs".formatted(tag(), wanted));
        }
        return this;
    }

    /** What is inside, one after the other. */
    Fields fields() {
        if ((tag() & 0x20) == 0) {
            throw new Malformed(WHAT, "a value without parts");
        }
        return new Fields();
    }

    BigInteger integer() {
        tagged(INTEGER);
        int length = end - content;
        boolean padded = length > 1
                && (bytes[content] == 0 && bytes[content + 1] >= 0 || bytes[content] == -1 && bytes[content + 1] < 0);
        if (length == 0 || padded) {
            throw new Malformed(WHAT, "a number that is not in its shortest form");
        }
        return new BigInteger(content());
    }

    boolean bool() {
        tagged(BOOLEAN);
        if (end - content != 1 || bytes[content] != 0 && bytes[content] != -1) {
            throw new Malformed(WHAT, "neither true nor false");
        }
        return bytes[content] != 0;
    }

    /** A string of whole bytes. */
    byte[] bits() {
        tagged(BITS);
        if (end - content < 1 || bytes[content] != 0) {
            throw new Malformed(WHAT, "bits that are no bytes");
        }
        return Arrays.copyOfRange(bytes, content + 1, end);
    }

    /** The dotted form of an object identifier. */
    String oid() {
        tagged(OID);
        if (content == end || bytes[end - 1] < 0) {
            throw new Malformed(WHAT, "no object identifier");
        }
        var dotted = new StringBuilder();
        long arc = 0;
        for (int at = content; at < end; at++) {
            if (arc == 0 && bytes[at] == (byte) 0x80 || arc >> 48 != 0) {
                throw new Malformed(WHAT, "no object identifier");
            }
            arc = arc << 7 | bytes[at] & 0x7f;
            if (bytes[at] >= 0) {
                long first = Math.min(arc / 40, 2);
                dotted.append(dotted.isEmpty() ? first + "." + (arc - 40 * first) : "." + arc);
                arc = 0;
            }
        }
        return dotted.toString();
    }

    /** A moment, in either of the two forms. */
    Instant time() {
        String text = new String(content(), java.nio.charset.StandardCharsets.ISO_8859_1);
        boolean isShort = tag() == SHORT_TIME;
        Matcher matcher = (isShort ? UTC : GENERAL).matcher(text);
        if (tag() != TIME && !isShort || !matcher.matches()) {
            throw new Malformed(WHAT, "no time");
        }
        int year = number(matcher, 1) + (isShort ? number(matcher, 1) < 50 ? 2000 : 1900 : 0);
        try {
            if (year == 0) {
                throw new Malformed(WHAT, "no time");
            }
            return LocalDateTime.of(
                            year,
                            number(matcher, 2),
                            number(matcher, 3),
                            number(matcher, 4),
                            number(matcher, 5),
                            number(matcher, 6))
                    .toInstant(ZoneOffset.UTC)
                    .plusNanos(isShort || matcher.group(7) == null ? 0 : nanos(matcher.group(7)));
        } catch (DateTimeException e) {
            throw new Malformed(WHAT, "no time");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static long nanos(String fraction) {
        return Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    /** Goes through the parts of a value. */
    final class Fields {
        private int next = content;

        boolean isAtEnd() {
            return next == end;
        }

        Der next() {
            Der value = at(bytes, next, end);
            next = value.end;
            return value;
        }

        Der next(int tag) {
            return next().tagged(tag);
        }

        /** The next part if it has this tag; nothing otherwise, and it stays the next. */
        java.util.Optional<Der> optional(int tag) {
            return !isAtEnd() && (bytes[next] & 0xff) == tag
                    ? java.util.Optional.of(next())
                    : java.util.Optional.empty();
        }

        /** There must be no more. */
        void end() {
            if (!isAtEnd()) {
                throw new Malformed(WHAT, "a part that does not belong there");
            }
        }
    }
}
