package nl.rechtspoor.platform.witnessing;

import java.time.Instant;
import nl.rechtspoor.ledger.notes.NoteSignature;

/** What came of asking a witness. */
sealed interface Outcome {
    /** It has seen the checkpoint, and says when. */
    record Cosigned(NoteSignature line, Instant time) implements Outcome {}

    /** It has seen another size last than the one that was asked from, or another root of this very size. */
    record Seen(long size) implements Outcome {}

    /** It has seen another history. */
    record NotProven() implements Outcome {}

    /** It did not answer, or not what a witness answers. */
    record NoAnswer(String why) implements Outcome {}
}
