package nl.rechtspoor.allinone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of an installation in demo mode. While the demo year is told it stands where the story is; afterwards it
 * runs with the real one. It never goes back.
 */
public final class MovableClock extends Clock {
    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> behind;

    public MovableClock(Clock real) {
        this(real, real.getZone(), new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock real, ZoneId zone, AtomicReference<Duration> behind) {
        this.real = real;
        this.zone = zone;
        this.behind = behind;
    }

    /** Puts the clock at the beginning of the story; only before anything was recorded. */
    void rewindTo(Instant start) {
        behind.set(Duration.between(start, real.instant()));
    }

    /** Moves forward to this moment; a moment that has passed changes nothing. */
    void advanceTo(Instant moment) {
        behind.accumulateAndGet(
                Duration.between(moment, real.instant()), (now, wanted) -> wanted.compareTo(now) < 0 ? wanted : now);
    }

    /** From here on the clock tells real time. */
    void catchUp() {
        behind.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(real, other, behind);
    }
}
