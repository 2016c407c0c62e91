package nl.rechtspoor.ledger.timestamps;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;

/** What of a certificate (RFC 5280) matters here: whose it is, who gave it, when it is valid and what for. */
final class Certificate {
    private static final String TIMESTAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String CONSTRAINTS = "2.5.29.19";
    private static final String USES = "2.5.29.37";

    private final byte[] encoded;
    private final byte[] signed;
    private final String algorithm;
    private final byte[] signature;
    private final BigInteger serial;
    private final byte[] issuer;
    private final byte[] subject;
    private final Instant from;
    private final Instant until;
    private final Der key;
    private final Map<String, byte[]> extensions = new HashMap<>();

    private Certificate(Der value) {
        encoded = value.encoded();
        var outer = value.tagged(Der.SEQUENCE).fields();
        Der inner = outer.next(Der.SEQUENCE);
        signed = inner.encoded();
        algorithm = algorithm(outer.next(Der.SEQUENCE));
        signature = outer.next(Der.BITS).bits();
        outer.end();
        var fields = inner.fields();
        fields.optional(0xa0);
        serial = fields.next(Der.INTEGER).integer();
        algorithm(fields.next(Der.SEQUENCE));
        issuer = fields.next(Der.SEQUENCE).encoded();
        var validity = fields.next(Der.SEQUENCE).fields();
        from = validity.next().time();
        until = validity.next().time();
        validity.end();
        subject = fields.next(Der.SEQUENCE).encoded();
        key = fields.next(Der.SEQUENCE);
        fields.optional(0x81);
        fields.optional(0x82);
        fields.optional(0xa3).ifPresent(this::extensions);
        fields.end();
    }

    static Certificate read(byte[] bytes) {
        return new Certificate(Der.read(bytes));
    }

    /** The certificate that a value is, if it is one. */
    static Optional<Certificate> of(Der value) {
        try {
            return Optional.of(new Certificate(value));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** The identifier of an algorithm, whatever its parameters. */
    static String algorithm(Der value) {
        var fields = value.fields();
        String oid = fields.next(Der.OID).oid();
        if (!fields.isAtEnd()) {
            fields.next();
        }
        fields.end();
        return oid;
    }

    private void extensions(Der tagged) {
        var outer = tagged.fields();
        var list = outer.next(Der.SEQUENCE).fields();
        outer.end();
        while (!list.isAtEnd()) {
            var extension = list.next(Der.SEQUENCE).fields();
            String oid = extension.next(Der.OID).oid();
            extension.optional(Der.BOOLEAN).ifPresent(Der::bool);
            byte[] value = extension.next(Der.OCTETS).content();
            extension.end();
            if (extensions.put(oid, value) != null) {
                throw new Malformed("certificate", "an extension that is there twice");
            }
        }
    }

    byte[] encoded() {
        return encoded.clone();
    }

    boolean is(byte[] issuedBy, BigInteger number) {
        return Arrays.equals(issuer, issuedBy) && serial.equals(number);
    }

    boolean hasKeyId(byte[] id) {
        byte[] own = extensions.get(SUBJECT_KEY);
        return own != null && Arrays.equals(Der.read(own).tagged(Der.OCTETS).content(), id);
    }

    boolean isValidAt(Instant time) {
        return !time.isBefore(from) && !time.isAfter(until);
    }

    boolean isForTimestamps() {
        byte[] uses = extensions.get(USES);
        if (uses == null) {
            return false;
        }
        boolean found = false;
        var fields = Der.read(uses).tagged(Der.SEQUENCE).fields();
        while (!fields.isAtEnd()) {
            found |= fields.next(Der.OID).oid().equals(TIMESTAMPING);
        }
        return found;
    }

    boolean mayIssue() {
        byte[] constraints = extensions.get(CONSTRAINTS);
        if (constraints == null) {
            return false;
        }
        return Der.read(constraints)
                .tagged(Der.SEQUENCE)
                .fields()
                .optional(Der.BOOLEAN)
                .map(Der::bool)
                .orElse(false);
    }

    boolean signed(String signedBy, String digest, byte[] message, byte[] with) throws AlgorithmUnknown {
        return AuthorityKey.of(key).signed(signedBy, digest, message, with);
    }

    /** Whether this one's key gave the other one. */
    boolean issued(Certificate other) {
        try {
            return Arrays.equals(subject, other.issuer) && signed(other.algorithm, "", other.signed, other.signature);
        } catch (AlgorithmUnknown | Malformed e) {
            return false;
        }
    }
}
