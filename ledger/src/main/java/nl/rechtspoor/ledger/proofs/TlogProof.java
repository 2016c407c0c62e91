package nl.rechtspoor.ledger.proofs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictBase64;
import nl.rechtspoor.ledger.StrictText;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.InclusionProof;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;

/**
 * That an entry is in a log, with all that is needed to check it but the keys: C2SP tlog-proof. As a file it ends in
 * {@code .tlog-proof}.
 *
 * @param extra what an application wishes to add, in Base 64; nothing vouches for it
 * @param index the index of the entry
 * @param path the hashes from the leaf's neighbour to the root's child, RFC 9162, 2.1.3
 * @param checkpoint the signed checkpoint, verbatim
 */
public record TlogProof(Optional<String> extra, long index, List<Hash> path, Note checkpoint) {
    private static final String WHAT = "tlog-proof";
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    /** Refuses what can be no such proof. */
    public TlogProof {
        extra.ifPresent(base64 -> StrictBase64.decode(WHAT, base64));
        if (index < 0) {
            throw new Malformed(WHAT, "a negative index");
        }
        if (path.size() > MOST_HASHES) {
            throw new Malformed(WHAT, "no tree is so high");
        }
        path = List.copyOf(path);
    }

    /** The proof without anything extra, as all of ours are. */
    public static TlogProof of(InclusionProof proof, Note checkpoint) {
        return new TlogProof(Optional.empty(), proof.index(), proof.path(), checkpoint);
    }

    /**
     * Reads a proof.
     *
     * @throws Malformed if it is not written as tlog-proof prescribes
     */
    public static TlogProof parse(byte[] bytes) {
        int blank = indexOfBlankLine(bytes);
        String[] head = StrictText.utf8(WHAT, Arrays.copyOf(bytes, blank)).split("\n", -1);
        int line = 0;
        if (!head[line++].equals(FIRST_LINE)) {
            throw new Malformed(WHAT, "it does not begin with " + FIRST_LINE);
        }
        Optional<String> extra = Optional.empty();
        if (line < head.length && head[line].startsWith(EXTRA)) {
            extra = Optional.of(head[line++].substring(EXTRA.length()));
        }
        if (line == head.length || !head[line].startsWith(INDEX)) {
            throw new Malformed(WHAT, "no index");
        }
        long index = StrictText.decimal(WHAT, head[line++].substring(INDEX.length()));
        var path = new ArrayList<Hash>();
        for (; line < head.length; line++) {
            byte[] hash = StrictBase64.decode(WHAT, head[line]);
            if (hash.length != Hash.LENGTH) {
                throw new Malformed(WHAT, "a hash of " + hash.length + " bytes");
            }
            path.add(Hash.of(hash));
        }
        return new TlogProof(extra, index, path, Note.parse(Arrays.copyOfRange(bytes, blank + 2, bytes.length)));
    }

    /** Its bytes, as {@link #parse} reads them. */
    public byte[] bytes() {
        var head = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(base64 -> head.append(EXTRA).append(base64).append('\n'));
        head.append(INDEX).append(index).append('\n');
        path.forEach(hash -> head.append(hash.base64()).append('\n'));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(checkpoint.bytes());
        return bytes.toByteArray();
    }

    /** The extra bytes, if there are any. */
    public Optional<byte[]> extraBytes() {
        return extra.map(base64 -> Base64.getDecoder().decode(base64));
    }

    /**
     * Checks that the log signed the checkpoint and that the entry is in its tree.
     *
     * @return the checkpoint, to ask for the cosignatures on it
     * @throws nl.rechtspoor.ledger.notes.SignatureRefused if the log did not sign it
     * @throws nl.rechtspoor.ledger.merkle.ProofRefused if the entry is not proven to be in the tree
     * @throws Malformed if what is signed is no checkpoint
     */
    public SignedCheckpoint verify(Hash leaf, NoteVerifier log) {
        SignedCheckpoint signed = SignedCheckpoint.open(checkpoint.bytes(), log);
        new InclusionProof(index, signed.checkpoint().size(), path)
                .verify(leaf, signed.checkpoint().root());
        return signed;
    }

    private static int indexOfBlankLine(byte[] bytes) {
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == '\n' && bytes[at + 1] == '\n') {
                return at;
            }
        }
        throw new Malformed(WHAT, "no blank line before the checkpoint");
    }
}
