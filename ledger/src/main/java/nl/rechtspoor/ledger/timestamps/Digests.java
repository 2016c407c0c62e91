package nl.rechtspoor.ledger.timestamps;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** The hash functions that are known, by their object identifiers. */
final class Digests {
    static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final Map<String, String> KNOWN =
            Map.of(SHA_256, "SHA-256", "2.16.840.1.101.3.4.2.2", "SHA-384", "2.16.840.1.101.3.4.2.3", "SHA-512");

    private Digests() {}

    /** The name of the function in the JDK. */
    static String name(String oid) throws AlgorithmUnknown {
        String name = KNOWN.get(oid);
        if (name == null) {
            throw new AlgorithmUnknown("the hash function " + oid);
        }
        return name;
    }

    static byte[] of(String oid, byte[] bytes) throws AlgorithmUnknown {
        return hash(name(oid), bytes);
    }

    /** Only to find a certificate that a token of the old kind names; nothing rests on it alone. */
    static byte[] sha1(byte[] bytes) {
        return hash("SHA-1", bytes);
    }

    private static byte[] hash(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
