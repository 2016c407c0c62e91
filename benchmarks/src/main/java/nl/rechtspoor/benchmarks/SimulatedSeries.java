package nl.rechtspoor.benchmarks;

import java.util.Random;
import nl.rechtspoor.statistics.signals.CountSeries;

/**
 * Monthly counts in which nothing happens but season (30 % up and down), a trend of 3 % a year, and more variation than chance.
 *
 * @param mean per month at the beginning
 * @param dispersion variance over mean
 */
record SimulatedSeries(double mean, double dispersion) {
    /**
     * @param from first month, counted from 1, whose mean is multiplied by
     * @param factor until
     * @param until that month, included
     */
    CountSeries draw(int months, int from, int until, double factor, Random random) {
        double phase = 2 * Math.PI * random.nextDouble();
        var counts = new double[months];
        for (int t = 1; t <= months; t++) {
            double usual =
                    mean * Math.exp(Math.log(1.03) * t / 12) * (1 + 0.3 * Math.sin(2 * Math.PI * t / 12 + phase));
            counts[t - 1] = negativeBinomial(t >= from && t <= until ? usual * factor : usual, random);
        }
        return CountSeries.monthly(counts);
    }

    CountSeries drawWithoutRise(int months, Random random) {
        return draw(months, 1, 0, 1, random);
    }

    private double negativeBinomial(double expected, Random random) {
        double scale = dispersion - 1;
        return poisson(scale == 0 ? expected : scale * gamma(expected / scale, random), random);
    }

    /** Marsaglia &amp; Tsang, ACM Trans. Math. Softw. 26 (2000) 363. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double cube = Math.pow(1 + c * normal, 3);
            if (cube > 0 && Math.log(random.nextDouble()) < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }

    private static int poisson(double mean, Random random) {
        int count = 0;
        for (double rest = mean; rest > 0; rest -= 30) {
            double floor = Math.exp(-Math.min(rest, 30));
            for (double product = random.nextDouble(); product > floor; product *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
