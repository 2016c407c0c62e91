package nl.rechtspoor.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.query.access.Viewer;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final UUID CASE = new UUID(1, 1);
    private static final UUID OTHER_CASE = new UUID(1, 2);
    private static final Viewer BIRCH = jurist(1);
    private static final Viewer LIME = jurist(2);

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final Presence presence = new Presence(clock.withZone(ZoneOffset.UTC));

    @Test
    void those_who_have_the_same_case_open_see_each_other_and_not_themselves() {
        presence.isHere(CASE, BIRCH);
        presence.isHere(CASE, LIME);

        assertThat(presence.besides(CASE, BIRCH.staff())).containsExactly(LIME);
        assertThat(presence.besides(CASE, LIME.staff())).containsExactly(BIRCH);
        assertThat(presence.besides(OTHER_CASE, LIME.staff())).isEmpty();
    }

    @Test
    void somebody_who_is_silent_is_forgotten_and_somebody_who_says_it_again_is_not() {
        presence.isHere(CASE, BIRCH);
        presence.isHere(CASE, LIME);
        now = now.plus(Presence.LASTS).minusSeconds(1);
        presence.isHere(CASE, BIRCH);
        now = now.plusSeconds(1);

        assertThat(presence.besides(CASE, BIRCH.staff())).isEmpty();
        assertThat(presence.besides(CASE, LIME.staff())).containsExactly(BIRCH);
    }

    @Test
    void somebody_who_leaves_one_case_still_has_the_other_open() {
        presence.isHere(CASE, LIME);
        presence.isHere(OTHER_CASE, LIME);
        presence.left(CASE, LIME.staff());

        assertThat(presence.besides(CASE, BIRCH.staff())).isEmpty();
        assertThat(presence.besides(OTHER_CASE, BIRCH.staff())).containsExactly(LIME);
    }

    private static Viewer jurist(int number) {
        return new Viewer(new StaffId(new UUID(3, number)), Role.JURIST, Set.of());
    }
}
