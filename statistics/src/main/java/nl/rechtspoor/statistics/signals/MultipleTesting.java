package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects p-values for how many series were tested at once. All tested series of the family belong in it, also those without
 * a case (p = 1).
 */
public enum MultipleTesting {
    /** Controls the share of false ones among the flagged (Benjamini &amp; Hochberg 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int rank, int tests) {
            return tests / (double) rank;
        }
    },
    /** The same however the tests depend on each other (Benjamini &amp; Yekutieli 2001). */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int rank, int tests) {
            double harmonic =
                    IntStream.rangeClosed(1, tests).mapToDouble(i -> 1.0 / i).sum();
            return harmonic * tests / rank;
        }
    },
    /** Controls the chance of any false one (Holm 1979). */
    HOLM {
        @Override
        double factor(int rank, int tests) {
            return tests - rank + 1.0;
        }

        @Override
        void makeMonotone(double[] sorted) {
            for (int i = 1; i < sorted.length; i++) {
                sorted[i] = Math.max(sorted[i], sorted[i - 1]);
            }
        }
    };

    abstract double factor(int rank, int tests);

    /** A smaller p-value must not get a larger answer. */
    void makeMonotone(double[] sorted) {
        for (int i = sorted.length - 2; i >= 0; i--) {
            sorted[i] = Math.min(sorted[i], sorted[i + 1]);
        }
    }

    /** The corrected values, in the order of the given ones: a series is flagged if its value is at most q. */
    public double[] adjust(double... p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("A p-value lies between 0 and 1; this one is " + value + ".");
            }
        }
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        var sorted = new double[p.length];
        for (int rank = 1; rank <= p.length; rank++) {
            sorted[rank - 1] = p[order[rank - 1]] * factor(rank, p.length);
        }
        makeMonotone(sorted);
        var adjusted = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            adjusted[order[i]] = Math.min(1, sorted[i]);
        }
        return adjusted;
    }
}
