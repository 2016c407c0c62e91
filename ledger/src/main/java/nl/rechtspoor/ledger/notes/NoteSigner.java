package nl.rechtspoor.ledger.notes;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictBase64;

/** A private key and the name under which it signs notes. It never shows the key. */
public final class NoteSigner {
    private static final String WHAT = "signer key";
    private static final String PREFIX = "PRIVATE+KEY+";

    private final NoteVerifier verifier;
    private final PrivateKey key;

    private NoteSigner(String name, SignatureType type, byte[] seed) {
        key = Ed25519.privateKey(seed);
        verifier = new NoteVerifier(name, type, Ed25519.publicKeyOf(seed));
    }

    /**
     * A new key, in the form that {@link #parse} reads; the form is that of golang.org/x/mod/sumdb/note, which the tools of
     * other logs write too.
     */
    public static String generate(String name, SignatureType type, SecureRandom random) {
        var seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        byte[] typeAndSeed = ByteBuffer.allocate(1 + seed.length)
                .put(type.identifier())
                .put(seed)
                .array();
        String id = new NoteSigner(name, type, seed).verifier.id();
        return PREFIX + name + "+" + id + "+" + Base64.getEncoder().encodeToString(typeAndSeed);
    }

    /**
     * Reads a signer key: PRIVATE+KEY+name+id+Base 64 of its type and its seed.
     *
     * @throws Malformed if it is none; the message holds nothing of it
     */
    public static NoteSigner parse(String signerKey) {
        if (!signerKey.startsWith(PREFIX)) {
            throw new Malformed(WHAT, "it does not begin with " + PREFIX);
        }
        String[] parts = signerKey.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed(WHAT, "no name, id and key");
        }
        byte[] typeAndSeed = StrictBase64.decode(WHAT, parts[2]);
        if (typeAndSeed.length != 1 + Ed25519.KEY_LENGTH) {
            throw new Malformed(WHAT, "its length is wrong");
        }
        SignatureType type = SignatureType.of(WHAT, typeAndSeed[0]);
        var signer = new NoteSigner(parts[0], type, Arrays.copyOfRange(typeAndSeed, 1, typeAndSeed.length));
        if (!signer.verifier.id().equals(parts[1])) {
            throw new Malformed(WHAT, "its id is not the one that is written");
        }
        return signer;
    }

    /** The public half. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** Signs a text as a log does; C2SP signed-note, "Ed25519 signatures". */
    public NoteSignature sign(String text) {
        require(SignatureType.ED25519);
        return signature(Ed25519.sign(key, SignedText.plain(text)));
    }

    /** Signs a checkpoint and a time as a witness does; C2SP tlog-cosignature. Parts of a second are not told. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        require(SignatureType.COSIGNATURE_V1);
        long seconds = time.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("no checkpoint was seen before 1970");
        }
        byte[] signed = Ed25519.sign(key, SignedText.cosigned(checkpoint.text(), seconds));
        return signature(ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(seconds)
                .put(signed)
                .array());
    }

    private NoteSignature signature(byte[] signature) {
        int keyId = Integer.parseUnsignedInt(verifier.id(), 16);
        return NoteSignature.of(verifier.name(), keyId, signature);
    }

    private void require(SignatureType type) {
        if (verifier.type() != type) {
            throw new IllegalStateException("a key for " + verifier.type() + " makes no " + type);
        }
    }
}
