package nl.rechtspoor.query.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.query.testing.RunningQuerySide;
import org.assertj.core.groups.Tuple;
import tools.jackson.databind.JsonNode;

/** A rise that was told to a running query side, and what people ask about other settings through its public API. */
final class TriedRise {
    static final String WHAT_IF = "/api/v1/signals/what-if";
    static final RunningQuerySide RUNNING = RunningQuerySide.start();

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private TriedRise() {}

    static void tell() {
        new ToldRise(RUNNING).tell();
        var pasts = RUNNING.bean(Pasts.class);
        await(() -> pasts.position() == RUNNING.nextPosition() - 1);
    }

    static Browser researcher() {
        return RUNNING.signedIn(Role.RESEARCHER);
    }

    static Browser senior() {
        return RUNNING.signedIn(Role.SENIOR_JURIST);
    }

    static Map<String, Object> stricter() {
        var choices = inForce();
        choices.put("falseShare", 0.01);
        return choices;
    }

    static Map<String, Object> inForce() {
        var rules = researcher().get("/api/v1/rules/detection").json();
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

    static JsonNode replayed(Browser browser, Map<String, Object> choices) {
        var id = UUID.randomUUID();
        assertThat(order(browser, id, choices).status()).isEqualTo(202);
        await(() -> isOver(one(browser, id).required("order")));
        return one(browser, id);
    }

    static Browser.Answer order(Browser browser, UUID id, Map<String, Object> choices) {
        return browser.post(WHAT_IF, Map.of("id", id, "choices", choices));
    }

    static Browser.Answer stop(Browser browser, UUID id) {
        return browser.post(WHAT_IF + "/" + id + "/stops", Map.of());
    }

    static Browser.Answer rules(Browser browser, UUID id, LocalDate from) {
        return browser.get(WHAT_IF + "/" + id + "/rules?from=" + from);
    }

    static JsonNode one(Browser browser, UUID id) {
        return browser.get(WHAT_IF + "/" + id).json();
    }

    static List<JsonNode> items(Browser browser) {
        return browser.get(WHAT_IF).json().required("items").valueStream().toList();
    }

    static boolean isOver(JsonNode order) {
        return WhatIf.State.valueOf(order.required("state").asString()).isOver();
    }

    static List<Tuple> changes(JsonNode whole) {
        var changes = new ArrayList<Tuple>();
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

    static LocalDate tomorrow() {
        return LocalDate.now().plusDays(2);
    }

    static void await(BooleanSupplier condition) {
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
