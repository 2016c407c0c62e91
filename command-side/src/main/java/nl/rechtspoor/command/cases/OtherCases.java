package nl.rechtspoor.command.cases;

import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.command.cases.LifeCycleRejection.OtherCaseUnknown;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;

/** Reads cases from their own events, so that the answer is never behind. */
interface OtherCases {
    /** Nothing if there is no such case. */
    Optional<OtherCase> find(CaseId caseId);

    /** A case that whoever acts may refer to. One they may not see is refused as one that does not exist. */
    default OtherCase visible(CaseId caseId, Act act) {
        return find(caseId)
                .filter(other -> other.standing().isVisibleTo(act))
                .orElseThrow(() -> new Rejected(new OtherCaseUnknown(caseId)));
    }

    /** One entry of a case; nothing if it is not of that case. */
    Optional<CaseEvent> entry(CaseId caseId, UUID event);
}
