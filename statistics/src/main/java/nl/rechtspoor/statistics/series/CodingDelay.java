package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.IntStream;
import nl.rechtspoor.statistics.signals.ReportingDelay;

/** Which share of a month's cases have their codes at its end, learnt from earlier months. */
final class CodingDelay {
    private static final int LEARNT_FROM = 24;
    private static final int LONGEST = 6;
    private static final double LEAST = 0.05;

    private CodingDelay() {}

    /**
     * The share, from above 0 to 1, of a stretch of months that ends with this one. Without earlier months it is 1: then every
     * case is taken for coded at once.
     */
    static double completeness(Collection<ReportedCase> cases, YearMonth month, int months) {
        var triangle = new double[LEARNT_FROM][LONGEST + 1];
        for (ReportedCase reported : cases) {
            int row = LEARNT_FROM - 1 - (int) reported.received().until(month, ChronoUnit.MONTHS);
            boolean isKnown = !reported.coded().isAfter(month);
            if (isKnown && row >= 0 && reported.codingDelay() <= LONGEST) {
                triangle[row][reported.codingDelay()]++;
            }
        }
        var delay = ReportingDelay.of(triangle);
        double share = IntStream.range(0, months)
                .mapToDouble(delay::complete)
                .average()
                .orElse(1);
        return Math.max(LEAST, share);
    }
}
