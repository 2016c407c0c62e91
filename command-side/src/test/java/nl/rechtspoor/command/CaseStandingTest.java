package nl.rechtspoor.command;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.WallLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.platform.testing.Acts;
import org.junit.jupiter.api.Test;

class CaseStandingTest {
    private final CaseId id = new CaseId(UUID.randomUUID());
    private final TeamId team = new TeamId(UUID.randomUUID());
    private final TeamId otherTeam = new TeamId(UUID.randomUUID());
    private final Acts.ActBy jurist = by(JURIST);
    private final CaseStanding standing = ToldCase.opened(id, team);

    @Test
    void a_jurist_sees_cases_of_the_own_team_and_no_others() {
        assertThat(standing.isVisibleTo(jurist.inTeams(team).act())).isTrue();
        assertThat(standing.isVisibleTo(jurist.inTeams(otherTeam).act())).isFalse();
    }

    @Test
    void an_assignee_sees_the_case_whatever_the_team() {
        standing.evolve(new CaseAssigned(id, jurist.act().actor(), otherTeam, null));
        assertThat(standing.isVisibleTo(jurist.act())).isTrue();
        assertThat(standing.isVisibleTo(
                        by(JURIST, new StaffId(UUID.randomUUID())).inTeams(team).act()))
                .as("the case moved to the other team")
                .isFalse();
    }

    @Test
    void a_senior_sees_every_case_until_there_is_a_wall() {
        var senior = by(SENIOR_JURIST).act();
        assertThat(standing.isVisibleTo(senior)).isTrue();
        standing.evolve(new WallRaised(id, senior.actor(), reason()));
        assertThat(standing.isVisibleTo(senior)).isFalse();
        standing.evolve(new WallLifted(id, senior.actor(), reason()));
        assertThat(standing.isVisibleTo(senior)).isTrue();
    }

    @Test
    void broken_glass_lets_somebody_in_until_it_ends() {
        var auditor = by(AUDITOR).at(Instant.parse("2026-06-01T10:00:00Z")).act();
        assertThat(standing.isVisibleTo(auditor)).isFalse();
        standing.evolve(new GlassBroken(id, auditor.actor(), Instant.parse("2026-06-01T11:00:00Z"), reason()));
        assertThat(standing.isVisibleTo(auditor)).isTrue();
        assertThat(standing.isVisibleTo(
                        by(AUDITOR).at(Instant.parse("2026-06-01T11:00:00Z")).act()))
                .isFalse();
    }

    @Test
    void a_wall_beats_broken_glass() {
        var senior = by(SENIOR_JURIST).act();
        standing.evolve(new GlassBroken(id, senior.actor(), senior.now().plusSeconds(60), reason()));
        standing.evolve(new WallRaised(id, senior.actor(), reason()));
        assertThat(standing.isVisibleTo(senior)).isFalse();
    }

    @Test
    void a_case_is_open_again_after_reopening() {
        var closed = ToldCase.closed(id, team);
        assertThat(closed.isOpen()).isFalse();
        closed.evolve(new CaseReopened(id, reason()));
        assertThat(closed.isOpen()).isTrue();
    }

    private Sensitive<String> reason() {
        return Sensitive.of(id.subject(), "test/reason", "because");
    }
}
