package nl.rechtspoor.statistics.signals;

import java.util.Arrays;

/**
 * How complete a period is when so many periods have gone by since, from a triangle of counts by period and delay (chain
 * ladder; Lawless 1994).
 */
public final class ReportingDelay {
    private final double[] reverseHazard;
    private final double[] complete;

    private ReportingDelay(double[] reverseHazard, double[] complete) {
        this.reverseHazard = reverseHazard;
        this.complete = complete;
    }

    /**
     * @param triangle a row per period, oldest first; a column per delay in periods, from 0. The last row has one known cell,
     *     the one before it two, and so on; what lies beyond is not looked at
     */
    public static ReportingDelay of(double[][] triangle) {
        int periods = triangle.length;
        int delays = periods == 0 ? 0 : triangle[0].length;
        if (delays == 0 || Arrays.stream(triangle).anyMatch(row -> row.length != delays)) {
            throw new IllegalArgumentException("A triangle has rows of one length.");
        }
        var hazard = new double[delays];
        var complete = new double[delays];
        double product = 1;
        for (int delay = delays - 1; delay >= 0; delay--) {
            complete[delay] = product;
            hazard[delay] = delay == 0 ? 1 : reverseHazard(triangle, delay);
            product *= 1 - hazard[delay];
        }
        return new ReportingDelay(hazard, complete);
    }

    /** The chance that a report which came within this delay took all of it. */
    private static double reverseHazard(double[][] triangle, int delay) {
        double late = 0;
        double all = 0;
        for (int t = 0; t < triangle.length - delay; t++) {
            late += triangle[t][delay];
            for (int y = 0; y <= delay; y++) {
                all += triangle[t][y];
            }
        }
        return all == 0 ? 0 : late / all;
    }

    public double reverseHazard(int delay) {
        return reverseHazard[delay];
    }

    /** Which share of a period's cases is known after so many periods, from 0 to 1. */
    public double complete(int delay) {
        return complete[Math.min(delay, complete.length - 1)];
    }

    /** How many cases a period will have once all have come in. For showing; a test thins the mean instead. */
    public double nowcast(double soFar, int delay) {
        return soFar / complete(delay);
    }
}
