package nl.rechtspoor.ledger.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 hash in the tree. Leaves and nodes are hashed with different first bytes (RFC 9162, 2.1.1), so that nobody can
 * pass a node off as an entry.
 */
public final class Hash {
    /** The length of every hash, in bytes. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::sha256);

    /** The root of a tree without entries: the hash of nothing (RFC 9162, 2.1.1). */
    public static final Hash OF_NOTHING = new Hash(SHA_256.get().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash with these 32 bytes.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /**
     * The hash that stands at an offset among others, as in a tile.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static Hash at(byte[] bytes, int offset, int length) {
        if (length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** The hash of an entry as a leaf: SHA-256(0x00, entry); RFC 9162, 2.1.1. */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = SHA_256.get();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of an inner node: SHA-256(0x01, left, right); RFC 9162, 2.1.1. */
    public static Hash ofNode(Hash left, Hash right) {
        var node = new byte[1 + 2 * LENGTH];
        node[0] = NODE;
        System.arraycopy(left.bytes, 0, node, 1, LENGTH);
        System.arraycopy(right.bytes, 0, node, 1 + LENGTH, LENGTH);
        return new Hash(SHA_256.get().digest(node));
    }

    /**
     * Hashes each pair of neighbours among the first hashes of an array, in place: half as many remain at its beginning. A
     * whole ledger is hashed this way without an object per node.
     */
    public static void foldPairs(byte[] hashes, int count) {
        MessageDigest digest = SHA_256.get();
        try {
            for (int pair = 0; pair < count / 2; pair++) {
                digest.update(NODE);
                digest.update(hashes, pair * 2 * LENGTH, 2 * LENGTH);
                digest.digest(hashes, pair * LENGTH, LENGTH);
            }
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256", e);
        }
    }

    /** Its 32 bytes, as a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes its 32 bytes into an array. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /** Its bytes in Base 64 (RFC 4648, 4), as checkpoints and proofs show them. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
