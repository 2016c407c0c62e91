package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;

import nl.rechtspoor.command.cases.ConsentRejection.ProposalUnknown;
import nl.rechtspoor.command.cases.ConsentRejection.SamePerson;
import nl.rechtspoor.command.cases.SafetyCommand.ConfirmProtocolDecision;
import nl.rechtspoor.command.cases.SafetyCommand.LiftSafetyStop;
import nl.rechtspoor.command.cases.SafetyCommand.ProposeProtocolDecision;
import nl.rechtspoor.command.cases.SafetyCommand.RecordSafetyConcern;
import nl.rechtspoor.command.cases.SafetyCommand.TakeProtocolStep;
import nl.rechtspoor.command.cases.WorkRejection.NothingStopped;
import nl.rechtspoor.command.cases.WorkRejection.StepOrder;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationSuspended;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolDecisionProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolStepTaken;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyStopLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.UrgencyChanged;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.Test;

class KeepingAChildSafeTest {
    private final SafetyConcernRaised concern =
            new SafetyConcernRaised(CASE, SafetyLevel.SERIOUS, text("safety-concern-raised/description", "Bruises"));
    private final ProtocolDecisionProposed proposed = new ProtocolDecisionProposed(
            CASE, jurist().act().actor(), text("protocol-decision-proposed/decision", "Report"));

    @Test
    void acute_danger_stops_mediation_and_makes_a_task_for_today() {
        story().given(and(readyToMediate(), mediating()))
                .when(new RecordSafetyConcern(CASE, SafetyLevel.ACUTE_DANGER, "Threats"), jurist().creating(NEW))
                .expectEvents(
                        new SafetyConcernRaised(
                                CASE, SafetyLevel.ACUTE_DANGER, text("safety-concern-raised/description", "Threats")),
                        new MediationSuspended(CASE, mediating().mediation(), SuspensionCause.SAFETY),
                        new UrgencyChanged(CASE, Urgency.ACUTE_DANGER, text("urgency-changed/reason", "Threats")),
                        new DeadlineSet(
                                CASE,
                                new DeadlineId(DerivedId.of(NEW, "deadline", 0)),
                                DeadlineKind.SOFT,
                                "CUSTOM",
                                TODAY,
                                TODAY,
                                text("deadline-set/note", "Threats"),
                                Rules.load().calendar().on(TODAY).version()));
    }

    @Test
    void a_lesser_concern_stops_nothing() {
        story().given(and(readyToMediate(), mediating()))
                .when(new RecordSafetyConcern(CASE, SafetyLevel.SERIOUS, "Bruises"), jurist())
                .expectEvents(concern);
    }

    @Test
    void the_protocol_goes_step_by_step() {
        story().given(opened(), classified())
                .when(new TakeProtocolStep(CASE, 1, "Mapped"), jurist())
                .expectExceptionDetails(new StepOrder(0));
        story().given(opened(), classified(), concern)
                .when(new TakeProtocolStep(CASE, 1, "Mapped"), jurist())
                .expectEvents(step(1));
        story().given(opened(), classified(), concern, step(1))
                .when(new TakeProtocolStep(CASE, 3, "Talked"), jurist())
                .expectExceptionDetails(new StepOrder(2));
    }

    @Test
    void the_last_step_takes_two_people() {
        story().given(fourSteps())
                .when(new TakeProtocolStep(CASE, 5, "Report"), jurist())
                .expectExceptionDetails(new StepOrder(5));
        story().given(fourSteps())
                .when(new ProposeProtocolDecision(CASE, "Report"), jurist())
                .expectEvents(proposed);
        story().given(opened(), classified(), concern)
                .when(new ProposeProtocolDecision(CASE, "Report"), jurist())
                .expectExceptionDetails(new StepOrder(1));
        story().given(and(fourSteps(), proposed))
                .when(
                        new ConfirmProtocolDecision(CASE),
                        by(SENIOR_JURIST, jurist().act().actor()))
                .expectExceptionDetails(new SamePerson());
        story().given(and(fourSteps(), proposed))
                .when(new ConfirmProtocolDecision(CASE), senior())
                .expectEvents(new ProtocolStepTaken(
                        CASE, 5, proposed.decision(), senior().act().actor()));
        story().given(fourSteps())
                .when(new ConfirmProtocolDecision(CASE), senior())
                .expectExceptionDetails(new ProposalUnknown());
    }

    @Test
    void a_stop_is_lifted_by_a_senior_if_there_is_one() {
        story().given(opened(), classified(), concern)
                .when(new LiftSafetyStop(CASE, "Safe now"), senior())
                .expectExceptionDetails(new NothingStopped());
        var danger = new SafetyConcernRaised(
                CASE, SafetyLevel.ACUTE_DANGER, text("safety-concern-raised/description", "Threats"));
        story().given(opened(), classified(), danger)
                .when(new LiftSafetyStop(CASE, "Safe now"), senior())
                .expectEvents(new SafetyStopLifted(CASE, text("safety-stop-lifted/reason", "Safe now")));
    }

    private DomainEvent[] fourSteps() {
        return new DomainEvent[] {opened(), classified(), concern, step(1), step(2), step(3), step(4)};
    }

    private static ProtocolStepTaken step(int step) {
        return new ProtocolStepTaken(CASE, step, text("protocol-step-taken/note", "Mapped"), null);
    }
}
