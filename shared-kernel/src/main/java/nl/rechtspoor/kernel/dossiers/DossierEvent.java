package nl.rechtspoor.kernel.dossiers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an issue that may go beyond single cases, from the first signal to the day that it is over.
 * A signal accuses nobody: nothing leaves the helpdesk before two people looked.
 */
public sealed interface DossierEvent extends DomainEvent {
    DossierId dossierId();

    /**
     * Detection found more than chance explains. The first signal of a key begins its dossier, later ones join it; before a
     * day it raises none again.
     */
    @EventType(value = "systemic-signal-raised", revision = 2)
    record SystemicSignalRaised(
            DossierId dossierId, SignalId signal, IssueKey key, SignalEvidence evidence, LocalDate silentUntil)
            implements DossierEvent {}

    /** A jurist or a researcher who has none of the cases looked at a signal, and at every other explanation. */
    @EventType("review-recorded")
    record ReviewRecorded(
            DossierId dossierId,
            SignalId signal,
            StaffId reviewer,
            Role reviewedAs,
            List<Rebuttal> checklist,
            List<Score> scores,
            Recommendation recommendation,
            SignalVerdict verdict,
            Sensitive<String> reason,
            RuleVersion rules)
            implements DossierEvent {}

    /** Most reviewers found that the signal deserves research. */
    @EventType("signal-accepted")
    record SignalAccepted(DossierId dossierId, SignalId signal) implements DossierEvent {}

    /** Most reviewers found that it does not. */
    @EventType("signal-dismissed")
    record SignalDismissed(DossierId dossierId, SignalId signal, Sensitive<String> reason) implements DossierEvent {}

    /**
     * Somebody put a later signal with the dossier of its issue, which two people had reviewed and which is worked on. It proves
     * nothing by itself, and may still be reviewed.
     */
    @EventType("signal-attached")
    record SignalAttached(DossierId dossierId, SignalId signal, Sensitive<String> reason) implements DossierEvent {}

    /** From here on the issue is under research. */
    @EventType("dossier-opened")
    record DossierOpened(
            DossierId dossierId,
            IssueKey key,
            DossierOrigin origin,
            @Nullable Sensitive<String> title,
            @Nullable Sensitive<String> reason)
            implements DossierEvent {}

    /** The coded pattern of a case that was escalated counts in the dossier; a case counts once. */
    @EventType("pattern-added")
    record PatternAdded(
            DossierId dossierId,
            CaseId caseId,
            PatternId pattern,
            CodedPattern codes,
            String issueHint,
            String familyHash)
            implements DossierEvent {}

    /** The case no longer counts, because the child's side left research. */
    @EventType("pattern-removed")
    record PatternRemoved(DossierId dossierId, CaseId caseId, ParticipationEnd because) implements DossierEvent {}

    /** Research found something out. Reliability runs from 1, hearsay, to 4, beyond doubt. */
    @EventType("finding-recorded")
    record FindingRecorded(
            DossierId dossierId, FindingId finding, Sensitive<String> text, List<Source> sources, int reliability)
            implements DossierEvent {}

    /** Something outside moved the numbers in these months. */
    @EventType("trend-annotated")
    record TrendAnnotated(
            DossierId dossierId,
            AnnotationId annotation,
            YearMonth from,
            YearMonth until,
            ExternalCause cause,
            Sensitive<String> text)
            implements DossierEvent {}

    /** The body could say what it has to say, before anybody names it. */
    @EventType("body-heard")
    record BodyHeard(DossierId dossierId, HearingId hearing, Addressee body, LocalDate on, Sensitive<String> statement)
            implements DossierEvent {}

    /** Somebody weighed the issue by every criterion; of each person the last time counts. */
    @EventType("issue-assessed")
    record IssueAssessed(
            DossierId dossierId, StaffId assessor, List<Score> scores, Recommendation recommendation, RuleVersion rules)
            implements DossierEvent {}

    /** Statistics that passed the check for disclosure belong to the dossier, and may be used in a campaign. */
    @EventType("statistics-released")
    record StatisticsReleased(
            DossierId dossierId, ReleaseId release, String sha256, List<String> dimensions, int suppressed)
            implements DossierEvent {}

    /** The first of two people came to a verdict. */
    @EventType("verdict-proposed")
    record VerdictProposed(DossierId dossierId, IssueVerdict verdict, StaffId proposedBy, Sensitive<String> reason)
            implements DossierEvent {}

    /** A second person found too that the issue is there. */
    @EventType("issue-confirmed")
    record IssueConfirmed(
            DossierId dossierId,
            StaffId proposedBy,
            StaffId confirmedBy,
            Set<EvidenceGround> grounds,
            RuleVersion rules)
            implements DossierEvent {}

    /** A second person found too that it is not. */
    @EventType("issue-rejected")
    record IssueRejected(DossierId dossierId, StaffId proposedBy, StaffId rejectedBy, Sensitive<String> reason)
            implements DossierEvent {}

    /** A campaign asks for change because of the issue. */
    @EventType("advocacy-begun")
    record AdvocacyBegun(DossierId dossierId, CampaignId campaign) implements DossierEvent {}

    /** The issue is over. */
    @EventType("issue-resolved")
    record IssueResolved(
            DossierId dossierId, ResolutionGround ground, Sensitive<String> policy, Sensitive<String> reason)
            implements DossierEvent {}

    /** The issue is looked at again. */
    @EventType("issue-reopened")
    record IssueReopened(
            DossierId dossierId,
            ReopeningCause cause,
            @Nullable Sensitive<String> reason) implements DossierEvent {}

    /** Somebody confirmed that a number that looks like a BSN is none. */
    @EventType("dossier-number-confirmed-not-bsn")
    record DossierNumberConfirmedNotBsn(DossierId dossierId, List<String> fields) implements DossierEvent {}
}
