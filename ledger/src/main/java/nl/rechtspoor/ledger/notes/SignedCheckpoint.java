package nl.rechtspoor.ledger.notes;

/**
 * A checkpoint whose signature by its log was verified.
 *
 * @param checkpoint what the log said
 * @param note the note in which it said so, with every signature on it
 */
public record SignedCheckpoint(Checkpoint checkpoint, Note note) {
    /**
     * Reads a note and verifies that the log signed it as one of its checkpoints.
     *
     * @throws nl.rechtspoor.ledger.Malformed if it is no checkpoint, or one of another log
     * @throws SignatureRefused if the log did not sign it
     */
    public static SignedCheckpoint open(byte[] bytes, NoteVerifier log) {
        Note note = Note.parse(bytes);
        if (note.by(log).isEmpty()) {
            throw new SignatureRefused(log.name());
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(log.name())) {
            throw new SignatureRefused(log.name()); // a key signs for the log of its own name only
        }
        return new SignedCheckpoint(checkpoint, note);
    }
}
