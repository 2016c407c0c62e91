package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.command.dossiers.SignalCommand.AcceptSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.AttachSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.ChecklistAnswer;
import nl.rechtspoor.command.dossiers.SignalCommand.DismissSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.RaiseSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.ReviewSignal;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyAttached;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyDecided;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyReviewed;
import nl.rechtspoor.command.dossiers.SignalRejection.CheckOpen;
import nl.rechtspoor.command.dossiers.SignalRejection.IssueNotReviewed;
import nl.rechtspoor.command.dossiers.SignalRejection.OwnCase;
import nl.rechtspoor.command.dossiers.SignalRejection.RaisedRecently;
import nl.rechtspoor.command.dossiers.SignalRejection.ReviewMissing;
import nl.rechtspoor.command.dossiers.SignalRejection.ReviewsDisagree;
import nl.rechtspoor.command.dossiers.SignalRejection.SignalUnknown;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.IssueReview;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.Rebuttal;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** What detection found, and who looked at it. A signal leads to nothing before a jurist and a researcher have looked. */
class Signals {
    /** What is known of one signal. */
    private static final class Raised {
        private final IssueKey key;
        private final SignalEvidence evidence;
        private final List<ReviewRecorded> reviews = new ArrayList<>();
        private boolean decided;
        private boolean attached;
        private boolean accepted;

        Raised(SystemicSignalRaised told) {
            key = told.key();
            evidence = told.evidence();
        }

        long votes(SignalVerdict verdict) {
            return reviews.stream()
                    .filter(review -> review.verdict() == verdict)
                    .count();
        }
    }

    private final ResearchDossier dossier;
    private final Map<SignalId, Raised> raised = new LinkedHashMap<>();
    private @Nullable LocalDate silentUntil;
    private boolean reviewed;

    Signals(ResearchDossier dossier) {
        this.dossier = dossier;
    }

    /** Joins the dossier if there is one already. */
    void raise(RaiseSignal command, Act act, DossierKnowledge knowledge) {
        if (silentUntil != null && act.day().isBefore(silentUntil)) {
            throw new Rejected(new RaisedRecently(silentUntil));
        }
        apply(new SystemicSignalRaised(
                command.dossierId(),
                new SignalId(act.commandId()),
                command.key(),
                command.evidence(),
                act.day().plusDays(knowledge.rulesOn(act.day()).hysteresisDays())));
    }

    @CommandHandler
    void handle(ReviewSignal command, Act act, DossierKnowledge knowledge) {
        var signal = undecided(command.signal());
        rejectIf(
                signal.reviews.stream().anyMatch(review -> review.reviewer().equals(act.actor())),
                new AlreadyReviewed(command.signal()));
        rejectIf(ownsOneOf(signal, act, knowledge), new OwnCase());
        refuseOpenChecks(command.checklist());
        var rules = knowledge.rulesOn(act.day());
        var weighed = Weighed.of(command.scores(), text -> dossier.text("review-recorded/score", text));
        apply(new ReviewRecorded(
                dossier.id(),
                command.signal(),
                act.actor(),
                act.role(),
                command.checklist().stream().map(this::rebuttal).toList(),
                weighed.scores(),
                rules.forResearch(weighed.points()),
                command.verdict(),
                dossier.text("review-recorded/reason", command.reason()),
                rules.version()));
    }

    private Rebuttal rebuttal(ChecklistAnswer answer) {
        return new Rebuttal(
                answer.explanation(), answer.applies(), dossier.text("review-recorded/rebuttal", answer.reason()));
    }

    private static void refuseOpenChecks(List<ChecklistAnswer> checklist) {
        var open = EnumSet.allOf(OtherExplanation.class);
        checklist.forEach(answer -> open.remove(answer.explanation()));
        rejectIf(!open.isEmpty(), new CheckOpen(List.copyOf(open)));
    }

