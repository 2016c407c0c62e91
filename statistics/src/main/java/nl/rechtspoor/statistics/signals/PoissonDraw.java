package nl.rechtspoor.statistics.signals;

import java.util.Random;

/** Draws a Poisson count; the same seed gives the same counts with every version of Java, as {@link Random} promises. */
final class PoissonDraw {
    private static final double AT_ONCE = 30;

    private PoissonDraw() {}

    static int of(double mean, Random random) {
        int count = 0;
        // a large mean is drawn in parts, which add up to the same distribution
        for (double rest = mean; rest > 0; rest -= AT_ONCE) {
            double floor = Math.exp(-Math.min(rest, AT_ONCE));
            for (double product = random.nextDouble(); product > floor; product *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
