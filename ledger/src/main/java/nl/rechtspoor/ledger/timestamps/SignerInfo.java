package nl.rechtspoor.ledger.timestamps;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;

/** Who signed a token, over what, and how: SignerInfo of RFC 5652, with the attributes that RFC 3161 and RFC 5816 ask for. */
final class SignerInfo {
    private static final String WHAT = "timestamp";
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

    private final Der signer;
    private final String digest;
    private final byte[] signed;
    private final String algorithm;
    private final byte[] signature;
    private final Map<String, Der> attributes = new HashMap<>();

    SignerInfo(Der value) {
        var fields = value.tagged(Der.SEQUENCE).fields();
        fields.next(Der.INTEGER).integer();
        signer = fields.next();
        digest = Certificate.algorithm(fields.next(Der.SEQUENCE));
        Der attributeSet = fields.next(0xa0);
        signed = attributeSet.encoded();
        signed[0] = Der.SET;
        algorithm = Certificate.algorithm(fields.next(Der.SEQUENCE));
        signature = fields.next(Der.OCTETS).content();
        fields.optional(0xa1);
        fields.end();
        for (var list = attributeSet.fields(); !list.isAtEnd(); ) {
            var attribute = list.next(Der.SEQUENCE).fields();
            String type = attribute.next(Der.OID).oid();
            Der values = attribute.next(Der.SET);
            attribute.end();
            if (attributes.put(type, values) != null) {
                throw new Malformed(WHAT, "a signed attribute that is there twice");
            }
        }
    }

    /** The signer's certificate among those that are known. */
    Optional<Certificate> certificate(List<Certificate> known) {
        if (signer.tag() == 0x80) {
            return known.stream()
                    .filter(certificate -> certificate.hasKeyId(signer.content()))
                    .findFirst();
        }
        var fields = signer.tagged(Der.SEQUENCE).fields();
        byte[] issuer = fields.next(Der.SEQUENCE).encoded();
        var serial = fields.next(Der.INTEGER).integer();
        fields.end();
        return known.stream()
                .filter(certificate -> certificate.is(issuer, serial))
                .findFirst();
    }

    /** Checks that this content, and nothing else, was signed under this certificate. */
    void check(String contentType, byte[] content, Certificate certificate) throws AlgorithmUnknown, TimestampRefused {
        if (!only(CONTENT_TYPE).oid().equals(contentType)) {
            throw new TimestampRefused("something else than a timestamp was signed");
        }
        if (!Arrays.equals(only(MESSAGE_DIGEST).tagged(Der.OCTETS).content(), Digests.of(digest, content))) {
            throw new TimestampRefused("what it says is not what was signed");
        }
        if (!Arrays.equals(namedCertificate(), hashed(certificate))) {
            throw new TimestampRefused("it was signed for another certificate");
        }
        if (!certificate.signed(algorithm, digest, signed, signature)) {
            throw new TimestampRefused("its signature does not verify");
        }
    }

    private boolean isOfTheNewKind() {
        return attributes.containsKey(SIGNING_CERTIFICATE_V2);
    }

    private byte[] namedCertificate() {
        var id = firstId();
        id.optional(Der.SEQUENCE);
        return id.next(Der.OCTETS).content();
    }

    private byte[] hashed(Certificate certificate) throws AlgorithmUnknown {
        if (!isOfTheNewKind()) {
            return Digests.sha1(certificate.encoded());
        }
        var hash = firstId().optional(Der.SEQUENCE).map(Certificate::algorithm);
        return Digests.of(hash.orElse(Digests.SHA_256), certificate.encoded());
    }

    private Der.Fields firstId() {
        return only(isOfTheNewKind() ? SIGNING_CERTIFICATE_V2 : SIGNING_CERTIFICATE)
                .tagged(Der.SEQUENCE)
                .fields()
                .next(Der.SEQUENCE)
                .fields()
                .next(Der.SEQUENCE)
                .fields();
    }

    private Der only(String type) {
        Der values = attributes.get(type);
        if (values == null) {
            throw new Malformed(WHAT, "a signed attribute is missing");
        }
        var fields = values.fields();
        Der value = fields.next();
        fields.end();
        return value;
    }
}
