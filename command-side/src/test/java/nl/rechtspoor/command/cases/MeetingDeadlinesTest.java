package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.LocalDate;
import java.util.UUID;
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
import nl.rechtspoor.command.cases.LifeCycleCommand.Resume;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseResumed;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineDue;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMissed;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMoved;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineWaived;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.Test;

class MeetingDeadlinesTest {
    private static final DeadlineId DEADLINE = new DeadlineId(new UUID(10, 1));
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final LocalDate INTERNAL = LocalDate.of(2026, 6, 23);

    private static DeadlineSet set(DeadlineKind kind) {
        return new DeadlineSet(
                CASE,
                DEADLINE,
                kind,
                "CUSTOM",
                DUE,
                INTERNAL,
                null,
                Rules.load().calendar().on(TODAY).version());
    }

    private static DomainEvent[] with(DeadlineKind kind, DomainEvent... more) {
        return and(new DomainEvent[] {opened(), classified(), set(kind)}, more);
    }

    @Test
    void the_internal_date_lies_five_working_days_earlier() {
        story().given(opened(), classified())
                .when(
                        new SetDeadline(CASE, DeadlineKind.FATAL, "CUSTOM", DUE, null),
                        jurist().creating(DEADLINE.value()))
                .expectEvents(set(DeadlineKind.FATAL));
    }

    @Test
    void holidays_are_no_working_days() {
        story().given(opened(), classified())
                .when(
                        new SetDeadline(CASE, DeadlineKind.FATAL, "AWB-BEZWAAR", LocalDate.of(2026, 4, 7), null),
                        jurist().on(LocalDate.of(2026, 3, 1)).creating(DEADLINE.value()))
                .expectEvents(new DeadlineSet(
                        CASE,
                        DEADLINE,
                        DeadlineKind.FATAL,
                        "AWB-BEZWAAR",
                        LocalDate.of(2026, 4, 7),
                        // Good Friday and Easter Monday lie between
                        LocalDate.of(2026, 3, 27),
                        null,
                        Rules.load().calendar().on(TODAY).version()));
    }

    @Test
    void a_rule_comes_from_the_catalogue() {
        story().given(opened(), classified())
                .when(new SetDeadline(CASE, DeadlineKind.FATAL, "NO-SUCH", DUE, null), jurist())
                .expectExceptionDetails(new RuleUnknown("NO-SUCH"));
    }

    @Test
    void a_deadline_is_corrected_with_a_reason() {
        story().given(with(DeadlineKind.FATAL))
                .when(new CorrectDeadline(CASE, DEADLINE, LocalDate.of(2026, 7, 3), "The letter says so"), jurist())
                .expectEvents(new DeadlineCorrected(
                        CASE,
                        DEADLINE,
                        LocalDate.of(2026, 7, 3),
                        LocalDate.of(2026, 6, 26),
                        text("deadline-corrected/reason", "The letter says so")));
    }

    @Test
    void a_deadline_of_another_case_is_unknown() {
        var other = new DeadlineId(NEW);
        story().given(with(DeadlineKind.FATAL))
                .when(new MeetDeadline(CASE, other, TODAY, "Receipt"), jurist())
                .expectExceptionDetails(new DeadlineUnknown(other));
    }

    @Test
    void it_is_met_with_proof() {
        story().given(with(DeadlineKind.FATAL))
                .when(new MeetDeadline(CASE, DEADLINE, TODAY, "Receipt"), jurist())
                .expectEvents(new DeadlineMet(CASE, DEADLINE, TODAY, text("deadline-met/proof", "Receipt")));
        story().given(with(DeadlineKind.FATAL))
                .when(new MeetDeadline(CASE, DEADLINE, TODAY, null), jurist())
                .expectExceptionDetails(new ProofMissing());
        story().given(with(DeadlineKind.FATAL))
                .when(new MeetDeadline(CASE, DEADLINE, TODAY.plusDays(1), "Receipt"), jurist())
                .expectExceptionDetails(new DateOrder("metOn"));
    }

