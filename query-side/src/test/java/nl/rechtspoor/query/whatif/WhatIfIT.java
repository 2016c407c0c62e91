package nl.rechtspoor.query.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Trying other settings on the past through the public API, also where the program is killed meanwhile. */
class WhatIfIT {
    private static final String WHAT_IF = "/api/v1/signals/what-if";
    private static final String LEARNING = "/api/v1/signals/learning";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final RunningQuerySide RUNNING = RunningQuerySide.start();

    private static Browser researcher;
    private static Browser senior;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_rise_is_told() {
        new ToldRise(RUNNING).tell();
        researcher = RUNNING.signedIn(Role.RESEARCHER);
        senior = RUNNING.signedIn(Role.SENIOR_JURIST);
        var pasts = RUNNING.bean(Pasts.class);
        await(() -> pasts.position() == RUNNING.nextPosition() - 1);
    }

    @AfterAll
    static void stop() {
        RUNNING.close();
    }

    @AfterEach
    void everybody_is_free_again() {
        var worker = RUNNING.bean(WhatIfWorker.class);
        if (!worker.isRunning()) {
            worker.start();
        }
        await(() -> items(researcher).stream().allMatch(WhatIfIT::isOver));
    }

    @Test
    void a_stricter_list_loses_the_small_rise_and_keeps_the_large_one() {
        var done = replayed(researcher, stricter());

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
    void a_confirmed_issue_would_have_been_found_five_months_later() {
        var issues = replayed(researcher, stricter()).required("result").required("issues");

        assertThat(issues).hasSize(1);
        var issue = issues.required(0);
        assertThat(issue.required("dossier").asString()).isEqualTo(ToldRise.DOSSIER.toString());
        assertThat(issue.required("firstReport").asString()).isEqualTo("2025-01");
        assertThat(issue.required("inForce").required("months").asInt()).isZero();
        assertThat(issue.required("proposed").required("months").asInt()).isEqualTo(5);
    }

    @Test
    void the_same_order_again_comes_out_the_same() {
        var first = replayed(researcher, stricter()).required("order");
        var second = replayed(senior, stricter()).required("order");

        for (String hash : List.of("inputsHash", "resultHash")) {
            assertThat(second.required(hash).asString())
                    .as(hash)
                    .isEqualTo(first.required(hash).asString());
        }
        assertThat(second.required("id").asString())
                .isNotEqualTo(first.required("id").asString());
    }

    @Test
    void a_level_that_is_left_out_loses_its_signals() {
        var choices = inForce();
        choices.put("levels", List.of("ARTICLE"));
        var difference = replayed(researcher, choices).required("result").required("difference");

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
    void a_second_click_orders_nothing_more_and_another_order_waits_for_the_first() {
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        assertThat(order(researcher, id, stricter()).status()).isEqualTo(202);
        assertThat(order(researcher, id, stricter()).status()).isEqualTo(202);
        assertThat(items(researcher).stream()
                        .filter(each -> each.required("id").asString().equals(id.toString())))
                .hasSize(1);

        var another = order(researcher, UUID.randomUUID(), stricter());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.code()).isEqualTo("REPLAY_UNDER_WAY");
        assertThat(another.json().toString()).contains(id.toString());

        var colleague = UUID.randomUUID();
        assertThat(order(senior, colleague, stricter()).status()).isEqualTo(202);
        assertThat(stop(senior, colleague).status()).isEqualTo(200);
    }

    @Test
    void who_ordered_it_stops_it_and_nobody_else_does() {
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        order(researcher, id, stricter());

        assertThat(stop(senior, id).code()).isEqualTo("NOT_YOUR_REPLAY");
        assertThat(stop(researcher, id).json().required("state").asString()).isEqualTo("STOPPED");
        assertThat(stop(researcher, id).code()).isEqualTo("REPLAY_IS_OVER");
        assertThat(RUNNING.bean(WhatIfRunner.class).runOne(() -> false))
                .as("nothing is left to do")
                .isFalse();
        assertThat(rules(researcher, id, tomorrow()).code()).isEqualTo("REPLAY_NOT_DONE");
    }

    @Test
    void one_that_is_stopped_half_way_ends_there() {
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        order(researcher, id, stricter());
        var asked = new AtomicInteger();
        RUNNING.bean(WhatIfRunner.class).runOne(() -> {
            if (asked.incrementAndGet() == 4) {
                stop(researcher, id);
            }
            return false;
        });

        var order = one(researcher, id).required("order");
        assertThat(order.required("state").asString()).isEqualTo("STOPPED");
        assertThat(order.required("done").asInt()).isEqualTo(3);
    }

    @Test
    void one_that_was_killed_goes_on_after_the_last_month_and_comes_out_the_same() {
        var whole = replayed(researcher, stricter()).required("order");
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        order(researcher, id, stricter());
        var runner = RUNNING.bean(WhatIfRunner.class);
        var asked = new AtomicInteger();
        assertThat(runner.runOne(() -> asked.incrementAndGet() > 5)).isTrue();
        var begun = rowsOf(id);
        assertThat(begun).hasSize(5);

        // one that was killed still holds its lease, and gives nothing back
        assertThat(RUNNING.bean(WhatIfLease.class).take(UUID.randomUUID())).contains(id);
        assertThat(runner.runOne(() -> false)).isFalse();
        RUNNING.database()
                .jdbc(DatabaseRole.OWNER)
                .sql(
                        "update statistics.what_if_order set lease_until = clock_timestamp() - interval '1 second' where id = ?")
                .param(id)
                .update();
        assertThat(runner.runOne(() -> false)).isTrue();

        var order = one(researcher, id).required("order");
        assertThat(order.required("state").asString()).isEqualTo("DONE");
        assertThat(rowsOf(id)).hasSize(18).containsAll(begun);
        assertThat(order.required("resultHash").asString())
                .isEqualTo(whole.required("resultHash").asString());
    }

    @Test
    void what_nobody_may_choose_is_refused_with_what_is_wrong() {
        refused("falseShare", 0.5, "SETTING_OUT_OF_RANGE");
        refused("alpha", 0, "SETTING_OUT_OF_RANGE");
        refused("fewest", 0, "SETTING_OUT_OF_RANGE");
        refused("limit", 1, "SETTING_OUT_OF_RANGE");
        refused("limitForGrave", 5, "SETTING_OUT_OF_RANGE");
        refused("levels", List.of(), "SETTING_OUT_OF_RANGE");
        refused("levels", List.of("CHILD"), "LEVEL_UNKNOWN");
        refused("graveArticles", List.of("CRC-99"), "GRAVE_ARTICLE_UNKNOWN");
        assertThat(order(researcher, UUID.randomUUID(), inForce()).code()).isEqualTo("NOTHING_CHANGED");
        assertThat(researcher.post(WHAT_IF, Map.of()).status()).isEqualTo(400);
        assertThat(researcher.get(WHAT_IF + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void everybody_else_is_refused_and_a_director_reads_nothing_of_few_children() {
        var id = UUID.fromString(replayed(researcher, stricter())
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
        assertThat(changes(one(senior, id)))
                .anyMatch(change -> change.toList().getLast().equals(true));
    }

    @Test
    void a_year_tells_which_signals_were_confirmed_and_how_long_they_took() {
        var years = researcher.get(LEARNING).json().required("items");

        assertThat(years).hasSize(1);
        var year = years.required(0);
        assertThat(year.required("year").asInt()).isEqualTo(2025);
        assertThat(year.required("monthsToSignal").asDouble()).isEqualTo(1);
        assertThat(year.required("confirmed").asInt()).isEqualTo(1);
        assertThat(year.required("neverSignalled").asInt()).isZero();
        assertThat(year.required("levels")).hasSize(1);
        assertThat(year.required("levels").required(0).required("level").asString())
                .isEqualTo("ARTICLE");
        assertThat(year.required("levels")
                        .required(0)
                        .required("predictiveValue")
                        .asDouble())
                .isEqualTo(1);
        assertThat(RUNNING.signedIn(Role.DIRECTOR).get(LEARNING).status()).isEqualTo(200);
        for (Role role : List.of(Role.JURIST, Role.AUDITOR, Role.PRIVACY_OFFICER, Role.ADMIN)) {
            assertThat(RUNNING.signedIn(role).get(LEARNING).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void nothing_leads_to_a_case_or_a_child() {
        var text = replayed(researcher, stricter()).toString();

        for (int number = 0; number < 5; number++) {
            var facts = new CaseFacts("rise " + number);
            assertThat(text)
                    .doesNotContain(
                            facts.id().toString(),
                            facts.id().subject().toString(),
                            facts.childPerson().toString());
        }
    }

    @Test
    void the_settings_of_a_replay_become_an_edition_that_an_administrator_can_put_in_place() throws IOException {
        var id = UUID.fromString(replayed(researcher, stricter())
                .required("order")
                .required("id")
                .asString());
        assertThat(rules(researcher, id, LocalDate.now()).code()).isEqualTo("FIRST_DAY_IN_THE_PAST");

        var document = rules(researcher, id, tomorrow());
        Files.createDirectories(folder.resolve("detection"));
        Files.writeString(
                folder.resolve("detection/own.json"), document.response().body());

        var own = Rules.load(folder).detection();
        assertThat(own.on(LocalDate.now()).falseShare()).isEqualTo(0.05);
        assertThat(own.on(tomorrow()).falseShare()).isEqualTo(0.01);
        assertThat(own.on(tomorrow()).edition().source()).contains(id.toString());
    }

    private void refused(String field, Object value, String code) {
        var choices = inForce();
        choices.put(field, value);
        var answer = order(researcher, UUID.randomUUID(), choices);
        assertThat(answer.status()).as(field).isEqualTo(409);
        assertThat(answer.code()).as(field).isEqualTo(code);
    }

    private static Map<String, Object> stricter() {
        var choices = inForce();
        choices.put("falseShare", 0.01);
        return choices;
    }

    private static Map<String, Object> inForce() {
        var rules = researcher.get("/api/v1/rules/detection").json();
        var choices = new HashMap<String, Object>();
        for (String name : List.of("falseShare", "alpha", "limit", "limitForGrave")) {
            choices.put(name, rules.required(name).asDouble());
        }
        choices.put("fewest", rules.required("fewest").asInt());
        for (String name : List.of("graveArticles", "levels")) {
            choices.put(
                    name,
                    rules.required(name).valueStream().map(JsonNode::asString).toList());
        }
        return choices;
    }

    private static JsonNode replayed(Browser browser, Map<String, Object> choices) {
        var id = UUID.randomUUID();
        assertThat(order(browser, id, choices).status()).isEqualTo(202);
        await(() -> isOver(one(browser, id).required("order")));
        return one(browser, id);
    }

    private static Browser.Answer order(Browser browser, UUID id, Map<String, Object> choices) {
        return browser.post(WHAT_IF, Map.of("id", id, "choices", choices));
    }

    private static Browser.Answer stop(Browser browser, UUID id) {
        return browser.post(WHAT_IF + "/" + id + "/stops", Map.of());
    }

    private static Browser.Answer rules(Browser browser, UUID id, LocalDate from) {
        return browser.get(WHAT_IF + "/" + id + "/rules?from=" + from);
    }

    private static JsonNode one(Browser browser, UUID id) {
        return browser.get(WHAT_IF + "/" + id).json();
    }

    private static List<JsonNode> items(Browser browser) {
        return browser.get(WHAT_IF).json().required("items").valueStream().toList();
    }

    private static boolean isOver(JsonNode order) {
        return WhatIf.State.valueOf(order.required("state").asString()).isOver();
    }

    private static List<org.assertj.core.groups.Tuple> changes(JsonNode whole) {
        var changes = new ArrayList<org.assertj.core.groups.Tuple>();
        whole.required("result").required("difference").required("changes").forEach(each -> {
            var series = each.required("series");
            changes.add(tuple(
                    each.required("kind").asString(),
                    series.required("level").asString(),
                    series.required("codes").required(0).asString(),
                    each.path("inForce").asString(""),
                    each.path("proposed").asString(""),
                    each.required("few").asBoolean()));
        });
        return changes;
    }

    /** The months that are worked out, each with the transaction that wrote it. */
    private static List<String> rowsOf(UUID id) {
        return RUNNING.database()
                .jdbc(DatabaseRole.OWNER)
                .sql(
                        "select month || ' ' || xmin::text from statistics.what_if_month where order_id = ? order by month")
                .param(id)
                .query(String.class)
                .list();
    }

    private static LocalDate tomorrow() {
        return LocalDate.now().plusDays(2);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not happen in time");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