    private boolean ownsOneOf(Raised signal, Act act, DossierKnowledge knowledge) {
        var cases = new HashSet<>(knowledge.evidenceCases().at(signal.evidence.positions()));
        cases.addAll(dossier.patterns.cases());
        return cases.stream()
                .flatMap(caseId -> knowledge.standings().find(caseId).stream())
                .anyMatch(standing -> standing.isAssignedTo(act.actor()));
    }

    @CommandHandler
    void handle(AcceptSignal command) {
        var signal = undecided(command.signal());
        refuseUnlessMostSay(SignalVerdict.ACCEPT, signal);
        apply(new SignalAccepted(dossier.id(), command.signal()));
        if (dossier.isIn(DossierStage.SIGNALLED, DossierStage.DISMISSED)) {
            apply(new DossierOpened(dossier.id(), signal.key, DossierOrigin.SIGNAL, null, null));
        } else if (dossier.isIn(DossierStage.REJECTED, DossierStage.RESOLVED)) {
            dossier.reopen(ReopeningCause.RELAPSE, null);
        }
    }

    @CommandHandler
    void handle(DismissSignal command) {
        refuseUnlessMostSay(SignalVerdict.DISMISS, undecided(command.signal()));
        apply(new SignalDismissed(
                dossier.id(), command.signal(), dossier.text("signal-dismissed/reason", command.reason())));
    }

    /** What is attached adds to what people know of the issue, and to no ground for a verdict. */
    @CommandHandler
    void handle(AttachSignal command, Act act, DossierKnowledge knowledge) {
        var signal = undecided(command.signal());
        rejectIf(signal.attached, new AlreadyAttached(command.signal()));
        dossier.refuseUnlessAtWork();
        rejectIf(!reviewed, new IssueNotReviewed());
        rejectIf(ownsOneOf(signal, act, knowledge), new OwnCase());
        apply(new SignalAttached(
                dossier.id(), command.signal(), dossier.text("signal-attached/reason", command.reason())));
    }

    private static void refuseUnlessMostSay(SignalVerdict verdict, Raised signal) {
        var missing = Stream.of(Role.SENIOR_JURIST, Role.RESEARCHER)
                .filter(role -> signal.reviews.stream().noneMatch(review -> review.reviewedAs() == role))
                .toList();
        rejectIf(!missing.isEmpty(), new ReviewMissing(missing));
        rejectIf(signal.votes(verdict) * 2 <= signal.reviews.size(), new ReviewsDisagree());
    }

    private Raised undecided(SignalId id) {
        var signal = raised.get(id);
        if (signal == null) {
            throw new Rejected(new SignalUnknown(id));
        }
        rejectIf(signal.decided, new AlreadyDecided(id));
        return signal;
    }

    /** Where the evidence of all signals stands in the sealed stream. */
    Set<Long> positions() {
        return raised.values().stream()
                .flatMap(signal -> signal.evidence.positions().stream())
                .collect(Collectors.toSet());
    }

    /** How many unrelated families the strongest accepted signal is about. */
    int clusters() {
        return raised.values().stream()
                .filter(signal -> signal.accepted)
                .mapToInt(signal -> signal.evidence.clusters())
                .max()
                .orElse(0);
    }

    void evolve(SystemicSignalRaised told) {
        raised.put(told.signal(), new Raised(told));
        silentUntil = told.silentUntil();
    }

    void evolve(ReviewRecorded reviewed) {
        Objects.requireNonNull(raised.get(reviewed.signal())).reviews.add(reviewed);
    }

    /** Whether two people looked at the issue, whatever the event is about. */
    void weigh(DossierEvent event) {
        reviewed = IssueReview.standsAfter(reviewed, event);
    }

    void attach(SignalId id) {
        Objects.requireNonNull(raised.get(id)).attached = true;
    }

    void accept(SignalId id) {
        var signal = Objects.requireNonNull(raised.get(id));
        signal.decided = true;
        signal.accepted = true;
    }

    void dismiss(SignalId id) {
        Objects.requireNonNull(raised.get(id)).decided = true;
    }
}
