package nl.rechtspoor.command.imports;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for imports that should run, on one thread of its own: also for those that a killed process left behind. */
@Component
@EnableScheduling
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final ImportRunner runner;
    private final ImportJobs jobs;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Object bell = new Object();
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    ImportWorker(ImportRunner runner, ImportJobs jobs) {
        this.runner = runner;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            thread = Thread.ofPlatform().name("imports").daemon().start(this::work);
        }
    }

    /** Ends after the rows that are under way; the rest waits for the next start. */
    @Override
    public void stop() {
        running.set(false);
        ring();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** An import was started: somebody is waiting. */
    void ring() {
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldImports() {
        jobs.deleteOld();
    }

    private void work() {
        while (running.get()) {
            try {
                if (!runner.runOne(() -> !running.get())) {
                    pause();
                }
            } catch (RuntimeException e) {
                // the message could quote a row; its class says enough, and the lease brings the import back
                LOG.warn(
                        "an import was interrupted by {} and will be tried again",
                        e.getClass().getName());
                pause();
            }
        }
    }

    private void pause() {
        synchronized (bell) {
            try {
                if (running.get()) {
                    bell.wait(LOOK_EVERY_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running.set(false);
            }
        }
    }
}
