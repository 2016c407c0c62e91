package nl.rechtspoor.ledger.notes;

import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictBase64;
import nl.rechtspoor.ledger.StrictText;
import nl.rechtspoor.ledger.merkle.Hash;

/**
 * What a log says of itself at one size: the root that commits to every entry up to there; C2SP tlog-checkpoint.
 *
 * @param origin the name of the log, one for ever
 * @param size the number of entries
 * @param root the root of the tree of these entries
 * @param extensions further lines, of which nobody has to understand anything
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final String WHAT = "checkpoint";

    /** Refuses lines that a checkpoint can't have. */
    public Checkpoint {
        if (origin.isEmpty() || extensions.stream().anyMatch(String::isEmpty)) {
            throw new Malformed(WHAT, "an empty line");
        }
        if (origin.contains("\n") || extensions.stream().anyMatch(line -> line.contains("\n"))) {
            throw new Malformed(WHAT, "a line with two lines in it");
        }
        if (size < 0) {
            throw new Malformed(WHAT, "a negative size");
        }
        if (size == 0 && !root.equals(Hash.OF_NOTHING)) {
            throw new Malformed(WHAT, "an empty tree with a root");
        }
        extensions = List.copyOf(extensions);
    }

    /** A checkpoint without further lines, as all of ours are. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note as a checkpoint. Whoever needs to trust it verifies the note's signature too.
     *
     * @throws Malformed if it is none
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed(WHAT, "the last line has no end");
        }
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3) {
            throw new Malformed(WHAT, "no origin, size and root");
        }
        byte[] root = StrictBase64.decode(WHAT, lines[2]);
        if (root.length != Hash.LENGTH) {
            throw new Malformed(WHAT, "a root of " + root.length + " bytes");
        }
        return new Checkpoint(
                lines[0],
                StrictText.decimal(WHAT, lines[1]),
                Hash.of(root),
                Arrays.asList(lines).subList(3, lines.length));
    }

    /** The text that is signed. */
    public String text() {
        var text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The checkpoint as a note, signed by the log. */
    public Note signedBy(NoteSigner log) {
        return new Note(text(), List.of(log.sign(text())));
    }
}
