package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What people make of an issue: two of them, never one alone. */
sealed interface VerdictCommand extends DossierCommand {
    /** Comes to a verdict, which a second person must share. Refused for too thin evidence, and unless under research. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record ProposeVerdict(@TargetAggregateIdentifier DossierId dossierId, IssueVerdict verdict, String reason)
            implements VerdictCommand {}

    /** Finds too that the issue is there. Refused to whoever proposed it, and for evidence that became too thin. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record ConfirmIssue(@TargetAggregateIdentifier DossierId dossierId) implements VerdictCommand {}

    /** Finds too that the issue is not there. Refused to whoever proposed it. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record RejectIssue(@TargetAggregateIdentifier DossierId dossierId, String reason) implements VerdictCommand {}

    /** Tells that a campaign asks for change because of it. Idempotent. */
    @AllowedTo(SYSTEM)
    record BeginAdvocacy(@TargetAggregateIdentifier DossierId dossierId, CampaignId campaign)
            implements VerdictCommand {}

    /** Says that the issue is over. Refused if no campaign had an outcome and no law changed. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record MarkResolved(
            @TargetAggregateIdentifier DossierId dossierId, ResolutionGround ground, String policy, String reason)
            implements VerdictCommand {}

    /** Looks at the issue again. Refused unless it was rejected or resolved. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record ReopenIssue(@TargetAggregateIdentifier DossierId dossierId, String reason) implements VerdictCommand {}
}
