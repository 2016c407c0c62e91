package nl.rechtspoor.query.whatif;

import static nl.rechtspoor.query.whatif.TriedRise.RUNNING;
import static nl.rechtspoor.query.whatif.TriedRise.WHAT_IF;
import static nl.rechtspoor.query.whatif.TriedRise.changes;
import static nl.rechtspoor.query.whatif.TriedRise.inForce;
import static nl.rechtspoor.query.whatif.TriedRise.one;
import static nl.rechtspoor.query.whatif.TriedRise.order;
import static nl.rechtspoor.query.whatif.TriedRise.replayed;
import static nl.rechtspoor.query.whatif.TriedRise.researcher;
import static nl.rechtspoor.query.whatif.TriedRise.senior;
import static nl.rechtspoor.query.whatif.TriedRise.stop;
import static nl.rechtspoor.query.whatif.TriedRise.stricter;
import static nl.rechtspoor.query.whatif.TriedRise.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import org.junit.jupiter.api.Test;

/** What is refused, and to whom. */
interface ReplayRefusals {
    @Test
    default void what_nobody_may_choose_is_refused_with_what_is_wrong() {
        refused("falseShare", 0.5, "SETTING_OUT_OF_RANGE");
        refused("alpha", 0, "SETTING_OUT_OF_RANGE");
        refused("fewest", 0, "SETTING_OUT_OF_RANGE");
        refused("limit", 1, "SETTING_OUT_OF_RANGE");
        refused("limitForGrave", 5, "SETTING_OUT_OF_RANGE");
        refused("levels", List.of(), "SETTING_OUT_OF_RANGE");
        refused("levels", List.of("CHILD"), "LEVEL_UNKNOWN");
        refused("graveArticles", List.of("CRC-99"), "GRAVE_ARTICLE_UNKNOWN");
        assertThat(order(researcher(), UUID.randomUUID(), inForce()).code()).isEqualTo("NOTHING_CHANGED");
        assertThat(researcher().post(WHAT_IF, Map.of()).status()).isEqualTo(400);
        assertThat(researcher().get(WHAT_IF + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    default void everybody_else_is_refused_and_a_director_reads_nothing_of_few_children() {
        var id = UUID.fromString(replayed(researcher(), stricter())
                .required("order")
                .required("id")
                .asString());
        for (Role role : List.of(Role.JURIST, Role.AUDITOR, Role.PRIVACY_OFFICER, Role.ADMIN)) {
            var browser = RUNNING.signedIn(role);
            for (String path : List.of("", "/" + id, "/" + id + "/rules?from=" + tomorrow())) {
                assertThat(browser.get(WHAT_IF + path).status()).as(role + path).isEqualTo(403);
            }
            assertThat(order(browser, UUID.randomUUID(), stricter()).status()).isEqualTo(403);
            assertThat(stop(browser, id).status()).isEqualTo(403);
        }

        var director = RUNNING.signedIn(Role.DIRECTOR);
        assertThat(order(director, UUID.randomUUID(), stricter()).status()).isEqualTo(403);
        assertThat(stop(director, id).status()).isEqualTo(403);
        assertThat(changes(one(director, id)))
                .isNotEmpty()
                .allMatch(change -> change.toList().getLast().equals(false));
        assertThat(changes(one(senior(), id)))
                .anyMatch(change -> change.toList().getLast().equals(true));
    }

    private void refused(String field, Object value, String code) {
        var choices = inForce();
        choices.put(field, value);
        var answer = order(researcher(), UUID.randomUUID(), choices);
        assertThat(answer.status()).as(field).isEqualTo(409);
        assertThat(answer.code()).as(field).isEqualTo(code);
    }
}
