package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Where, and since when, more was reported than expected: over all zones and all stretches of the last periods, the one whose
 * counts are hardest to explain by what is expected there (expectation-based Poisson scan; Neill and others, Int. J.
 * Forecasting 25 (2009) 498; Kulldorff 2001).
 *
 * @param zones sets of places, as indexes into the counts
 * @param longest the longest stretch, in periods back from the last
 */
public record SpaceTimeScan(List<List<Integer>> zones, int longest) {
    public SpaceTimeScan {
        zones = zones.stream().map(List::copyOf).toList();
        if (longest < 1) {
            throw new IllegalArgumentException("A stretch has at least one period.");
        }
    }

    /**
     * A zone during the last periods.
     *
     * @param evidence logarithm of how much likelier the counts are with the mean that they suggest
     */
    public record Cluster(List<Integer> zone, int duration, double count, double expected, double evidence) {}

    /**
     * All zones and stretches with more than expected, the strongest first.
     *
     * @param counts a row per place, a column per period, the last one being the newest
     * @param expected means above 0, of the same shape
     */
    public List<Cluster> ranked(double[][] counts, double[][] expected) {
        var clusters = new ArrayList<Cluster>();
        look(counts, expected, clusters::add);
        clusters.sort(Comparator.comparingDouble(Cluster::evidence).reversed());
        return clusters;
    }

    private void look(double[][] counts, double[][] expected, Consumer<Cluster> found) {
        int periods = counts[0].length;
        for (List<Integer> zone : zones) {
            double count = 0;
            double mean = 0;
            for (int duration = 1; duration <= Math.min(longest, periods); duration++) {
                for (int place : zone) {
                    count += counts[place][periods - duration];
                    mean += expected[place][periods - duration];
                }
                if (count > mean) {
                    double evidence = count * Math.log(count / mean) + mean - count;
                    found.accept(new Cluster(zone, duration, count, mean, evidence));
                }
            }
        }
    }

    /**
     * The chance that the strongest of all clusters would be so strong if nothing had changed.
     *
     * @param replicates how many times counts are drawn; 999 gives p-values down to 0.001
     * @param seed kept with the answer, so that it can be drawn again
     */
    public double p(Cluster strongest, double[][] expected, int replicates, long seed) {
        var random = new Random(seed);
        int asStrong = 1;
        for (int i = 0; i < replicates; i++) {
            if (highest(drawn(expected, random), expected) >= strongest.evidence()) {
                asStrong++;
            }
        }
        return asStrong / (replicates + 1.0);
    }

    private double highest(double[][] counts, double[][] expected) {
        var highest = new double[1];
        look(counts, expected, cluster -> highest[0] = Math.max(highest[0], cluster.evidence()));
        return highest[0];
    }

    private static double[][] drawn(double[][] expected, Random random) {
        var counts = new double[expected.length][];
        for (int place = 0; place < expected.length; place++) {
            counts[place] = new double[expected[place].length];
            for (int period = 0; period < counts[place].length; period++) {
                counts[place][period] = PoissonDraw.of(expected[place][period], random);
            }
        }
        return counts;
    }

    /**
     * Each place with its 0, 1, 2, … nearest others, each set once.
     *
     * @param distances between places; ties go to the lower index
     * @param largest how many places a zone has at most
     */
    public static List<List<Integer>> nearest(double[][] distances, int largest) {
        var zones = new LinkedHashSet<List<Integer>>();
        for (int centre = 0; centre < distances.length; centre++) {
            double[] from = distances[centre];
            List<Integer> byDistance = IntStream.range(0, from.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> from[i]).thenComparing(i -> i))
                    .toList();
            for (int size = 1; size <= Math.min(largest, from.length); size++) {
                zones.add(byDistance.subList(0, size).stream().sorted().toList());
            }
        }
        return List.copyOf(zones);
    }
}
