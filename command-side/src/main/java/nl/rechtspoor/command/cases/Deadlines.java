package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.rechtspoor.command.cases.DeadlineCommand.CheckDeadline;
import nl.rechtspoor.command.cases.DeadlineCommand.CorrectDeadline;
import nl.rechtspoor.command.cases.DeadlineCommand.MeetDeadline;
import nl.rechtspoor.command.cases.DeadlineCommand.SetDeadline;
import nl.rechtspoor.command.cases.DeadlineCommand.WaiveDeadline;
import nl.rechtspoor.command.cases.FileRejection.AlreadyFinal;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.FileRejection.DeadlineUnknown;
import nl.rechtspoor.command.cases.FileRejection.FatalNeedsSenior;
import nl.rechtspoor.command.cases.FileRejection.ProofMissing;
import nl.rechtspoor.command.cases.FileRejection.RuleUnknown;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineDue;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMissed;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMoved;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineWaived;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.rules.HolidayCalendar;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;

/** What must be done before the end of a day. Nobody is ever told that a date is safe. */
class Deadlines {
    private static final int WORKING_DAYS_EARLIER = 5;
    private static final String FIRST_ANSWER = "HD-SLA";

    private final Case theCase;
    private final Map<DeadlineId, Deadline> deadlines = new LinkedHashMap<>();

    Deadlines(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(SetDeadline command, Act act, Knowledge knowledge) {
        rejectIf(
                !knowledge.rules().deadlines().on(act.day()).knows(command.rule(), act.day()),
                new RuleUnknown(command.rule()));
        var calendar = knowledge.calendarOn(act.day());
        apply(new DeadlineSet(
                theCase.id(),
                new DeadlineId(act.commandId()),
                command.kind(),
                command.rule(),
                command.due(),
                calendar.workingDaysBefore(command.due(), WORKING_DAYS_EARLIER),
                theCase.textOrNull("deadline-set/note", command.note()),
                calendar.version()));
    }

    @CommandHandler
    void handle(CorrectDeadline command, Act act, Knowledge knowledge) {
        rejectIf(find(command.deadline()).isFinal(), new AlreadyFinal());
        apply(new DeadlineCorrected(
                theCase.id(),
                command.deadline(),
                command.due(),
                knowledge.calendarOn(act.day()).workingDaysBefore(command.due(), WORKING_DAYS_EARLIER),
                theCase.text("deadline-corrected/reason", command.reason())));
    }

    @CommandHandler
    void handle(MeetDeadline command, Act act) {
        var deadline = find(command.deadline());
        var proof = command.proof();
        if (proof == null || proof.isBlank()) {
            throw new Rejected(new ProofMissing());
        }
        var tooLate = deadline.kind() == DeadlineKind.FATAL && command.metOn().isAfter(deadline.due());
        rejectIf(deadline.isFinal() || tooLate && deadline.state() == Deadline.State.MISSED, new AlreadyFinal());
        rejectIf(tooLate || command.metOn().isAfter(act.today()), new DateOrder("metOn"));
        apply(new DeadlineMet(
                theCase.id(), command.deadline(), command.metOn(), theCase.text("deadline-met/proof", proof)));
    }

    @CommandHandler
    void handle(WaiveDeadline command, Act act) {
        var deadline = find(command.deadline());
        rejectIf(!deadline.isRunning(), new AlreadyFinal());
        rejectIf(
                deadline.kind() == DeadlineKind.FATAL && act.role() != Role.SENIOR_JURIST,
                new FatalNeedsSenior(command.deadline()));
        apply(new DeadlineWaived(
                theCase.id(), command.deadline(), theCase.text("deadline-waived/reason", command.reason())));
    }

    /** Idempotent: each of the two days is told once, and a deadline that changed meanwhile is looked at as it is now. */
    @CommandHandler
    void handle(CheckDeadline command, Act act) {
        var deadline = deadlines.get(command.deadline());
        if (deadline == null || !deadline.isRunning() || theCase.lifeCycle.isOver() || isPaused(deadline)) {
            return;
        }
        if (act.today().isAfter(deadline.due())) {
            apply(new DeadlineMissed(theCase.id(), command.deadline(), deadline.due()));
        } else if (deadline.state() == Deadline.State.OPEN && !act.today().isBefore(deadline.internalDue())) {
            apply(new DeadlineDue(theCase.id(), command.deadline(), deadline.due()));
        }
    }

    /** The first answer keeps the promise to answer. */
    void answered(Act act) {
        running(deadline -> deadline.rule().equals(FIRST_ANSWER))
                .keySet()
                .forEach(id -> apply(new DeadlineMet(
                        theCase.id(),
                        id,
                        act.day(),
                        theCase.text("deadline-met/proof", act.commandId().toString()))));
    }

    /** Promises move by the working days that the case waited; what the law set does not wait. */
    void moveBecauseHeld(LocalDate from, LocalDate until, HolidayCalendar calendar) {
        var waited = 0;
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            waited += calendar.isWorkingDay(day) ? 1 : 0;
        }
        if (waited > 0) {
            var days = waited;
            running(deadline -> isPausable(deadline) && !deadline.due().isBefore(from))
                    .forEach((id, deadline) -> apply(new DeadlineMoved(
                            theCase.id(),
                            id,
                            calendar.workingDaysAfter(deadline.due(), days),
                            calendar.workingDaysAfter(deadline.internalDue(), days))));
        }
    }

    Optional<LocalDate> firstFatal() {
        return running(deadline -> deadline.kind() == DeadlineKind.FATAL).values().stream()
                .map(Deadline::due)
                .min(Comparator.naturalOrder());
    }

    private Map<DeadlineId, Deadline> running(Predicate<Deadline> which) {
        var found = new LinkedHashMap<DeadlineId, Deadline>();
        deadlines.forEach((id, deadline) -> {
            if (deadline.isRunning() && which.test(deadline)) {
                found.put(id, deadline);
            }
        });
        return found;
    }

    private boolean isPaused(Deadline deadline) {
        return isPausable(deadline) && theCase.lifeCycle.isOnHold();
    }

    private static boolean isPausable(Deadline deadline) {
        return deadline.kind() == DeadlineKind.SERVICE;
    }

    private Deadline find(DeadlineId id) {
        var deadline = deadlines.get(id);
        if (deadline == null) {
            throw new Rejected(new DeadlineUnknown(id));
        }
        return deadline;
    }

    void evolve(DeadlineSet set) {
        deadlines.put(
                set.deadline(),
                new Deadline(set.kind(), set.rule(), set.due(), set.internalDue(), Deadline.State.OPEN));
    }

    void evolve(DeadlineCorrected corrected) {
        deadlines.computeIfPresent(
                corrected.deadline(), (_, deadline) -> deadline.on(corrected.due(), corrected.internalDue()));
    }

    void evolve(DeadlineMoved moved) {
        deadlines.computeIfPresent(moved.deadline(), (_, deadline) -> deadline.on(moved.due(), moved.internalDue()));
    }

    void become(DeadlineId id, Deadline.State state) {
        deadlines.computeIfPresent(id, (_, deadline) -> deadline.as(state));
    }
}
