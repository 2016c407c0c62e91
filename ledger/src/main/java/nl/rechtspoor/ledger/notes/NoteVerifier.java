package nl.rechtspoor.ledger.notes;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictBase64;

/** A public key that one trusts, with the name under which it signs; C2SP signed-note, "Verifier keys". */
public final class NoteVerifier {
    private static final String WHAT = "verifier key";

    private final String name;
    private final SignatureType type;
    private final byte[] encodedKey;
    private final PublicKey key;
    private final int keyId;

    NoteVerifier(String name, SignatureType type, byte[] encodedKey) {
        this.name = KeyName.checked(WHAT, name);
        this.type = type;
        this.encodedKey = encodedKey.clone();
        key = Ed25519.publicKey(WHAT, encodedKey);
        keyId = KeyName.id(name, type, encodedKey);
    }

    /**
     * Reads a verifier key ("vkey"): its name, a plus, its id in hex, a plus, and Base 64 of its type and its bytes.
     *
     * @throws Malformed if it is none, its id is not that of the key, or its type is not understood
     */
    public static NoteVerifier parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed(WHAT, "no name, id and key");
        }
        byte[] typeAndKey = StrictBase64.decode(WHAT, parts[2]);
        if (typeAndKey.length == 0) {
            throw new Malformed(WHAT, "no key");
        }
        SignatureType type = SignatureType.of(WHAT, typeAndKey[0]);
        var verifier = new NoteVerifier(parts[0], type, Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length));
        if (!verifier.id().equals(parts[1])) {
            throw new Malformed(WHAT, "its id is " + verifier.id() + " and not the one that is written");
        }
        return verifier;
    }

    /** Its name; that of a log is the origin of its checkpoints. */
    public String name() {
        return name;
    }

    /** What its signatures say: a log's, or a witness's with a time. */
    public SignatureType type() {
        return type;
    }

    /** Its id, eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().toHexDigits(keyId);
    }

    /** The key as {@link #parse} reads it. */
    public String vkey() {
        byte[] typeAndKey = ByteBuffer.allocate(1 + encodedKey.length)
                .put(type.identifier())
                .put(encodedKey)
                .array();
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typeAndKey);
    }

    boolean isNamedIn(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == keyId;
    }

    VerifiedSignature verify(String text, NoteSignature signature) {
        byte[] bytes = signature.signature();
        return switch (type) {
            case ED25519 -> verified(SignedText.plain(text), bytes, Optional.empty());
            case COSIGNATURE_V1 -> verifyCosignature(text, bytes);
        };
    }

    private VerifiedSignature verifyCosignature(String text, byte[] timestamped) {
        if (timestamped.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            throw new SignatureRefused(name);
        }
        long seconds = ByteBuffer.wrap(timestamped).getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            throw new SignatureRefused(name);
        }
        return verified(
                SignedText.cosigned(text, seconds),
                Arrays.copyOfRange(timestamped, Long.BYTES, timestamped.length),
                Optional.of(Instant.ofEpochSecond(seconds)));
    }

    private VerifiedSignature verified(byte[] message, byte[] signature, Optional<Instant> time) {
        if (!Ed25519.verifies(key, message, signature)) {
            throw new SignatureRefused(name);
        }
        return new VerifiedSignature(name, time);
    }

    @Override
    public String toString() {
        return vkey();
    }
}
