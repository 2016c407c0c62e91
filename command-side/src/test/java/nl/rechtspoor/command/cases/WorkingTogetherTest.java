package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;

import nl.rechtspoor.command.cases.AccessCommand.AssignCase;
import nl.rechtspoor.command.cases.AccessCommand.BreakGlass;
import nl.rechtspoor.command.cases.AccessCommand.LiftWall;
import nl.rechtspoor.command.cases.AccessCommand.RaiseWall;
import nl.rechtspoor.command.cases.AccessCommand.TransferCase;
import nl.rechtspoor.command.cases.FileCommand.AddNote;
import nl.rechtspoor.command.cases.OpeningRejection.AlreadyAssigned;
import nl.rechtspoor.command.cases.OpeningRejection.AssigneeInvalid;
import nl.rechtspoor.command.cases.OpeningRejection.NoRelationToCase;
import nl.rechtspoor.command.cases.OpeningRejection.NoWall;
import nl.rechtspoor.command.cases.OpeningRejection.Wall;
import nl.rechtspoor.command.cases.OpeningRejection.WallExists;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.WallLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingTogetherTest {
    private static final AddNote NOTE = new AddNote(CASE, "Called back");
    private final WallRaised wall = new WallRaised(CASE, STRANGER, text("wall-raised/reason", "Cousin"));

    @Test
    void a_case_gets_its_first_jurist() {
        story().given(opened(), classified())
                .when(new AssignCase(CASE, COLLEAGUE, TEAM), jurist())
                .expectEvents(new CaseAssigned(CASE, COLLEAGUE, TEAM, null));
    }

    @Test
    void somebody_who_is_no_active_jurist_of_the_team_is_refused() {
        story().given(opened(), classified())
                .when(new AssignCase(CASE, STRANGER, TEAM), jurist())
                .expectExceptionDetails(new AssigneeInvalid(STRANGER));
        story().given(opened(), classified())
                .when(new TransferCase(CASE, COLLEAGUE, OTHER_TEAM, "Moved"), jurist())
                .expectExceptionDetails(new AssigneeInvalid(COLLEAGUE));
    }

    @Test
    void a_case_that_has_a_jurist_is_handed_over_with_a_reason() {
        var assigned = new CaseAssigned(CASE, STRANGER, TEAM, null);
        story().given(opened(), classified(), assigned)
                .when(new AssignCase(CASE, COLLEAGUE, TEAM), jurist())
                .expectExceptionDetails(new AlreadyAssigned(STRANGER));
        story().given(opened(), classified(), assigned)
                .when(new TransferCase(CASE, COLLEAGUE, TEAM, "Holiday"), jurist())
                .expectEvents(new CaseAssigned(CASE, COLLEAGUE, TEAM, text("case-assigned/reason", "Holiday")));
    }

    @Test
    void nobody_behind_a_wall_gets_the_case() {
        var aroundColleague = new WallRaised(CASE, COLLEAGUE, text("wall-raised/reason", "Cousin"));
        story().given(opened(), classified(), aroundColleague)
                .when(new AssignCase(CASE, COLLEAGUE, TEAM), jurist())
                .expectExceptionDetails(new Wall(COLLEAGUE));
    }

    @Test
    void a_wall_beats_everything() {
        story().given(opened(), classified(), wall)
                .when(NOTE, by(SENIOR_JURIST, STRANGER))
                .expectExceptionDetails(new Wall(STRANGER));
        story().given(opened(), classified(), wall)
                .when(new BreakGlass(CASE, "Danger"), by(JURIST, STRANGER).inTeams(TEAM))
                .expectExceptionDetails(new Wall(STRANGER));
    }

    @Test
    void a_wall_is_raised_once_and_lifted_once() {
        story().given(opened(), classified())
                .when(new RaiseWall(CASE, STRANGER, "Cousin"), senior())
                .expectEvents(wall);
        story().given(opened(), classified(), wall)
                .when(new RaiseWall(CASE, STRANGER, "Cousin"), senior())
                .expectExceptionDetails(new WallExists(STRANGER));
        story().given(opened(), classified(), wall)
                .when(new LiftWall(CASE, STRANGER, "A mistake"), senior())
                .expectEvents(new WallLifted(CASE, STRANGER, text("wall-lifted/reason", "A mistake")));
        story().given(opened(), classified())
                .when(new LiftWall(CASE, STRANGER, "A mistake"), senior())
                .expectExceptionDetails(new NoWall(STRANGER));
    }

    @Test
    void a_jurist_of_another_team_has_no_relation_to_the_case() {
        story().given(opened(), classified())
                .when(NOTE, by(JURIST, STRANGER).inTeams(OTHER_TEAM))
                .expectNoEvents()
                .expectExceptionDetails(new NoRelationToCase());
    }

    @Test
    void the_assignee_has_one_whatever_the_team() {
        story().given(opened(), classified(), new CaseAssigned(CASE, STRANGER, TEAM, null))
                .when(NOTE, by(JURIST, STRANGER).inTeams(OTHER_TEAM))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void seniors_have_one_to_every_case() {
        story().given(opened(), classified()).when(NOTE, senior()).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESEARCHER", "AUDITOR", "PRIVACY_OFFICER", "ADMIN"})
    void who_does_no_case_work_cannot_write_in_a_case(Role role) {
        story().given(opened(), classified())
                .when(NOTE, by(role))
                .expectNoEvents()
                .expectExceptionDetails(new NoRelationToCase());
    }

    @Test
    void emergency_access_lasts_four_hours() {
        var nine = by(JURIST, STRANGER).act().now();
        story().given(opened(), classified())
                .when(new BreakGlass(CASE, "Danger"), by(JURIST, STRANGER))
                .expectEvents(new GlassBroken(
                        CASE, STRANGER, nine.plusSeconds(4 * 3600), text("glass-broken/reason", "Danger")));
        var broken = new GlassBroken(CASE, STRANGER, nine.plusSeconds(10), text("glass-broken/reason", "Danger"));
        story().given(opened(), classified(), broken)
                .when(NOTE, by(JURIST, STRANGER))
                .expectSuccessfulHandlerExecution();
        story().given(opened(), classified(), broken)
                .when(NOTE, by(JURIST, STRANGER).at(nine.plusSeconds(10)))
                .expectExceptionDetails(new NoRelationToCase());
    }
}
