package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What to do when a child may be in danger. */
sealed interface SafetyCommand extends CaseCommand {
    /** Raises a concern. Acute danger stops mediation at once. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RecordSafetyConcern(@TargetAggregateIdentifier CaseId caseId, SafetyLevel level, String description)
            implements SafetyCommand {}

    /** Takes one of the first four steps of the protocol. Refused out of order. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record TakeProtocolStep(@TargetAggregateIdentifier CaseId caseId, int step, String note) implements SafetyCommand {}

    /** Proposes the decision of the last step. Refused before the fourth step was taken. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ProposeProtocolDecision(
            @TargetAggregateIdentifier CaseId caseId, String decision) implements SafetyCommand {}

    /** Confirms the decision of the last step. Refused to whoever proposed it. */
    @AllowedTo(SENIOR_JURIST)
    record ConfirmProtocolDecision(
            @TargetAggregateIdentifier CaseId caseId) implements SafetyCommand {}

    /** Lets mediation go on. Refused if nothing stops it. */
    @AllowedTo(SENIOR_JURIST)
    record LiftSafetyStop(@TargetAggregateIdentifier CaseId caseId, String reason) implements SafetyCommand {}
}
