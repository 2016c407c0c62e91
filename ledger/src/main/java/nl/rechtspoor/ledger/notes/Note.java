package nl.rechtspoor.ledger.notes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictText;

/**
 * A text and who signed it; C2SP signed-note. Nothing in the text counts before a signature by a trusted key was verified.
 *
 * @param text what was signed, ending in a newline
 * @param signatures at least one
 */
public record Note(String text, List<NoteSignature> signatures) {
    private static final String WHAT = "note";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 64;

    /** Refuses a text that no note may have. */
    public Note {
        if (!text.endsWith("\n")) {
            throw new Malformed(WHAT, "the text does not end in a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed(WHAT, "a control character");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed(WHAT, signatures.size() + " signatures");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @throws Malformed if it is not in the form that signed-note prescribes
     */
    public static Note parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Malformed(WHAT, "larger than a mebibyte");
        }
        String note = StrictText.utf8(WHAT, bytes);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new Malformed(WHAT, "no text, blank line and signatures");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (String line : note.substring(blank + 2).split("(?<=\n)")) {
            if (!line.endsWith("\n")) {
                throw new Malformed(WHAT, "no signature after the blank line");
            }
            signatures.add(NoteSignature.parse(line.substring(0, line.length() - 1)));
        }
        return new Note(note.substring(0, blank + 1), signatures);
    }

    /** The note with one more signature. */
    public Note with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new Note(text, all);
    }

    /** Its bytes, as {@link #parse} reads them. */
    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The signature of a key, verified. Signatures of other keys don't matter.
     *
     * @return nothing if this key did not sign
     * @throws SignatureRefused if a signature claims to be of this key and is not
     */
    public Optional<VerifiedSignature> by(NoteVerifier key) {
        Optional<VerifiedSignature> verified = Optional.empty();
        for (NoteSignature signature : signatures) {
            if (key.isNamedIn(signature)) {
                verified = Optional.of(key.verify(text, signature));
            }
        }
        return verified;
    }
}
