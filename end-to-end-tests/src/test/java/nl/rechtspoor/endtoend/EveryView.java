package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.allinone.client.ApiSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** C5 and C6: each view equals a replay of the sealed stream, and no event is waiting as a dead letter. */
final class EveryView {
    private EveryView() {}

    /** An operator has the query side compare them all. */
    static void equalsItsReplay(ApiSession operator) throws InterruptedException {
        equalsItsReplay(operator, operator);
    }

    /** The same where the two sides have addresses of their own. */
    static void equalsItsReplay(ApiSession atTheQuerySide, ApiSession atTheCommandSide) throws InterruptedException {
        assertThat(deadLetters(atTheQuerySide, "projections")).isEmpty();
        assertThat(deadLetters(atTheCommandSide, "reactions")).isEmpty();
        assertThat(compared(atTheQuerySide)).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.get("state").asString()).as("%s", comparison).isEqualTo("DONE");
            assertThat(comparison.get("equal").asBoolean()).as("%s", comparison).isTrue();
        });
    }

    /** A processor that lost its database looks again after a minute at the latest; until then its view is not at rest. */
    private static Collection<JsonNode> compared(ApiSession operator) throws InterruptedException {
        Collection<JsonNode> comparisons = compareAll(operator);
        for (int again = 0; again < 4 && comparisons.stream().anyMatch(EveryView::wasNotAtRest); again++) {
            comparisons = compareAll(operator);
        }
        return comparisons;
    }

    /** The last comparison of each view; the newest are told first. */
    private static Collection<JsonNode> compareAll(ApiSession operator) throws InterruptedException {
        operator.post("/operations/comparisons", Map.of(), UUID.randomUUID(), null);
        Eventually.holds("all views compared", () -> !isUnderWay(operator.get("/operations/comparisons")));
        var last = new LinkedHashMap<String, JsonNode>();
        operator.get("/operations/comparisons")
                .forEach(comparison ->
                        last.putIfAbsent(comparison.get("processor").asString(), comparison));
        return last.values();
    }

    private static boolean wasNotAtRest(JsonNode comparison) {
        return comparison.path("failure").asString("").contains("never came to rest");
    }

    private static List<JsonNode> deadLetters(ApiSession operator, String kind) {
        return operator.get("/operations/" + kind + "/dead-letters").findValues("id");
    }

    /** The operator of the demo data. */
    static ApiSession operator(URI address) {
        return new ApiSession(address, JsonMapper.shared()).signIn("beheer", "kinderrechten-demo");
    }

    private static boolean isUnderWay(JsonNode comparisons) {
        return comparisons
                .valueStream()
                .map(comparison -> comparison.get("state").asString())
                .anyMatch(state -> state.equals("WAITING") || state.equals("RUNNING"));
    }
}
