package nl.rechtspoor.command.cases;

import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent;

/** Reads cases from their own events, so that the answer is never behind. */
interface OtherCases {
    /** Nothing if there is no such case. */
    Optional<OtherCase> find(CaseId caseId);

    /** One entry of a case; nothing if it is not of that case. */
    Optional<CaseEvent> entry(CaseId caseId, UUID event);
}
