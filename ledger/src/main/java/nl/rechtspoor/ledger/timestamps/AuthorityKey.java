package nl.rechtspoor.ledger.timestamps;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.ledger.Malformed;

/** A public key as a certificate holds it: RSA (PKCS #1 v1.5) of 2048 bits and more, or ECDSA on P-256, P-384 or P-521. */
final class AuthorityKey {
    private static final String WHAT = "public key";
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String EC = "1.2.840.10045.2.1";
    private static final Set<String> CURVES = Set.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");
    private static final Map<String, String> BY_RSA = Map.of(
            "1.2.840.113549.1.1.11", "SHA-256",
            "1.2.840.113549.1.1.12", "SHA-384",
            "1.2.840.113549.1.1.13", "SHA-512");
    private static final Map<String, String> BY_EC = Map.of(
            "1.2.840.10045.4.3.2", "SHA-256",
            "1.2.840.10045.4.3.3", "SHA-384",
            "1.2.840.10045.4.3.4", "SHA-512");
    private static final int SHORTEST = 2048;
    private static final int LONGEST = 8192;

    private final PublicKey key;

    private AuthorityKey(PublicKey key) {
        this.key = key;
    }

    /** The key in a SubjectPublicKeyInfo. */
    static AuthorityKey of(Der info) throws AlgorithmUnknown {
        var fields = info.fields();
        var algorithm = fields.next(Der.SEQUENCE).fields();
        byte[] key = fields.next(Der.BITS).bits();
        fields.end();
        String kind = algorithm.next(Der.OID).oid();
        try {
            if (kind.equals(RSA)) {
                return new AuthorityKey(rsa(Der.read(key).tagged(Der.SEQUENCE).fields()));
            }
            if (kind.equals(EC) && CURVES.contains(algorithm.next(Der.OID).oid()) && key.length > 0 && key[0] == 4) {
                return new AuthorityKey(ec(info.encoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new Malformed(WHAT, "it is none of its kind");
        }
        throw new AlgorithmUnknown("a key of kind " + kind);
    }

    private static PublicKey rsa(Der.Fields numbers) throws GeneralSecurityException {
        BigInteger modulus = numbers.next(Der.INTEGER).integer();
        BigInteger exponent = numbers.next(Der.INTEGER).integer();
        numbers.end();
        if (modulus.signum() < 0 || modulus.bitLength() < SHORTEST || modulus.bitLength() > LONGEST) {
            throw new Malformed(WHAT, "too short, or too long");
        }
        if (exponent.signum() < 0 || exponent.bitLength() < 2 || exponent.bitLength() > 64 || !exponent.testBit(0)) {
            throw new Malformed(WHAT, "an exponent that nobody uses");
        }
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static PublicKey ec(byte[] info) throws GeneralSecurityException {
        var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(info));
        var curve = key.getParams().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        boolean onCurve = x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.multiply(y)
                                .subtract(x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()))
                                .mod(p)
                                .signum()
                        == 0;
        if (!onCurve) {
            throw new Malformed(WHAT, "a point that is not on its curve");
        }
        return key;
    }

    /** Whether it signed; where the way of signing does not name its hash function, this one is meant. */
    boolean signed(String algorithm, String digest, byte[] message, byte[] signature) throws AlgorithmUnknown {
        boolean isRsa = key.getAlgorithm().equals("RSA");
        String hash = (isRsa ? BY_RSA : BY_EC).get(algorithm);
        if (hash == null && isRsa && algorithm.equals(RSA)) {
            hash = Digests.name(digest);
        }
        if (hash == null) {
            throw new AlgorithmUnknown("the way of signing " + algorithm);
        }
        try {
            if (!isRsa) {
                checkNumbers(signature);
            }
            var verifier = Signature.getInstance(hash.replace("-", "") + (isRsa ? "withRSA" : "withECDSA"));
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | Malformed e) {
            // a signature that has no form of one is none
            return false;
        }
    }

    private static void checkNumbers(byte[] signature) {
        var numbers = Der.read(signature).tagged(Der.SEQUENCE).fields();
        numbers.next(Der.INTEGER).integer();
        numbers.next(Der.INTEGER).integer();
        numbers.end();
    }
}
