package nl.rechtspoor.command.conflicts;

import java.util.UUID;
import nl.rechtspoor.kernel.Rejection;

/** Why a conflict check cannot be overruled. */
sealed interface ConflictRejection extends Rejection {
    /** There is no such check. */
    record CheckUnknown(UUID checkId) implements ConflictRejection {
        @Override
        public String explanation() {
            return "Make the check first.";
        }
    }

    /** It found nothing, or somebody has overruled it. */
    record NothingToOverrule(UUID checkId) implements ConflictRejection {
        @Override
        public String explanation() {
            return "Open the case with this check.";
        }
    }
}
