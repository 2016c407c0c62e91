package nl.rechtspoor.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares every view with what the sealed stream says, each night, so that a row that somebody changed behind the
 * program's back is found though nobody asked. What differs is logged as an error, counted, and shown to administrators.
 */
@Component
@EnableScheduling
class NightlyComparison {
    private final Replays replays;

    NightlyComparison(Replays replays, MeterRegistry registry) {
        this.replays = replays;
        Gauge.builder("rechtspoor.views.differing", replays, Replays::differing)
                .description("Views whose last comparison with the sealed stream found other rows")
                .register(registry);
        Gauge.builder("rechtspoor.views.uncompared", replays, Replays::uncompared)
                .description("Views whose last comparison did not come to an end")
                .register(registry);
    }

    /** A quarter past three in legal time unless told otherwise; "-" is never. */
    @Scheduled(cron = "${rechtspoor.views.comparison:0 15 3 * * *}", zone = "Europe/Amsterdam")
    void order() {
        replays.processors().stream().sorted().forEach(processor -> replays.order(Replay.Kind.COMPARISON, processor));
    }
}
