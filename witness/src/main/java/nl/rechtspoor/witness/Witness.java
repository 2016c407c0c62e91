package nl.rechtspoor.witness;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.ConsistencyProof;
import nl.rechtspoor.ledger.merkle.ProofRefused;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSignature;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.proofs.AddCheckpoint;

/**
 * Cosigns a checkpoint only if it continues the last one of its log, and has that on disk before it answers. So there is one
 * history of each log for everybody who asks for this witness's cosignature.
 */
final class Witness {
    private final NoteSigner key;
    private final List<NoteVerifier> logs;
    private final Memory memory;
    private final Clock clock;

    Witness(NoteSigner key, List<NoteVerifier> logs, Memory memory, Clock clock) {
        this.key = key;
        this.logs = List.copyOf(logs);
        this.memory = memory;
        this.clock = clock;
    }

    /** The key under which its cosignatures verify. */
    NoteVerifier verifier() {
        return key.verifier();
    }

    /** Answers the bytes of a request, one at a time: what was seen must not change between the check and the signature. */
    synchronized Answer add(byte[] request) {
        try {
            AddCheckpoint asked = AddCheckpoint.parse(request);
            Checkpoint checkpoint = Checkpoint.parse(asked.note().text());
            List<NoteVerifier> keys = logs.stream()
                    .filter(log -> log.name().equals(checkpoint.origin()))
                    .toList();
            if (keys.isEmpty()) {
                return new Answer.UnknownLog();
            }
            if (keys.stream().noneMatch(log -> isSigned(asked.note(), log))) {
                return new Answer.NotSigned();
            }
            return judge(asked, checkpoint);
        } catch (Malformed e) {
            return new Answer.Unusable(e.getMessage());
        }
    }

    /** The last checkpoint of a log with this witness's cosignature. */
    Optional<Note> last(String origin) {
        return memory.last(origin);
    }

    /** The origins of the logs that it knows. */
    List<String> origins() {
        return logs.stream().map(NoteVerifier::name).distinct().toList();
    }

    private Answer judge(AddCheckpoint asked, Checkpoint checkpoint) {
        Optional<Checkpoint> last = memory.last(checkpoint.origin()).map(note -> Checkpoint.parse(note.text()));
        long seen = last.map(Checkpoint::size).orElse(0L);
        if (asked.old() > checkpoint.size()) {
            return new Answer.Unusable("the old size is larger than the checkpoint's");
        }
        boolean sameSize = last.isPresent() && seen == checkpoint.size();
        if (sameSize && !last.get().root().equals(checkpoint.root())) {
            memory.keepAsEvidence(checkpoint, asked.note());
            return new Answer.Conflict(seen);
        }
        if (asked.old() != seen) {
            return new Answer.Conflict(seen);
        }
        if (!isProven(asked, last, checkpoint)) {
            memory.keepAsEvidence(checkpoint, asked.note());
            return new Answer.NotProven();
        }
        NoteSignature cosignature = key.cosign(checkpoint, clock.instant());
        memory.remember(checkpoint.origin(), asked.note().with(cosignature));
        return new Answer.Cosigned(cosignature);
    }

    private static boolean isProven(AddCheckpoint asked, Optional<Checkpoint> last, Checkpoint checkpoint) {
        if (asked.old() == 0) {
            return asked.proof().isEmpty();
        }
        try {
            new ConsistencyProof(asked.old(), checkpoint.size(), asked.proof())
                    .verify(last.orElseThrow().root(), checkpoint.root());
            return true;
        } catch (ProofRefused e) {
            return false;
        }
    }

    private static boolean isSigned(Note note, NoteVerifier log) {
        try {
            return note.by(log).isPresent();
        } catch (SignatureRefused e) {
            return false;
        }
    }
}
