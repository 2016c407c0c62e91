package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What research may know of a case. */
sealed interface ResearchCommand extends CaseCommand {
    /** Hands the coded pattern to research. Refused twice for one pattern, after an objection, and with a narrative without consent. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record EscalateToResearch(
            @TargetAggregateIdentifier CaseId caseId,
            String issueHint,
            String reason,
            @Nullable String narrative) implements ResearchCommand {}

    /** Takes the case out of statistics. Refused only the second time. */
    @AllowedTo({JURIST, SENIOR_JURIST, PRIVACY_OFFICER})
    record ObjectToStatistics(@TargetAggregateIdentifier CaseId caseId) implements ResearchCommand {}

    /** Takes the case out of research. Refused only the second time. */
    @AllowedTo({JURIST, SENIOR_JURIST, PRIVACY_OFFICER})
    record WithdrawFromResearch(@TargetAggregateIdentifier CaseId caseId) implements ResearchCommand {}
}
