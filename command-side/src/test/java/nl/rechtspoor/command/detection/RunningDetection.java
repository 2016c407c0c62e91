package nl.rechtspoor.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.command.CommandSideForTests;

/** A running command side on a real database that detects only when a test asks for it. */
final class RunningDetection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    final CommandSideForTests side =
            new CommandSideForTests("rechtspoor.timers.pause=PT1H", "rechtspoor.detection.pause=PT1H");
    final ToldCases cases = new ToldCases(side);

    @Override
    public void close() {
        side.close();
    }

    /** Has everything looked at that was told, and waits until what came of it is known too. */
    void detect() {
        caughtUp();
        side.bean(Detecting.class).now();
        caughtUp();
    }

    /** Up to which detection knows of cases. */
    long position() {
        return side.bean(FactsProgress.class).position();
    }

    /** Waits until everything that was told is sealed, and known to detection. */
    void caughtUp() {
        until(() -> position() + 1 >= side.events() && sealed() >= side.events());
    }

    /** Waits until everything that was told is sealed. */
    void sealedAll() {
        until(() -> sealed() >= side.events());
    }

    /** What is stored of the only signal of a dossier. */
    String evidence(UUID dossier) {
        return side.jdbc()
                .sql("select convert_from(payload, 'UTF8') from events.domain_event_entry"
                        + " where aggregate_identifier = ? and payload_type = 'systemic-signal-raised'")
                .param(dossier.toString())
                .query(String.class)
                .single();
    }

    private int sealed() {
        return side.jdbc()
                .sql("select count(*) from events.es_stream")
                .query(Integer.class)
                .single();
    }

    private static void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
