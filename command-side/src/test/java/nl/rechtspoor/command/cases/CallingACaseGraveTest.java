package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.platform.testing.Acts.by;

import nl.rechtspoor.command.cases.GravityCommand.CallCaseGrave;
import nl.rechtspoor.command.cases.GravityCommand.TakeBackGraveCall;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseArchived;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.command.cases.OpeningRejection.NoRelationToCase;
import nl.rechtspoor.command.cases.OpeningRejection.Wall;
import nl.rechtspoor.command.cases.WorkRejection.AlreadyCalledGrave;
import nl.rechtspoor.command.cases.WorkRejection.NoGraveCall;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseCalledGrave;
import nl.rechtspoor.kernel.cases.CaseEvent.GraveCallTakenBack;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.GraveGround;
import org.junit.jupiter.api.Test;

class CallingACaseGraveTest {
    private static final StaffId JURIST_AT_WORK = jurist().act().actor();
    private static final StaffId SENIOR = senior().act().actor();
    private static final CallCaseGrave CALL = new CallCaseGrave(CASE, GraveGround.INTEGRITY, "Locked up alone");
    private static final TakeBackGraveCall TAKE_BACK = new TakeBackGraveCall(CASE, "It was another child");

    @Test
    void a_jurist_of_the_team_calls_it_grave_and_says_on_which_ground_and_why() {
        story().given(opened(), classified()).when(CALL, jurist()).expectEvents(calledBy(JURIST_AT_WORK));
        story().given(opened(), classified(), held()).when(CALL, jurist()).expectEvents(calledBy(JURIST_AT_WORK));
    }

    @Test
    void somebody_else_adds_their_own_call_and_nobody_calls_twice() {
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK))
                .when(CALL, senior())
                .expectEvents(calledBy(SENIOR));
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK), calledBy(SENIOR))
                .when(CALL, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new AlreadyCalledGrave());
    }

    @Test
    void a_call_is_taken_back_by_whoever_made_it_and_can_be_made_again() {
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK), calledBy(SENIOR))
                .when(TAKE_BACK, jurist())
                .expectEvents(takenBackBy(JURIST_AT_WORK));
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK))
                .when(TAKE_BACK, senior())
                .expectNoEvents()
                .expectExceptionDetails(new NoGraveCall());
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK), takenBackBy(JURIST_AT_WORK))
                .when(TAKE_BACK, jurist())
                .expectExceptionDetails(new NoGraveCall());
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK), takenBackBy(JURIST_AT_WORK))
                .when(CALL, jurist())
                .expectEvents(calledBy(JURIST_AT_WORK));
    }

    @Test
    void of_a_closed_case_a_call_can_be_taken_back_but_none_made_and_of_an_archived_one_neither() {
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK), closed())
                .when(CALL, senior())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.CLOSED));
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK), closed())
                .when(TAKE_BACK, jurist())
                .expectEvents(takenBackBy(JURIST_AT_WORK));
        story().given(opened(), classified(), calledBy(JURIST_AT_WORK), closed(), archived())
                .when(TAKE_BACK, jurist())
                .expectExceptionDetails(new CaseArchived());
    }

    @Test
    void whoever_does_not_work_on_the_case_calls_it_nothing() {
        story().given(opened(), classified())
                .when(CALL, by(JURIST, STRANGER).inTeams(OTHER_TEAM))
                .expectExceptionDetails(new NoRelationToCase());
        story().given(opened(), classified(), new WallRaised(CASE, SENIOR, text("wall-raised/reason", "A cousin")))
                .when(CALL, senior())
                .expectExceptionDetails(new Wall(SENIOR));
        story().given(opened(), classified()).when(CALL, by(RESEARCHER)).expectNoEvents();
        story().given(opened(), classified()).when(CALL, by(PRIVACY_OFFICER)).expectNoEvents();
    }

    private static CaseCalledGrave calledBy(StaffId who) {
        return new CaseCalledGrave(
                CASE, who, GraveGround.INTEGRITY, text("case-called-grave/reason", "Locked up alone"));
    }

    private static GraveCallTakenBack takenBackBy(StaffId who) {
        return new GraveCallTakenBack(CASE, who, text("grave-call-taken-back/reason", "It was another child"));
    }
}
