package nl.rechtspoor.statistics.signals;

import java.util.stream.IntStream;

/** The periods to test, both ends included. */
public record PeriodRange(int from, int until) {
    public PeriodRange {
        if (from < 1 || until < from) {
            throw new IllegalArgumentException(
                    "A range goes from period 1 or later to a period that is not before it.");
        }
    }

    public static PeriodRange only(int t) {
        return new PeriodRange(t, t);
    }

    public int length() {
        return until - from + 1;
    }

    IntStream periods() {
        return IntStream.rangeClosed(from, until);
    }
}
