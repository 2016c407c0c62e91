package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** In which cells of a set of tables a case counts. */
public final class Tables {
    private final CodeBook book;
    private final List<Dimension[]> dimensions;
    private final Collection<Period.Length> lengths;
    private final Predicate<Period> told;

    /** Tables by each of these sets of dimensions, over all told periods of these lengths. */
    public Tables(
            CodeBook book,
            Collection<? extends Set<Dimension>> dimensions,
            Collection<Period.Length> lengths,
            Predicate<Period> told) {
        this.book = book;
        this.dimensions = dimensions.stream()
                .map(each -> each.stream().sorted().toArray(Dimension[]::new))
                .toList();
        this.lengths = List.copyOf(lengths);
        this.told = told;
    }

    /** Every set of at most three dimensions. */
    public static List<Set<Dimension>> all() {
        var sets = new ArrayList<Set<Dimension>>();
        for (int bits = 0; bits < 1 << Dimension.values().length; bits++) {
            if (Integer.bitCount(bits) <= QueryGrammar.MOST_DIMENSIONS) {
                var set = EnumSet.noneOf(Dimension.class);
                for (var dimension : Dimension.values()) {
                    if ((bits >> dimension.ordinal() & 1) == 1) {
                        set.add(dimension);
                    }
                }
                sets.add(set);
            }
        }
        return sets;
    }

    /** The addresses of all cells in which the case counts, each once. */
    public long[] cellsOf(CodedCase counted) {
        int[][] numbers = Arrays.stream(Dimension.values())
                .map(dimension -> book.numbersOf(dimension, counted.codes().getOrDefault(dimension, Set.of())))
                .toArray(int[][]::new);
        var cells = new Growing();
        for (var length : lengths) {
            var period = Period.of(length, counted.received());
            if (told.test(period)) {
                long start = Address.of(period);
                for (var set : dimensions) {
                    cells(start, set, 0, numbers, cells::add);
                }
            }
        }
        return cells.values();
    }

    /** The addresses of the cells of one table, for the numbers of each dimension. */
    static void cells(long address, Dimension[] set, int next, int[][] numbers, LongConsumer reader) {
        if (next == set.length) {
            reader.accept(address);
            return;
        }
        for (int number : numbers[set[next].ordinal()]) {
            cells(Address.and(address, set[next], number), set, next + 1, numbers, reader);
        }
    }

    private static final class Growing {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
