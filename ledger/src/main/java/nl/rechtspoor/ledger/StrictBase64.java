package nl.rechtspoor.ledger;

import java.util.Base64;

/** Base 64 of RFC 4648, section 4, in its one canonical form: padded, no line breaks, unused bits zero. */
public final class StrictBase64 {
    private StrictBase64() {}

    /**
     * The bytes that a text stands for.
     *
     * @throws Malformed if another text would stand for the same bytes, or it stands for none
     */
    public static byte[] decode(String what, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(what, "no Base 64");
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Malformed(what, "not the canonical Base 64 of its bytes");
        }
        return bytes;
    }
}
