package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.LifeCycleCommand.ArchiveCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.CloseCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.ExtendRetention;
import nl.rechtspoor.command.cases.LifeCycleCommand.MergeInto;
import nl.rechtspoor.command.cases.LifeCycleCommand.PutOnHold;
import nl.rechtspoor.command.cases.LifeCycleCommand.ReopenCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.Resume;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.command.cases.LifeCycleRejection.DifferentChild;
import nl.rechtspoor.command.cases.LifeCycleRejection.HoldPastFatal;
import nl.rechtspoor.command.cases.LifeCycleRejection.OpenWork;
import nl.rechtspoor.command.cases.LifeCycleRejection.OutcomeRequired;
import nl.rechtspoor.command.cases.LifeCycleRejection.SelfLink;
import nl.rechtspoor.kernel.cases.CaseAction;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseHeld;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseMerged;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseResumed;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** How the case waits, ends and comes back. */
class LifeCycle {
    private final Case theCase;
    private CaseStage stage = CaseStage.OPEN;
    private @Nullable LocalDate heldFrom;
    private @Nullable LocalDate retainedUntil;

    LifeCycle(Case theCase) {
        this.theCase = theCase;
    }

    void check(CaseCommand command) {
        if (!CaseAction.named(command.getClass().getSimpleName()).isTakenIn(stage)) {
            rejectIf(stage == CaseStage.ARCHIVED, new LifeCycleRejection.CaseArchived());
            throw new Rejected(new CaseNotOpen(stage));
        }
    }

    @CommandHandler
    void handle(PutOnHold command, Act act) {
        rejectIf(!command.until().isAfter(act.day()), new DateOrder("until"));
        theCase.deadlines
                .firstFatal()
                .ifPresent(due -> rejectIf(!command.until().isBefore(due), new HoldPastFatal(due)));
        apply(new CaseHeld(
                theCase.id(), act.day(), command.until(), theCase.text("case-held/reason", command.reason())));
    }

    @CommandHandler
    void handle(Resume command, Act act, Knowledge knowledge) {
        var from = Objects.requireNonNull(heldFrom, "a case on hold knows since when");
        apply(new CaseResumed(theCase.id()));
        theCase.deadlines.moveBecauseHeld(from, act.day(), knowledge.calendarOn(act.day()));
    }

    @CommandHandler
    void handle(CloseCase command, Act act, Knowledge knowledge) {
        var outcome = command.outcome();
        if (outcome == null || outcome == CaseOutcome.MERGED) {
            throw new Rejected(new OutcomeRequired());
        }
        Satisfaction.check(command.satisfaction());
        requireNoOpenWork();
        apply(new CaseClosed(
                theCase.id(), outcome, command.satisfaction(), theCase.textOrNull("case-closed/note", command.note())));
        startRetention(act, knowledge);
        if (command.satisfaction() == null) {
            theCase.satisfaction.invite(act, knowledge);
        }
    }

    @CommandHandler
    void handle(ReopenCase command, Act act) {
        apply(new CaseReopened(theCase.id(), theCase.text("case-reopened/reason", command.reason())));
        theCase.satisfaction.endForAll(act);
    }

    @CommandHandler
    void handle(MergeInto command, Act act, Knowledge knowledge) {
        rejectIf(command.into().equals(theCase.id()), new SelfLink());
        var other = knowledge.otherCases().visible(command.into(), act);
        rejectIf(!other.standing().isOpen(), new CaseNotOpen(CaseStage.CLOSED));
        var here = knowledge.otherCases().find(theCase.id()).orElseThrow();
        rejectIf(!new SameChild(knowledge.keyring()).isSame(here, other), new DifferentChild());
        requireNoOpenWork();
        apply(new CaseMerged(theCase.id(), command.into(), theCase.text("case-merged/reason", command.reason())));
        apply(new CasesLinked(theCase.id(), command.into(), LinkKind.MERGED_INTO));
        apply(new CaseClosed(theCase.id(), CaseOutcome.MERGED, null, null));
        startRetention(act, knowledge);
    }

    private void requireNoOpenWork() {
        var work = new ArrayList<Work>();
        if (theCase.mediations.isAnyRunning()) {
            work.add(Work.MEDIATION);
        }
        if (theCase.deadlines.firstFatal().isPresent()) {
            work.add(Work.FATAL_DEADLINE);
        }
        if (theCase.sharing.isAnyWaiting()) {
            work.add(Work.REFERRAL);
        }
        rejectIf(!work.isEmpty(), new OpenWork(List.copyOf(work)));
    }

    private void startRetention(Act act, Knowledge knowledge) {
        var retention = new Retention(theCase, knowledge);
        apply(new RetentionStarted(theCase.id(), retention.rule(act.day()), retention.until(act.day())));
    }

    @CommandHandler
    void handle(ExtendRetention command, Act act) {
        rejectIf(retainedUntil != null && !command.until().isAfter(retainedUntil), new DateOrder("until"));
        apply(new RetentionExtended(
                theCase.id(), command.until(), theCase.text("retention-extended/reason", command.reason())));
    }

    /** Idempotent: nothing happens before the day, under a hold, or after a reopening. */
    @CommandHandler
    void handle(ArchiveCase command, Act act, Knowledge knowledge) {
        var until = retainedUntil;
        if (stage != CaseStage.CLOSED || until == null || !act.today().isAfter(until) || theCase.privacy.isOnHold()) {
            return;
        }
        theCase.privacy.eraseEverybody(knowledge);
        apply(new CaseEvent.CaseArchived(theCase.id()));
    }

    CaseStage stage() {
        return stage;
    }

    boolean isOver() {
        return stage == CaseStage.CLOSED || stage == CaseStage.ARCHIVED;
    }

    boolean isOnHold() {
        return stage == CaseStage.ON_HOLD;
    }

    void evolve(CaseHeld held) {
        stage = CaseStage.ON_HOLD;
        heldFrom = held.from();
    }

    void evolve(RetentionStarted started) {
        retainedUntil = started.until();
    }

    void evolve(RetentionExtended extended) {
        retainedUntil = extended.until();
    }

    void open() {
        stage = CaseStage.OPEN;
        heldFrom = null;
        retainedUntil = null;
    }

    void close() {
        stage = CaseStage.CLOSED;
    }

    void archive() {
        stage = CaseStage.ARCHIVED;
    }
}
