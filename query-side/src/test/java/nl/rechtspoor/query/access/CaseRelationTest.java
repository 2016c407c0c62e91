package nl.rechtspoor.query.access;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.WallLifted;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseRelationTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final StaffId ME = new StaffId(named("me"));
    private static final StaffId COLLEAGUE = new StaffId(named("colleague"));

    private final Telling telling = new Telling();
    private final CaseFacts facts = new CaseFacts("00001");
    private CaseAccessProjection projection;

    @BeforeEach
    void follow() {
        projection = new CaseAccessProjection(telling.database().as(DatabaseRole.QUERY));
    }

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void the_team_of_a_case_sees_it_and_another_team_does_not() {
        happened(facts.opened(NORTH, Urgency.NORMAL));

        assertThat(sees(ME, JURIST, NORTH)).isTrue();
        assertThat(sees(ME, JURIST, SOUTH)).isFalse();
        assertThat(sees(ME, JURIST)).isFalse();
    }

    @Test
    void the_assignee_sees_a_case_of_another_team() {
        happened(facts.opened(), facts.assigned(ME, NORTH));

        assertThat(sees(ME, JURIST, SOUTH)).isTrue();
        assertThat(sees(COLLEAGUE, JURIST, SOUTH)).isFalse();
    }

    @Test
    void after_a_transfer_only_the_new_team_sees_the_case() {
        happened(facts.opened(), facts.assigned(ME, NORTH), facts.assigned(COLLEAGUE, SOUTH));

        assertThat(sees(ME, JURIST, NORTH)).isFalse();
        assertThat(sees(ME, JURIST, SOUTH)).isTrue();
    }

    @Test
    void a_senior_sees_every_case_and_other_roles_none_even_in_the_team() {
        happened(facts.opened(), facts.assigned(ME, NORTH));

        assertThat(sees(COLLEAGUE, SENIOR_JURIST)).isTrue();
        for (Role role : Set.of(RESEARCHER, AUDITOR, Role.PRIVACY_OFFICER, Role.ADMIN)) {
            assertThat(sees(ME, role, NORTH)).as(role.name()).isFalse();
        }
    }

    @Test
    void a_wall_beats_team_assignment_supervision_and_broken_glass_until_it_is_lifted() {
        happened(facts.opened(), facts.assigned(ME, NORTH), facts.walled(ME), glass(ME, NOW.plusSeconds(3600)));

        assertThat(sees(ME, JURIST, NORTH)).isFalse();
        assertThat(sees(ME, SENIOR_JURIST, NORTH)).isFalse();
        assertThat(sees(COLLEAGUE, JURIST, NORTH)).isTrue();

        happened(new WallLifted(facts.id(), ME, facts.text("wall-lifted/reason", "They moved away")));
        assertThat(sees(ME, JURIST, NORTH)).isTrue();
    }

    @Test
    void broken_glass_shows_the_case_to_that_person_until_the_time_is_over() {
        happened(facts.opened(), glass(ME, NOW.plusSeconds(1)));
        assertThat(sees(ME, AUDITOR)).isTrue();
        assertThat(sees(COLLEAGUE, AUDITOR)).isFalse();

        var over = new CaseRelation(Clock.fixed(NOW.plusSeconds(2), ZoneOffset.UTC));
        assertThat(sees(over, ME, AUDITOR)).isFalse();
    }

    @Test
    void a_rebuild_gives_the_same_rows_as_following_live() {
        happened(facts.opened());
        happened(facts.assigned(ME, NORTH), facts.walled(COLLEAGUE), glass(COLLEAGUE, NOW));
        happened(new CaseFacts("00002").opened(), facts.assigned(COLLEAGUE, SOUTH));
        var live = telling.rows("case_access");
        var liveGlass = telling.rows("case_glass");
        assertThat(live).hasSize(2);

        for (int batch : new int[] {1, 2, 100}) {
            telling.rebuild(batch, projection);
            assertThat(telling.rows("case_access")).isEqualTo(live);
            assertThat(telling.rows("case_glass")).isEqualTo(liveGlass);
        }
    }

    @Test
    void handling_events_twice_changes_nothing() {
        happened(facts.opened(), facts.assigned(ME, NORTH), facts.assigned(COLLEAGUE, SOUTH));
        var live = telling.rows("case_access");

        var again = new CaseAccessProjection(telling.database().as(DatabaseRole.QUERY));
        telling.projectInBatchesOf(2, again);

        assertThat(telling.rows("case_access")).isEqualTo(live);
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(projection);
    }

    private GlassBroken glass(StaffId staff, Instant until) {
        return new GlassBroken(facts.id(), staff, until, facts.text("glass-broken/reason", "Danger"));
    }

    private boolean sees(StaffId staff, Role role, TeamId... teams) {
        return sees(new CaseRelation(Clock.fixed(NOW, ZoneOffset.UTC)), staff, role, teams);
    }

    private boolean sees(CaseRelation relation, StaffId staff, Role role, TeamId... teams) {
        return telling.views()
                .sql("select exists (select from (values (cast(:case as uuid))) as c (case_id) where "
                        + CaseRelation.mayBeSeen("c.case_id") + ")")
                .param("case", facts.id().value())
                .params(relation.parameters(new Viewer(staff, role, Set.of(teams))))
                .query(Boolean.class)
                .single();
    }
}
