package nl.rechtspoor.command.conflicts;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked for may already take part in a case.
 *
 * @param caseId left out for those who may not see the case
 */
record ConflictHit(String caseNumber, @Nullable UUID caseId, PartyRole role, List<Match> matchedOn, Strength strength) {
    /** On what it matched. */
    enum Match {
        NAME,
        PHONE
    }

    /** How likely it is the same person. */
    enum Strength {
        /** The same phone number, or the same name and birth date. */
        STRONG,
        /** A name that is written or sounds alike. */
        POSSIBLE
    }

    ConflictHit withoutCase() {
        return new ConflictHit(caseNumber, null, role, matchedOn, strength);
    }
}
