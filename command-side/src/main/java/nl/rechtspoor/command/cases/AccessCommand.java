package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Who works on a case and who may not see it. */
sealed interface AccessCommand extends CaseCommand {
    /** Gives the case to its first jurist. Refused if it has one, or if the assignee is no active jurist or behind a wall. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record AssignCase(@TargetAggregateIdentifier CaseId caseId, StaffId assignee, TeamId team)
            implements AccessCommand {}

    /** Hands the case over. Refused like a first assignment. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record TransferCase(@TargetAggregateIdentifier CaseId caseId, StaffId assignee, TeamId team, String reason)
            implements AccessCommand {}

    /** Hides the case from a colleague. Refused if it is hidden already. */
    @AllowedTo(SENIOR_JURIST)
    record RaiseWall(@TargetAggregateIdentifier CaseId caseId, StaffId staff, String reason) implements AccessCommand {}

    /** Shows the case to the colleague again. Refused if there is no wall. */
    @AllowedTo(SENIOR_JURIST)
    record LiftWall(@TargetAggregateIdentifier CaseId caseId, StaffId staff, String reason) implements AccessCommand {}

    /** Takes emergency access for four hours. Refused only behind a wall. */
    @AllowedTo({JURIST, AUDITOR, PRIVACY_OFFICER})
    record BreakGlass(@TargetAggregateIdentifier CaseId caseId, String reason) implements AccessCommand {}
}
