package nl.rechtspoor.command.conflicts;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What a conflict check found. */
public record ConflictAnswer(UUID id, Outcome outcome, List<ConflictHit> hits) {
    /** Whether a case may be opened under the check. */
    public enum Outcome {
        CLEAR,
        /** A senior must decide. */
        HITS,
        /** A senior decided that it may. */
        OVERRULED
    }

    ConflictAnswer(UUID id, List<ConflictHit> hits, boolean overruled) {
        this(id, hits.isEmpty() ? Outcome.CLEAR : overruled ? Outcome.OVERRULED : Outcome.HITS, hits);
    }

    /** Without the cases that the asker may not see; that somebody is known there is all they learn. */
    ConflictAnswer shownTo(Predicate<ConflictHit> visible) {
        return new ConflictAnswer(
                id,
                outcome,
                hits.stream()
                        .map(hit -> visible.test(hit) ? hit : hit.withoutCase())
                        .toList());
    }
}
