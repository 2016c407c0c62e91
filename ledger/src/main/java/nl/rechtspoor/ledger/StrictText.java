package nl.rechtspoor.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Readings that refuse what is merely close to the prescribed form. */
public final class StrictText {
    private StrictText() {}

    /**
     * The text that bytes are in UTF-8.
     *
     * @throws Malformed if they are no UTF-8
     */
    public static String utf8(String what, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed(what, "no UTF-8");
        }
    }

    /**
     * The number that ASCII digits stand for, from 0 to 2^63 - 1.
     *
     * @throws Malformed if there are leading zeroes, a sign, other digits, or too many
     */
    public static long decimal(String what, String digits) {
        if (digits.isEmpty() || digits.length() > 19 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Malformed(what, "no decimal number");
        }
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            throw new Malformed(what, "a leading zero");
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new Malformed(what, "a number beyond 2^63 - 1");
        }
    }
}
