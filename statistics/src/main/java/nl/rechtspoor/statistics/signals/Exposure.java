package nl.rechtspoor.statistics.signals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All cases per period, as what a series is a part of. */
final class Exposure {
    private Exposure() {}

    /** Each period's total beside that of period t, so that a mean stays the mean of a count. */
    static double[] relativeTo(CountSeries total, int t) {
        return IntStream.rangeClosed(1, total.length())
                .mapToDouble(i -> total.at(i) / total.at(t))
                .toArray();
    }

    /** The periods that say nothing about a share, because there was nothing to be a share of. */
    static Set<Integer> periodsWithout(CountSeries total) {
        return IntStream.rangeClosed(1, total.length())
                .filter(i -> !(total.at(i) > 0))
                .boxed()
                .collect(Collectors.toSet());
    }
}
