package nl.rechtspoor.witness;

import nl.rechtspoor.ledger.notes.NoteSignature;

/** What a witness says to a request; C2SP tlog-witness, "add-checkpoint". */
sealed interface Answer {
    /** It saw the checkpoint, and will never see one that contradicts it. */
    record Cosigned(NoteSignature signature) implements Answer {}

    /** It has seen another size last, or another root of this size; the size is what it saw. */
    record Conflict(long seen) implements Answer {}

    /** The proof does not lead from what it saw to this checkpoint. */
    record NotProven() implements Answer {}

    /** It knows no log of this name. */
    record UnknownLog() implements Answer {}

    /** No key that it trusts signed this. */
    record NotSigned() implements Answer {}

    /** It is no request that a log may send. */
    record Unusable(String why) implements Answer {}
}
