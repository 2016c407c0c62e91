package nl.rechtspoor.ledger.notes;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Set;
import nl.rechtspoor.ledger.Malformed;

/**
 * Ed25519 of RFC 8032 on the JDK's own implementation, with keys in their 32 bytes. What RFC 8032, 5.1.3 and 5.1.7 leaves to
 * the decoder is refused here first, so that a signature is valid on every verifier or on none: numbers that are not
 * reduced, and keys of a small order, under which one signature can fit many texts.
 */
final class Ed25519 {
    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger OF_ORDER_EIGHT =
            new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022");

    /** The y of all points whose order divides 8. */
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO, BigInteger.ONE, P.subtract(BigInteger.ONE), OF_ORDER_EIGHT, P.subtract(OF_ORDER_EIGHT));

    private Ed25519() {}

    static PublicKey publicKey(String what, byte[] encoded) {
        if (encoded.length != KEY_LENGTH) {
            throw new Malformed(what, "an Ed25519 key has 32 bytes, not " + encoded.length);
        }
        BigInteger y = y(encoded);
        if (y.compareTo(P) >= 0) {
            throw new Malformed(what, "a coordinate that is not reduced");
        }
        if (SMALL_ORDER.contains(y)) {
            throw new Malformed(what, "a key of small order signs nothing");
        }
        try {
            var point = new EdECPoint(isOdd(encoded), y);
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException e) {
            throw new Malformed(what, "no point of the curve");
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH || !isReduced(signature)) {
            return false;
        }
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // such as an R that is no point, or a key that is none
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of Ed25519 signs", e);
        }
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("any 32 bytes are a seed of Ed25519", e);
        }
    }

    /** The public key of a seed; the JDK derives one only where it generates a pair, so it is given the seed as its chance. */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new Chosen(seed));
            EdECPoint point = ((EdECPublicKey) pairs.generateKeyPair().getPublic()).getPoint();
            return encode(point);
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static byte[] encode(EdECPoint point) {
        byte[] bigEndian = point.getY().toByteArray();
        var encoded = new byte[KEY_LENGTH];
        for (int i = 0; i < Math.min(bigEndian.length, KEY_LENGTH); i++) {
            encoded[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (point.isXOdd()) {
            encoded[KEY_LENGTH - 1] |= (byte) 0x80;
        }
        return encoded;
    }

    private static boolean isReduced(byte[] signature) {
        return y(Arrays.copyOf(signature, KEY_LENGTH)).compareTo(P) < 0
                && number(Arrays.copyOfRange(signature, KEY_LENGTH, SIGNATURE_LENGTH))
                                .compareTo(ORDER)
                        < 0;
    }

    private static boolean isOdd(byte[] encoded) {
        return (encoded[KEY_LENGTH - 1] & 0x80) != 0;
    }

    private static BigInteger y(byte[] encoded) {
        byte[] withoutSign = encoded.clone();
        withoutSign[KEY_LENGTH - 1] &= 0x7f;
        return number(withoutSign);
    }

    private static BigInteger number(byte[] littleEndian) {
        var bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < littleEndian.length; i++) {
            bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }

    /** Not random at all: the bytes that were chosen. */
    private static final class Chosen extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Chosen(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
