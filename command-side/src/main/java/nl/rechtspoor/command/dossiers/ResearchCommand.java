package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.dossiers.ExternalCause;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.kernel.dossiers.SourceKind;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.MaxLength;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What research adds to a dossier. All but the first four are refused unless the issue is being worked on. */
sealed interface ResearchCommand extends DossierCommand {
    /** Begins research without a signal. Refused where the key has a dossier already, and for a key that is about everything. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record OpenDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            IssueKey key,
            @MaxLength(200) String title,
            String reason) implements ResearchCommand {}

    /** Counts a case that a jurist escalated, once. Refused if the case itself does not say so. */
    @AllowedTo(SYSTEM)
    record AddCasePattern(@TargetAggregateIdentifier DossierId dossierId, CaseId caseId, PatternId pattern)
            implements ResearchCommand {}

    /** Counts a case no longer, because the child's side left research. Idempotent. */
    @AllowedTo(SYSTEM)
    record RemoveCasePattern(@TargetAggregateIdentifier DossierId dossierId, CaseId caseId, ParticipationEnd because)
            implements ResearchCommand {}

    /** Weighs the issue. Refused for a point without a reason. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record AssessIssue(@TargetAggregateIdentifier DossierId dossierId, List<Points> scores)
            implements ResearchCommand {}

    /** Writes down what was found. Refused without a source. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record RecordFinding(
            @TargetAggregateIdentifier DossierId dossierId, String text, List<EnteredSource> sources, int reliability)
            implements ResearchCommand {}

    /** Says what else moved the numbers in some months. Refused for months that end before they begin. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record AnnotateTrend(
            @TargetAggregateIdentifier DossierId dossierId,
            YearMonth from,
            YearMonth until,
            ExternalCause cause,
            String text)
            implements ResearchCommand {}

    /** Writes down what the body said. Refused until somebody has looked whether the body could infer who spoke. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record HearBody(
            @TargetAggregateIdentifier DossierId dossierId,
            Addressee body,
            LocalDate on,
            String statement,
            boolean childSafetyChecked)
            implements ResearchCommand {}

    /** Adds statistics that passed the check for disclosure. Refused for any other table. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record ReleaseStatistics(@TargetAggregateIdentifier DossierId dossierId, ReleaseId release, String sha256)
            implements ResearchCommand {}

    /** Where a finding can be looked up. */
    record EnteredSource(SourceKind kind, String reference) {}
}
