package nl.rechtspoor.statistics.processes;

import java.time.Duration;

/** How long a case took from its first step to its last, coarsely enough that no day can be worked out. */
public enum DurationBand {
    UP_TO_A_WEEK(7),
    UP_TO_A_MONTH(31),
    UP_TO_A_QUARTER(92),
    UP_TO_A_YEAR(366),
    LONGER(Long.MAX_VALUE);

    private final long days;

    DurationBand(long days) {
        this.days = days;
    }

    static DurationBand of(Duration duration) {
        for (var band : values()) {
            if (duration.toDays() < band.days) {
                return band;
            }
        }
        return LONGER;
    }
}
