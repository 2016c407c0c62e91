package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.rechtspoor.allinone.client.ApiSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jurists work without a pause while the program, or the program and its database, are killed at random moments. The seed
 * is printed; with {@code -Drechtspoor.seed=} a run draws the same moments again.
 */
class KillingUnderLoadIT {
    private static final int KILLS = Integer.getInteger("rechtspoor.kills", 5);
    private static final int JURISTS = 6;
    private static final String PASSWORD = "kinderrechten-demo";

    private final long seed = Long.getLong("rechtspoor.seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        IO.println("seed " + seed + ", " + KILLS + " kills");
        try (var installation =
                Installation.start(folder, "--rechtspoor.demo.enabled=true", "--rechtspoor.demo.year=false")) {
            List<Operation> history = workWhileKilling(installation);
            IO.println(history.size() + " commands, "
                    + history.stream()
                            .filter(operation -> operation.attempts() > 1)
                            .count()
                    + " of them asked more than once");
            assertThat(history.stream().filter(Operation::isDone)).hasSizeGreaterThan(KILLS * JURISTS);
            assertThat(history.stream().filter(operation -> !operation.isDone()))
                    .isNotEmpty();
            try (var connection = installation.superuser("rechtspoor")) {
                assertThat(SealedStore.checker(connection)
                                .all(history.stream().map(Operation::attempt).toList()))
                        .isEmpty();
            }
            assertThat(KeysOfAllValues.missing(installation)).isEmpty();
            everyViewEqualsItsReplay(installation);
        }
    }

    private List<Operation> workWhileKilling(Installation installation) throws Exception {
        var working = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(JURISTS)) {
            var histories = new ArrayList<Future<List<Operation>>>();
            for (int i = 0; i < JURISTS; i++) {
                var session = new ApiSession(installation.address(), json).signIn("jurist", PASSWORD);
                histories.add(threads.submit(new WorkingJurist(
                        session,
                        working,
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed + i))));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextLong(500, 2500));
                if (kill % 2 == 1) {
                    installation.killDatabase();
                }
                installation.kill();
                installation.startAgain();
            }
            Thread.sleep(1000);
            working.set(false);
            var all = new ArrayList<Operation>();
            for (var history : histories) {
                all.addAll(history.get());
            }
            return all;
        }
    }

    /** C5 and C6: each view equals a replay of the sealed stream, and no event is waiting as a dead letter. */
    private void everyViewEqualsItsReplay(Installation installation) throws InterruptedException {
        var admin = new ApiSession(installation.address(), json).signIn("beheer", PASSWORD);
        assertThat(admin.get("/operations/projections/dead-letters").findValues("id"))
                .isEmpty();
        assertThat(admin.get("/operations/reactions/dead-letters").findValues("id"))
                .isEmpty();
        admin.post("/operations/comparisons", Map.of(), UUID.randomUUID(), null);
        JsonNode comparisons = admin.get("/operations/comparisons");
        for (int i = 0; i < 600 && isUnderWay(comparisons); i++) {
            Thread.sleep(200);
            comparisons = admin.get("/operations/comparisons");
        }
        assertThat(comparisons).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.get("state").asString()).as("%s", comparison).isEqualTo("DONE");
            assertThat(comparison.get("equal").asBoolean()).as("%s", comparison).isTrue();
        });
    }

    private static boolean isUnderWay(JsonNode comparisons) {
        return comparisons
                .valueStream()
                .map(comparison -> comparison.get("state").asString())
                .anyMatch(state -> state.equals("WAITING") || state.equals("RUNNING"));
    }
}
