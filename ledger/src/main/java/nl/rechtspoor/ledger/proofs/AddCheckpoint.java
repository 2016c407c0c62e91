package nl.rechtspoor.ledger.proofs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictBase64;
import nl.rechtspoor.ledger.StrictText;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Note;

/**
 * What a log asks of a witness: to cosign a checkpoint that continues the one the witness saw last; C2SP tlog-witness,
 * "add-checkpoint".
 *
 * @param old the size of the checkpoint that the witness saw last, or 0
 * @param proof the hashes of the consistency proof from there
 * @param note the checkpoint, signed by its log
 */
public record AddCheckpoint(long old, List<Hash> proof, Note note) {
    /** The longest request that is read. */
    public static final int MOST_BYTES = 1 << 20;

    private static final String WHAT = "add-checkpoint request";
    private static final int MOST_HASHES = 63;
    private static final String OLD = "old ";

    /** Refuses what no request may say. */
    public AddCheckpoint {
        if (old < 0 || proof.size() > MOST_HASHES) {
            throw new Malformed(WHAT, "a size of " + old + " and " + proof.size() + " hashes");
        }
        proof = List.copyOf(proof);
    }

    /**
     * Reads a request.
     *
     * @throws Malformed if it is none
     */
    public static AddCheckpoint parse(byte[] bytes) {
        int blank = blankLine(bytes);
        String[] lines = StrictText.utf8(WHAT, Arrays.copyOf(bytes, blank)).split("\n", -1);
        if (!lines[0].startsWith(OLD)) {
            throw new Malformed(WHAT, "no old size");
        }
        var proof = new ArrayList<Hash>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            byte[] hash = StrictBase64.decode(WHAT, line);
            if (hash.length != Hash.LENGTH) {
                throw new Malformed(WHAT, "a hash of " + hash.length + " bytes");
            }
            proof.add(Hash.of(hash));
        }
        return new AddCheckpoint(
                StrictText.decimal(WHAT, lines[0].substring(OLD.length())),
                proof,
                Note.parse(Arrays.copyOfRange(bytes, blank + 2, bytes.length)));
    }

    private static int blankLine(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Malformed(WHAT, "larger than a mebibyte");
        }
        for (int at = 0; at < bytes.length - 1; at++) {
            if (bytes[at] == '\n' && bytes[at + 1] == '\n') {
                return at;
            }
        }
        throw new Malformed(WHAT, "no blank line");
    }

    /** Its bytes, as {@link #parse} reads them. */
    public byte[] bytes() {
        var head = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(hash -> head.append(hash.base64()).append('\n'));
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(note.bytes());
        return request.toByteArray();
    }
}