    @Test
    void a_case_on_hold_still_meets_deadlines() {
        story().given(with(DeadlineKind.FATAL, held()))
                .when(new MeetDeadline(CASE, DEADLINE, TODAY, "Receipt"), jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_met_or_waived_is_final() {
        var met = new DeadlineMet(CASE, DEADLINE, TODAY, text("deadline-met/proof", "Receipt"));
        story().given(with(DeadlineKind.FATAL, met))
                .when(new CorrectDeadline(CASE, DEADLINE, DUE, "x"), jurist())
                .expectExceptionDetails(new AlreadyFinal());
        story().given(with(DeadlineKind.FATAL, met))
                .when(new WaiveDeadline(CASE, DEADLINE, "x"), senior())
                .expectExceptionDetails(new AlreadyFinal());
        var waived = new DeadlineWaived(CASE, DEADLINE, text("deadline-waived/reason", "x"));
        story().given(with(DeadlineKind.SOFT, waived))
                .when(new MeetDeadline(CASE, DEADLINE, TODAY, "Receipt"), jurist())
                .expectExceptionDetails(new AlreadyFinal());
    }

    @Test
    void only_a_senior_waives_a_fatal_deadline() {
        story().given(with(DeadlineKind.FATAL))
                .when(new WaiveDeadline(CASE, DEADLINE, "Settled"), jurist())
                .expectExceptionDetails(new FatalNeedsSenior(DEADLINE));
        var waived = new DeadlineWaived(CASE, DEADLINE, text("deadline-waived/reason", "Settled"));
        story().given(with(DeadlineKind.FATAL))
                .when(new WaiveDeadline(CASE, DEADLINE, "Settled"), senior())
                .expectEvents(waived);
        story().given(with(DeadlineKind.SOFT))
                .when(new WaiveDeadline(CASE, DEADLINE, "Settled"), jurist())
                .expectEvents(waived);
    }

    @Test
    void a_missed_fatal_deadline_is_met_only_by_what_was_done_in_time() {
        var missed = new DeadlineMissed(CASE, DEADLINE, DUE);
        var late = jurist().on(DUE.plusDays(10));
        story().given(with(DeadlineKind.FATAL, missed))
                .when(new MeetDeadline(CASE, DEADLINE, DUE, "Receipt of that day"), late)
                .expectSuccessfulHandlerExecution();
        story().given(with(DeadlineKind.FATAL, missed))
                .when(new MeetDeadline(CASE, DEADLINE, DUE.plusDays(1), "Receipt"), late)
                .expectExceptionDetails(new AlreadyFinal());
        story().given(with(DeadlineKind.SOFT, missed))
                .when(new MeetDeadline(CASE, DEADLINE, DUE.plusDays(1), "Receipt"), late)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_timer_tells_the_internal_date_and_the_day_after_the_last() {
        var due = new DeadlineDue(CASE, DEADLINE, DUE);
        story().given(with(DeadlineKind.FATAL))
                .when(new CheckDeadline(CASE, DEADLINE), system().on(INTERNAL.minusDays(1)))
                .expectNoEvents();
        story().given(with(DeadlineKind.FATAL))
                .when(new CheckDeadline(CASE, DEADLINE), system().on(INTERNAL))
                .expectEvents(due);
        story().given(with(DeadlineKind.FATAL, due))
                .when(new CheckDeadline(CASE, DEADLINE), system().on(DUE))
                .expectNoEvents();
        story().given(with(DeadlineKind.FATAL, due))
                .when(new CheckDeadline(CASE, DEADLINE), system().on(DUE.plusDays(1)))
                .expectEvents(new DeadlineMissed(CASE, DEADLINE, DUE));
        story().given(with(DeadlineKind.FATAL, due, new DeadlineMissed(CASE, DEADLINE, DUE)))
                .when(new CheckDeadline(CASE, DEADLINE), system().on(DUE.plusDays(2)))
                .expectNoEvents();
    }

    @Test
    void fatal_deadlines_run_on_while_a_case_waits_and_promises_do_not() {
        story().given(with(DeadlineKind.FATAL, held()))
                .when(new CheckDeadline(CASE, DEADLINE), system().on(DUE.plusDays(1)))
                .expectEvents(new DeadlineMissed(CASE, DEADLINE, DUE));
        story().given(with(DeadlineKind.SERVICE, held()))
                .when(new CheckDeadline(CASE, DEADLINE), system().on(DUE.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void promises_move_by_the_working_days_that_the_case_waited() {
        story().given(with(DeadlineKind.SERVICE, held()))
                .when(new Resume(CASE), jurist().on(TODAY.plusDays(7)))
                .expectEvents(
                        new CaseResumed(CASE),
                        new DeadlineMoved(CASE, DEADLINE, LocalDate.of(2026, 7, 7), LocalDate.of(2026, 6, 30)));
        story().given(with(DeadlineKind.FATAL, held()))
                .when(new Resume(CASE), jurist().on(TODAY.plusDays(7)))
                .expectEvents(new CaseResumed(CASE));
    }
}
