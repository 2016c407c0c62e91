package nl.rechtspoor.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.rechtspoor.platform.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Looking again and again, whatever happens, until somebody stops it. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(240)
class RecurringLookTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration FOR_EVER = Duration.ofDays(1000);

    private Noted look = new Noted(FOR_EVER, FOR_EVER, () -> {});

    interface Work {
        void look() throws InterruptedException;
    }

    /** Notes the thread of every look that has begun. */
    private static final class Noted extends RecurringLook {
        private final BlockingQueue<Thread> begun = new LinkedBlockingQueue<>();
        private final Work work;

        Noted(Duration first, Duration pause, Work work) {
            super("noted-looks", first, pause);
            this.work = work;
        }

        @Override
        protected void look() throws InterruptedException {
            begun.add(Thread.currentThread());
            work.look();
        }

        Thread awaitLook() throws InterruptedException {
            return begun.take();
        }
    }

    @AfterEach
    void stop() {
        look.stop();
    }

    @Test
    void it_looks_again_and_again_on_one_thread_that_keeps_no_program_alive() throws Exception {
        started(MOMENT, MOMENT, () -> {});

        var first = look.awaitLook();
        assertThat(look.awaitLook()).isSameAs(first);
        assertThat(look.awaitLook()).isSameAs(first);
        assertThat(first.getName()).isEqualTo("noted-looks");
        assertThat(first.isDaemon()).isTrue();
    }

    @Test
    void a_look_that_fails_is_not_the_last_and_nothing_is_told_of_it_but_its_kind(CapturedOutput output)
            throws Exception {
        started(MOMENT, MOMENT, () -> {
            throw new IllegalStateException("row of Fatima");
        });
        look.awaitLook();
        look.awaitLook();
        look.awaitLook();

        assertThat(output).contains("noted-looks", "java.lang.IllegalStateException");
        assertThat(output).doesNotContain("Fatima");
    }

    @Test
    void it_may_look_at_once_and_pause_after_that() throws Exception {
        started(Duration.ZERO, FOR_EVER, () -> {});

        look.awaitLook();
        assertThat(look.begun).isEmpty();
    }

    @Test
    void who_waits_for_it_ends_its_pause() throws Exception {
        started(FOR_EVER, FOR_EVER, () -> {});

        look.lookNow();
        look.awaitLook();
        look.lookNow();
        look.awaitLook();
    }

    @Test
    void who_waits_while_it_looks_is_seen_by_the_next_look() throws Exception {
        var goOn = new CountDownLatch(1);
        started(Duration.ZERO, FOR_EVER, goOn::await);
        look.awaitLook();

        look.lookNow();
        goOn.countDown();
        look.awaitLook();
    }

    @Test
    void stopping_ends_a_pause() throws Exception {
        started(Duration.ZERO, FOR_EVER, () -> {});
        var thread = look.awaitLook();

        look.stop();

        assertThat(thread.isAlive()).isFalse();
        assertThat(look.isRunning()).isFalse();
    }

    @Test
    void stopping_lets_the_look_under_way_end() throws Exception {
        var ended = new CountDownLatch(1);
        started(Duration.ZERO, MOMENT, () -> {
            while (!look.isStopping()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            ended.countDown();
        });
        look.awaitLook();

        look.stop();

        assertThat(ended.getCount()).isZero();
        assertThat(look.begun).isEmpty();
    }

    @Test
    void a_look_that_waits_for_somebody_else_is_broken_off_and_not_told(CapturedOutput output) throws Exception {
        started(Duration.ZERO, MOMENT, () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        var thread = look.awaitLook();

        look.breakOff();
        look.stop();

        assertThat(thread.isAlive()).isFalse();
        assertThat(output).doesNotContain("IllegalStateException");
    }

    @Test
    void what_was_stopped_can_be_started_again() throws Exception {
        started(Duration.ZERO, FOR_EVER, () -> {});
        look.awaitLook();
        look.stop();

        look.start();

        assertThat(look.isRunning()).isTrue();
        look.awaitLook();
    }

    @Test
    void it_looks_as_long_as_the_program_runs() throws Exception {
        look = new Noted(Duration.ZERO, MOMENT, () -> {});
        Thread thread;
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(Noted.class, () -> look);
            assertThat(look.isRunning()).isFalse();
            program.refresh();
            thread = look.awaitLook();
        }
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void looking_without_a_pause_is_refused() {
        assertThatThrownBy(() -> new Noted(FOR_EVER, Duration.ZERO, () -> {}))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.remedy()).contains("PT20S"));
    }

    private void started(Duration first, Duration pause, Work work) {
        look = new Noted(first, pause, work);
        look.start();
    }
}
