package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (var office = new WorkingOffice(seed).at(installation.address(), JURISTS, "jurist", PASSWORD)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextLong(500, 2500));
                if (kill % 2 == 1) {
                    installation.killDatabase();
                }
                installation.kill();
                installation.startAgain();
            }
            // a busy machine may have answered little between two kills
            Eventually.holds(
                    "enough was done and refused",
                    () -> office.acknowledged() > KILLS * JURISTS && office.refused() > 0);
            return office.goHome();
        }
    }

    private void everyViewEqualsItsReplay(Installation installation) throws InterruptedException {
        EveryView.equalsItsReplay(EveryView.operator(installation.address()));
    }
}
