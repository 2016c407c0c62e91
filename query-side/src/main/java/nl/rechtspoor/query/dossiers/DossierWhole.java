package nl.rechtspoor.query.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.ExternalCause;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SourceKind;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.query.campaigns.CampaignTrace;
import org.jspecify.annotations.Nullable;

/**
 * A whole dossier. It names no case and no child.
 *
 * @param allowed the commands that whoever asks can give now
 */
record DossierWhole(
        DossierLine line,
        @Nullable String reason,
        List<SignalLine> signals,
        List<Finding> findings,
        List<Annotation> annotations,
        List<Hearing> hearings,
        List<Assessment> assessments,
        List<Release> releases,
        @Nullable Proposal proposal,
        @Nullable Verdict verdict,
        @Nullable Resolution resolution,
        List<Reopening> reopenings,
        List<CampaignTrace> campaigns,
        List<String> allowed) {
    /** What was found and where it can be looked up. */
    record Finding(UUID finding, @Nullable String text, List<FoundIn> sources, int reliability, Instant at) {}

    /** Where it can be looked up. */
    record FoundIn(SourceKind kind, @Nullable String reference) {}

    /** What outside moved the numbers. */
    record Annotation(
            YearMonth from,
            YearMonth until,
            ExternalCause cause,
            @Nullable String text) {}

    /** What the body said. */
    record Hearing(Addressee body, LocalDate on, @Nullable String statement) {}

    /** What somebody made of it by every criterion. */
    record Assessment(
            @Nullable String assessor,
            Instant at,
            Recommendation recommendation,
            List<WeighedScore> scores,
            RuleVersion rules) {}

    /** Statistics that may be used. */
    record Release(ReleaseId release, String sha256, List<String> dimensions, int suppressed) {}

    /** A verdict that waits for a second person. */
    record Proposal(
            IssueVerdict verdict,
            @Nullable String proposedBy,
            Instant at,
            @Nullable String reason) {}

    /** What two people found. */
    record Verdict(
            IssueVerdict verdict,
            @Nullable String proposedBy,
            @Nullable String decidedBy,
            Instant at,
            Set<EvidenceGround> grounds,
            @Nullable String reason) {}

    /** Why it is over. */
    record Resolution(
            ResolutionGround ground,
            Instant at,
            @Nullable String policy,
            @Nullable String reason) {}

    /** Why it was looked at again. */
    record Reopening(
            ReopeningCause cause, Instant at, @Nullable String reason) {}
}
