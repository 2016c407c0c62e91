package nl.rechtspoor.command;

import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;

/** Looks up how a case stands at this moment. */
@FunctionalInterface
public interface CaseStandings {
    /** Nothing if there is no such case. */
    Optional<CaseStanding> find(CaseId caseId);
}
