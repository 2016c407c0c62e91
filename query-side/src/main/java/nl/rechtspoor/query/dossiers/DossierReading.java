package nl.rechtspoor.query.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent.BodyHeard;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierEvent.TrendAnnotated;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.Score;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.campaigns.CampaignTrace;
import nl.rechtspoor.query.projection.Told;
import nl.rechtspoor.query.research.ProtectedCount;
import org.jspecify.annotations.Nullable;

/** Turns what is kept about an issue into what somebody reads: texts opened, numbers protected, staff by their names. */
record DossierReading(DossierFacts facts, Viewer viewer, Keyring keyring, Map<StaffId, String> names, int caseCount) {
    DossierLine line() {
        var opened = facts.opened;
        return new DossierLine(
                facts.dossierId,
                facts.version,
                Objects.requireNonNull(facts.key),
                Objects.requireNonNull(facts.stage),
                opened == null ? null : opened.event().origin(),
                opened == null ? null : text(opened.event().title()),
                ProtectedCount.counted(caseCount),
                (int) signals()
                        .filter(signal -> signal.state == SignalStory.State.WAITING)
                        .count(),
                facts.campaigns.size(),
                facts.assessments.isEmpty()
                        ? null
                        : facts.assessments.getLast().event().recommendation(),
                Objects.requireNonNull(facts.changedAt));
    }

    DossierWhole whole(List<CampaignTrace> campaigns) {
        return new DossierWhole(
                line(),
                facts.opened == null ? null : text(facts.opened.event().reason()),
                signals().map(this::signal).toList(),
                facts.findings.stream().map(this::finding).toList(),
                facts.annotations.stream().map(told -> annotation(told.event())).toList(),
                facts.hearings.stream().map(told -> hearing(told.event())).toList(),
                facts.assessments.stream().map(this::assessment).toList(),
                facts.releases.stream().map(told -> release(told.event())).toList(),
                proposal(),
                verdict(),
                resolution(),
                facts.reopenings.stream()
                        .map(told -> new DossierWhole.Reopening(
                                told.event().cause(),
                                told.at(),
                                text(told.event().reason())))
                        .toList(),
                campaigns,
                acts().onDossier());
    }

    /** A signal that is about single cases is for the desk alone: it says that there is such a child. */
    private Stream<SignalStory> signals() {
        return facts.signalsInTime().stream().filter(signal -> acts().decides() || !signal.isAboutSingleCases());
    }

    SignalLine signal(SignalStory story) {
        var raised = story.raised.event();
        var evidence = raised.evidence();
        return new SignalLine(
                facts.dossierId,
                raised.signal().value(),
                raised.key(),
                story.state,
                Objects.requireNonNull(facts.stage),
                evidence.method(),
                evidence.version(),
                evidence.settingsHash(),
                evidence.period(),
                ProtectedCount.counted(evidence.children()),
                ProtectedCount.counted(evidence.clusters()),
                story.raised.at(),
                story.reviews.stream().map(this::review).toList(),
                text(story.dismissal),
                attachment(story.attachment),
                acts().on(story));
    }

    private SignalLine.@Nullable Attachment attachment(@Nullable Told<SignalAttached> told) {
        return told == null
                ? null
                : new SignalLine.Attachment(
                        names.get(told.by()), told.at(), text(told.event().reason()));
    }

    private SignalLine.Review review(Told<ReviewRecorded> told) {
        var review = told.event();
        return new SignalLine.Review(
                names.get(review.reviewer()),
                review.reviewedAs(),
                told.at(),
                review.verdict(),
                review.recommendation(),
                text(review.reason()),
                review.checklist().stream()
                        .map(each -> new SignalLine.Check(each.explanation(), each.applies(), text(each.reason())))
                        .toList(),
                scores(review.scores()),
                review.rules());
    }

    private List<WeighedScore> scores(List<Score> scores) {
        return scores.stream()
                .map(score -> new WeighedScore(score.criterion(), score.points(), text(score.reason())))
                .toList();
    }

    private DossierWhole.Finding finding(Told<FindingRecorded> told) {
        var found = told.event();
        return new DossierWhole.Finding(
                found.finding().value(),
                text(found.text()),
                found.sources().stream()
                        .map(source -> new DossierWhole.FoundIn(source.kind(), text(source.reference())))
                        .toList(),
                found.reliability(),
                told.at());
    }

    private DossierWhole.Annotation annotation(TrendAnnotated told) {
        return new DossierWhole.Annotation(told.from(), told.until(), told.cause(), text(told.text()));
    }

    private DossierWhole.Hearing hearing(BodyHeard told) {
        return new DossierWhole.Hearing(told.body(), told.on(), text(told.statement()));
    }

    private DossierWhole.Assessment assessment(Told<IssueAssessed> told) {
        var assessed = told.event();
        return new DossierWhole.Assessment(
                names.get(assessed.assessor()),
                told.at(),
                assessed.recommendation(),
                scores(assessed.scores()),
                assessed.rules());
    }

    private static DossierWhole.Release release(StatisticsReleased told) {
        return new DossierWhole.Release(told.release(), told.sha256(), told.dimensions(), told.suppressed());
    }

    private DossierWhole.@Nullable Proposal proposal() {
        var told = facts.proposal;
        return told == null
                ? null
                : new DossierWhole.Proposal(
                        told.event().verdict(),
                        names.get(told.event().proposedBy()),
                        told.at(),
                        text(told.event().reason()));
    }

    private DossierWhole.@Nullable Verdict verdict() {
        if (facts.confirmed != null) {
            var told = facts.confirmed.event();
            return new DossierWhole.Verdict(
                    IssueVerdict.CONFIRM,
                    names.get(told.proposedBy()),
                    names.get(told.confirmedBy()),
                    facts.confirmed.at(),
                    told.grounds(),
                    null);
        }
        if (facts.rejected != null) {
            var told = facts.rejected.event();
            return new DossierWhole.Verdict(
                    IssueVerdict.REJECT,
                    names.get(told.proposedBy()),
                    names.get(told.rejectedBy()),
                    facts.rejected.at(),
                    Set.of(),
                    text(told.reason()));
        }
        return null;
    }

    private DossierWhole.@Nullable Resolution resolution() {
        var told = facts.resolved;
        return told == null
                ? null
                : new DossierWhole.Resolution(
                        told.event().ground(),
                        told.at(),
                        text(told.event().policy()),
                        text(told.event().reason()));
    }

    private AllowedActs acts() {
        return new AllowedActs(facts, viewer);
    }

    private @Nullable String text(@Nullable Sensitive<String> text) {
        return text == null ? null : keyring.open(text, String.class).orElse(null);
    }
}
