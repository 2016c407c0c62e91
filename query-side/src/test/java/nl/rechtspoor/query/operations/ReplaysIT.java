package nl.rechtspoor.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.processing.StreamProgress;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The whole query side, following a stream that a test tells. */
class ReplaysIT {
    private final RunningQuerySide running = RunningQuerySide.start();
    private Replays replays;

    @BeforeEach
    void the_query_side_runs() {
        replays = running.bean(Replays.class);
        for (int i = 0; i < 30; i++) {
            var facts = new CaseFacts("%05d".formatted(i));
            running.tell(
                    facts.opened(),
                    facts.classified("EDU-ADM"),
                    facts.childAdded("Testkind", LocalDate.of(2012, 5, 1)));
        }
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void every_view_equals_what_a_replay_of_the_sealed_stream_gives() {
        for (var processor : replays.processors()) {
            var compared = done(replays.order(Replay.Kind.COMPARISON, processor));

            assertThat(compared.failure()).as(processor).isNull();
            assertThat(compared.tables()).as(processor).isNotEmpty();
            assertThat(compared.equal()).as(compared.toString()).isTrue();
        }
    }

    @Test
    void every_view_can_be_built_anew_and_equals_itself() {
        for (var processor : replays.processors()) {
            var rebuilt = done(replays.order(Replay.Kind.REBUILD, processor));
            assertThat(rebuilt.failure()).as(processor).isNull();
        }
        for (var processor : replays.processors()) {
            var compared = done(replays.order(Replay.Kind.COMPARISON, processor));
            assertThat(compared.equal()).as(compared.toString()).isTrue();
        }
    }

    @Test
    void a_row_that_somebody_changed_is_found_and_a_rebuild_mends_it_while_new_events_come_in() {
        done(replays.order(Replay.Kind.COMPARISON, "audit-cases"));
        running.database()
                .jdbc(DatabaseRole.OWNER)
                .sql("update views.audit_case set state = 'CLOSED' where number = '2026-00003'")
                .update();

        var compared = done(replays.order(Replay.Kind.COMPARISON, "audit-cases"));
        assertThat(compared.equal()).isFalse();
        assertThat(replays.differing()).isEqualTo(1);
        assertThat(compared.tables()).containsExactly(new ReplayedTables.Compared("audit_case", 30, 30, 1, 1));

        var rebuilt = replays.order(Replay.Kind.REBUILD, "audit-cases");
        running.tell(new CaseFacts("00031").opened());
        assertThat(done(rebuilt).state()).isEqualTo(Replay.State.DONE);
        assertThat(replays.differing()).isZero();
        running.tell(new CaseFacts("00032").opened(), new CaseFacts("00003").closed());

        var after = done(replays.order(Replay.Kind.COMPARISON, "audit-cases"));
        assertThat(after.equal()).isTrue();
        assertThat(after.tables()).containsExactly(new ReplayedTables.Compared("audit_case", 32, 32, 0, 0));
    }

    @Test
    void every_night_all_views_are_compared_though_nobody_asks() {
        assertThat(running.bean(ScheduledTaskHolder.class).getScheduledTasks())
                .extracting(task -> task.getTask().getRunnable().toString())
                .contains(NightlyComparison.class.getName() + ".order");
        long last = 3L * 30 - 1;
        assertThat(running.bean(StreamProgress.class).await(Set.of("worklist"), last, Duration.ofMinutes(4)))
                .isTrue();
        assertThat(running.database()
                        .jdbc(DatabaseRole.OWNER)
                        .sql("update views.worklist set number = '2026-99999' where number = '2026-00003'")
                        .update())
                .isEqualTo(1);

        running.bean(NightlyComparison.class).order();
        replays.all().forEach(this::done);

        assertThat(replays.all())
                .extracting(Replay::processor)
                .containsExactlyInAnyOrderElementsOf(replays.processors());
        assertThat(replays.all())
                .filteredOn(replay -> !Boolean.TRUE.equals(replay.equal()))
                .extracting(Replay::processor)
                .containsExactly("worklist");
        assertThat(running.bean(MeterRegistry.class)
                        .get("rechtspoor.views.differing")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(replays.uncompared()).isZero();
    }

    private Replay done(Replay order) {
        long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < until) {
            var now = replays.all().stream()
                    .filter(replay -> replay.id().equals(order.id()))
                    .findFirst()
                    .orElseThrow();
            if (now.finishedAt() != null) {
                return now;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not done in time: " + order);
    }
}
