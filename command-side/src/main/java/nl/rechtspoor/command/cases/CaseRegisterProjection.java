package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseArchived;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineDue;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMissed;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMoved;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineWaived;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureCompleted;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldPlaced;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldReleased;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.LegalHoldId;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what the command side must find across cases: who takes part where, which cases are under a hold, and on which
 * day a timer has to look at one. Handling an event twice changes nothing.
 */
@Component
@ProcessingGroup("case-register")
class CaseRegisterProjection {
    private final JdbcClient jdbc;
    private final DueList due;

    CaseRegisterProjection(@CommandDatabase JdbcClient jdbc, DueList due) {
        this.jdbc = jdbc;
        this.due = due;
    }

    @EventHandler
    void on(CaseEvent event) {
        var id = event.caseId();
        switch (event) {
            case PartyAdded added -> know(id, added.person());
            case LegalHoldPlaced placed -> hold(id, placed.hold());
            case LegalHoldReleased released -> release(released.hold());
            case DeadlineSet set ->
                due.on(id, DueList.Kind.DEADLINE, set.deadline().value(), set.internalDue());
            case DeadlineCorrected moved ->
                due.on(id, DueList.Kind.DEADLINE, moved.deadline().value(), moved.internalDue());
            case DeadlineMoved moved ->
                due.on(id, DueList.Kind.DEADLINE, moved.deadline().value(), moved.internalDue());
            case DeadlineDue now ->
                due.on(
                        id,
                        DueList.Kind.DEADLINE,
                        now.deadline().value(),
                        now.due().plusDays(1));
            case DeadlineMet met ->
                due.off(DueList.Kind.DEADLINE, met.deadline().value());
            case DeadlineWaived waived ->
                due.off(DueList.Kind.DEADLINE, waived.deadline().value());
            case DeadlineMissed missed ->
                due.off(DueList.Kind.DEADLINE, missed.deadline().value());
            case ConsentRecorded given -> due.on(id, DueList.Kind.BIRTHDAY, id.value(), given.validFrom());
            case RetentionStarted started ->
                due.on(id, DueList.Kind.ARCHIVE, id.value(), started.until().plusDays(1));
            case RetentionExtended extended ->
                due.on(id, DueList.Kind.ARCHIVE, id.value(), extended.until().plusDays(1));
            case SubjectDataErased erased -> waitForEpoch(id, erased.subject());
            case ErasureCompleted completed -> waitNoMore(id, completed.subject());
            case CaseClosed _ -> due.rest(id);
            case CaseReopened _ -> {
                due.off(DueList.Kind.ARCHIVE, id.value());
                due.wake(id);
            }
            case CaseArchived _ -> forget(id);
            default -> {} // nothing else is looked for across cases or waited for
        }
    }

    private void know(CaseId id, SubjectId person) {
        jdbc.sql("insert into work.case_person (case_id, person) values (?, ?) on conflict do nothing")
                .params(id.value(), person.value())
                .update();
    }

    private void hold(CaseId id, LegalHoldId hold) {
        jdbc.sql("insert into work.case_hold (hold, case_id) values (?, ?) on conflict do nothing")
                .params(hold.value(), id.value())
                .update();
    }

    private void waitForEpoch(CaseId id, SubjectId subject) {
        jdbc.sql("insert into work.case_erasure (case_id, subject) values (?, ?) on conflict do nothing")
                .params(id.value(), subject.value())
                .update();
    }

    private void waitNoMore(CaseId id, SubjectId subject) {
        jdbc.sql("delete from work.case_erasure where case_id = ? and subject = ?")
                .params(id.value(), subject.value())
                .update();
    }

    private void release(LegalHoldId hold) {
        jdbc.sql("delete from work.case_hold where hold = ?")
                .param(hold.value())
                .update();
    }

    private void forget(CaseId id) {
        jdbc.sql("delete from work.case_person where case_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from work.case_due where case_id = ?")
                .param(id.value())
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate work.case_person, work.case_hold, work.case_due, work.case_erasure")
                .update();
    }
}
