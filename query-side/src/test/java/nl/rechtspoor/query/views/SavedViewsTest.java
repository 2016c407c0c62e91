package nl.rechtspoor.query.views;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class SavedViewsTest {
    private static final Viewer ME = new Viewer(new StaffId(named("me")), JURIST, Set.of(NORTH));
    private static final Viewer COLLEAGUE = new Viewer(new StaffId(named("colleague")), JURIST, Set.of(NORTH));
    private static final Viewer STRANGER = new Viewer(new StaffId(named("stranger")), JURIST, Set.of(SOUTH));
    private static final UUID ID = named("view");

    private final Telling telling = new Telling();
    private final SavedViews views =
            new SavedViews(telling.views(), telling.keyring().texts(), Clock.systemUTC());

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_view_of_ones_own_is_seen_by_nobody_else() {
        views.save(ID, "Urgent", "view=team&urgency=URGENT", false, ME);

        assertThat(views.of(ME)).containsExactly(new SavedView(ID, "Urgent", "view=team&urgency=URGENT", false, true));
        assertThat(views.of(COLLEAGUE)).isEmpty();
    }

    @Test
    void a_shared_view_is_seen_by_the_team_and_can_be_removed_by_its_owner_alone() {
        views.save(ID, "Urgent", "view=team", true, ME);

        assertThat(views.of(COLLEAGUE)).containsExactly(new SavedView(ID, "Urgent", "view=team", true, false));
        assertThat(views.of(STRANGER)).isEmpty();
        assertThatThrownBy(() -> views.remove(ID, COLLEAGUE)).isInstanceOf(ResponseStatusException.class);

        views.remove(ID, ME);
        assertThat(views.of(COLLEAGUE)).isEmpty();
    }

    @Test
    void saving_the_same_id_again_replaces_ones_own_view_and_never_somebody_elses() {
        views.save(ID, "Urgent", "view=team", false, ME);
        views.save(ID, "Very urgent", "view=mine", false, ME);

        assertThat(views.of(ME)).containsExactly(new SavedView(ID, "Very urgent", "view=mine", false, true));
        assertThatThrownBy(() -> views.save(ID, "Stolen", "view=all", false, COLLEAGUE))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void nobody_keeps_more_than_a_hundred_views() {
        for (int i = 0; i < 100; i++) {
            views.save(named("view " + i), "View " + i, "view=mine", false, ME);
        }

        assertThatThrownBy(() -> views.save(named("one more"), "One more", "view=mine", false, ME))
                .isInstanceOf(ResponseStatusException.class);
    }
}
