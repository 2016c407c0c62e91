package nl.rechtspoor.command.imports;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.rechtspoor.platform.time.RecurringLook;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for imports that should run: also for those that a killed process left behind. When it is stopped, it ends after
 * the rows that are under way, and the rest waits for the next start.
 */
@Component
@EnableScheduling
class ImportWorker extends RecurringLook {
    private final ImportRunner runner;
    private final ImportJobs jobs;

    ImportWorker(ImportRunner runner, ImportJobs jobs) {
        super("imports", Duration.ZERO, Duration.ofSeconds(1));
        this.runner = runner;
        this.jobs = jobs;
    }

    /** An import was started: somebody is waiting. */
    void ring() {
        lookNow();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldImports() {
        jobs.deleteOld();
    }

    @Override
    protected void look() {
        while (!isStopping() && runner.runOne(this::isStopping)) {
            // until nothing waits
        }
    }
}
