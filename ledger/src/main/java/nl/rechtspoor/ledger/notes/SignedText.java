package nl.rechtspoor.ledger.notes;

import java.nio.charset.StandardCharsets;

/** The bytes over which a signature is made. */
final class SignedText {
    private SignedText() {}

    static byte[] plain(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** C2SP tlog-cosignature, "Ed25519 signed message". */
    static byte[] cosigned(String text, long seconds) {
        return plain("cosignature/v1\ntime " + seconds + "\n" + text);
    }
}
