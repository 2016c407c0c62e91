package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * With which probability a count is moved by how much: the p-table of the cell-key method. Noise has mean zero, so that sums
 * stay right on average, and a count is never moved onto 1 to {@code never}, nor below zero. The same settings give the same
 * table for ever; releases are made with it, so its numbers must not change.
 */
public final class NoiseTable {
    private final NoiseSettings settings;
    private final List<Row> rows;

    /** One count, the changes that are possible for it, in ascending order, and the probability of each. */
    private record Row(int[] changes, double[] probabilities) {}

    private NoiseTable(NoiseSettings settings, List<Row> rows) {
        this.settings = settings;
        this.rows = rows;
    }

    public static NoiseTable of(NoiseSettings settings) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(new int[] {0}, new double[] {1})); // nobody stays nobody
        for (int count = 1; count <= settings.most() + settings.never() + 1; count++) {
            int from = count;
            int[] changes = IntStream.rangeClosed(-settings.most(), settings.most())
                    .filter(change -> from + change == 0 || from + change > settings.never())
                    .toArray();
            rows.add(new Row(changes, MostEvenNoise.over(changes, settings.variance())));
        }
        return new NoiseTable(settings, List.copyOf(rows));
    }

    public NoiseSettings settings() {
        return settings;
    }

    /** The probability that this count is moved by this much. */
    public double probability(int count, int change) {
        var row = row(count);
        for (int i = 0; i < row.changes().length; i++) {
            if (row.changes()[i] == change) {
                return row.probabilities()[i];
            }
        }
        return 0;
    }

    /** By how much this count is moved when the draw, from 0 up to but not 1, falls here. */
    public int change(int count, double draw) {
        var row = row(count);
        double below = 0;
        for (int i = 0; i < row.changes().length - 1; i++) {
            below += row.probabilities()[i];
            if (draw < below) {
                return row.changes()[i];
            }
        }
        return row.changes()[row.changes().length - 1];
    }

    /** All counts from the last row on are far enough from zero to be moved alike. */
    private Row row(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
        return rows.get(Math.min(count, rows.size() - 1));
    }
}
