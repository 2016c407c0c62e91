package nl.rechtspoor.command.cases;

import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.ConflictCheck;

/** What became of a search for conflicts of interest. */
@FunctionalInterface
interface ConflictChecks {
    /** The check, if it found nothing or a senior overruled what it found. */
    Optional<ConflictCheck> settled(UUID checkId);
}
