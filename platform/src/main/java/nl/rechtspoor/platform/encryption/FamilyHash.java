package nl.rechtspoor.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import nl.rechtspoor.kernel.SubjectId;

/**
 * Tells a researcher that two patterns come from one family without telling which: an HMAC of the family, different in
 * every context, so that the hashes of two dossiers cannot be laid side by side.
 */
public final class FamilyHash {
    private static final int BYTES = 16;

    private final byte[] key;

    FamilyHash(byte[] key) {
        this.key = key.clone();
    }

    /** 32 hexadecimal digits. */
    public String of(String context, SubjectId family) {
        try {
            var mac = Hmac.of(key, (context + "|" + family.value()).getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(mac, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot compute an HMAC", e);
        }
    }
}
