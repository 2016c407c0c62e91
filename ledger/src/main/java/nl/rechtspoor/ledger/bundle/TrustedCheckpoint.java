package nl.rechtspoor.ledger.bundle;

import java.time.Instant;
import java.util.List;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;

/**
 * A checkpoint that the log signed.
 *
 * @param checkpoint what it signed
 * @param note the note that it signed, with all signatures
 * @param seen the times at which witnesses saw it
 */
record TrustedCheckpoint(Checkpoint checkpoint, Note note, List<Instant> seen) {}
