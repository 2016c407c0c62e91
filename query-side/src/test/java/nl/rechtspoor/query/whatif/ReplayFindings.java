package nl.rechtspoor.query.whatif;

import static nl.rechtspoor.query.whatif.TriedRise.changes;
import static nl.rechtspoor.query.whatif.TriedRise.inForce;
import static nl.rechtspoor.query.whatif.TriedRise.replayed;
import static nl.rechtspoor.query.whatif.TriedRise.researcher;
import static nl.rechtspoor.query.whatif.TriedRise.senior;
import static nl.rechtspoor.query.whatif.TriedRise.stricter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.rechtspoor.query.testing.CaseFacts;
import org.junit.jupiter.api.Test;

/** What a replay finds on the past. */
interface ReplayFindings {
    @Test
    default void a_stricter_list_loses_the_small_rise_and_keeps_the_large_one() {
        var done = replayed(researcher(), stricter());

        var order = done.required("order");
        assertThat(order.required("state").asString()).isEqualTo("DONE");
        assertThat(order.required("months").asInt()).isEqualTo(18);
        assertThat(order.required("done").asInt()).isEqualTo(18);
        assertThat(order.required("firstMonth").asString()).isEqualTo("2024-01");
        assertThat(order.required("lastMonth").asString()).isEqualTo("2025-06");
        assertThat(order.required("method").asString()).isEqualTo(WhatIf.METHOD);
        assertThat(order.required("inputsHash").asString()).hasSize(64);
        assertThat(changes(done))
                .contains(
                        tuple("GONE", "ARTICLE", "CRC-28", "2025-01", "", true),
                        tuple("SAME", "ARTICLE", "CRC-28", "2025-06", "2025-06", false),
                        tuple("GONE", "TOPIC", "EDU-EXP", "2025-01", "", true),
                        tuple("SAME", "TOPIC", "EDU-EXP", "2025-06", "2025-06", false));
        assertThat(changes(done))
                .as("what is told with its broader series is no signal of its own")
                .noneMatch(change -> change.toList().get(1).equals("ARTICLE_AND_BODY"));
        var chance = done.required("result")
                .required("difference")
                .required("chance")
                .required(0);
        assertThat(chance.required("level").asString()).isEqualTo("ARTICLE");
        assertThat(chance.required("inForce").required("tested").asInt()).isEqualTo(18);
        assertThat(chance.required("inForce").required("flagged").asInt())
                .isGreaterThan(chance.required("proposed").required("flagged").asInt());
    }

    @Test
    default void a_confirmed_issue_would_have_been_found_five_months_later() {
        var issues = replayed(researcher(), stricter()).required("result").required("issues");

        assertThat(issues).hasSize(1);
        var issue = issues.required(0);
        assertThat(issue.required("dossier").asString()).isEqualTo(ToldRise.DOSSIER.toString());
        assertThat(issue.required("firstReport").asString()).isEqualTo("2025-01");
        assertThat(issue.required("inForce").required("months").asInt()).isZero();
        assertThat(issue.required("proposed").required("months").asInt()).isEqualTo(5);
    }

    @Test
    default void the_same_order_again_comes_out_the_same() {
        var first = replayed(researcher(), stricter()).required("order");
        var second = replayed(senior(), stricter()).required("order");

        for (String hash : List.of("inputsHash", "resultHash")) {
            assertThat(second.required(hash).asString())
                    .as(hash)
                    .isEqualTo(first.required(hash).asString());
        }
        assertThat(second.required("id").asString())
                .isNotEqualTo(first.required("id").asString());
    }

    @Test
    default void a_level_that_is_left_out_loses_its_signals() {
        var choices = inForce();
        choices.put("levels", List.of("ARTICLE"));
        var difference = replayed(researcher(), choices).required("result").required("difference");

        assertThat(difference
                        .required("chance")
                        .valueStream()
                        .filter(each -> each.has("proposed")
                                && !each.required("proposed").isNull())
                        .map(each -> each.required("level").asString()))
                .containsExactly("ARTICLE");
        assertThat(difference
                        .required("changes")
                        .valueStream()
                        .filter(each -> each.required("series")
                                .required("level")
                                .asString()
                                .equals("TOPIC")))
                .isNotEmpty()
                .allMatch(each -> each.required("kind").asString().equals("GONE"));
    }

    @Test
    default void nothing_leads_to_a_case_or_a_child() {
        var text = replayed(researcher(), stricter()).toString();

        for (int number = 0; number < 5; number++) {
            var facts = new CaseFacts("rise " + number);
            assertThat(text)
                    .doesNotContain(
                            facts.id().toString(),
                            facts.id().subject().toString(),
                            facts.childPerson().toString());
        }
    }
}
