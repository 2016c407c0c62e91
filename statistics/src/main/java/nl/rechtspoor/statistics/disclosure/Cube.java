package nl.rechtspoor.statistics.disclosure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import nl.rechtspoor.kernel.SubjectId;

/**
 * The cases of a release in columns, so that a question is one walk through them. Cases of the same child stand together: then
 * a child was counted in a cell already if it was the last one there. It never leaves the vault.
 */
public final class Cube {
    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);

    private final int[] months;
    private final int[] children;
    private final int[] clusters;
    /** The record key of each child, by its number. */
    private final long[] keys;
    /** For each dimension, the number of the codes that a case has. */
    private final Map<Dimension, int[]> columns = new EnumMap<>(Dimension.class);
    /** For each dimension, all the sets of codes that there are, by their numbers. */
    private final Map<Dimension, List<Set<String>>> codes = new EnumMap<>(Dimension.class);

    public Cube(List<CodedCase> cases, ToLongFunction<SubjectId> recordKeys) {
        var ordered = new ArrayList<>(cases);
        ordered.sort(Comparator.comparing(each -> each.child().value()));
        months = new int[ordered.size()];
        children = new int[ordered.size()];
        clusters = new int[ordered.size()];
        var childKeys = new long[ordered.size()];
        var clusterNumbers = new HashMap<UUID, Integer>();
        int child = -1;
        for (int at = 0; at < children.length; at++) {
            var each = ordered.get(at);
            if (at == 0 || !each.child().equals(ordered.get(at - 1).child())) {
                childKeys[++child] = recordKeys.applyAsLong(each.child());
            }
            children[at] = child;
            months[at] = number(each.received());
            clusters[at] = clusterNumbers.computeIfAbsent(each.cluster(), _ -> clusterNumbers.size());
        }
        keys = Arrays.copyOf(childKeys, child + 1);
        for (var dimension : Dimension.values()) {
            column(dimension, ordered);
        }
    }

    private void column(Dimension dimension, List<CodedCase> ordered) {
        var numbers = new HashMap<Set<String>, Integer>();
        var different = new ArrayList<Set<String>>();
        var column = new int[ordered.size()];
        for (int at = 0; at < column.length; at++) {
            var of = ordered.get(at).codes().getOrDefault(dimension, Set.of());
            column[at] = numbers.computeIfAbsent(of, each -> {
                different.add(each);
                return different.size() - 1;
            });
        }
        columns.put(dimension, column);
        codes.put(dimension, different);
    }

    /**
     * Counts different children, and the families or incidents they come from, in the cells of a question.
     *
     * @param periods those of the question that are wanted
     */
    public Counted count(StatisticsQuery query, List<Period> periods, CodeBook book) {
        var counted = new Counted(periods.size() * cellsPerPeriod(query, book));
        int[] periodOf = periodOf(periods, counted.size() / Math.max(1, periods.size()));
        int first = number(periods.getFirst().first());
        var asked = query.choices().keySet().toArray(Dimension[]::new);
        var column = new int[asked.length][];
        var places = new int[asked.length][][];
        for (int i = 0, step = 1; i < asked.length; i++) {
            // the last dimension changes fastest
            var dimension = asked[asked.length - 1 - i];
            var wanted = book.numbersOf(dimension, query.choices().get(dimension));
            column[i] = columns.get(dimension);
            places[i] = places(dimension, wanted, step, book);
            step *= wanted.size();
        }
        for (int at = 0; at < months.length; at++) {
            int month = months[at] - first;
            if (month >= 0 && month < periodOf.length && periodOf[month] >= 0) {
                count(counted, at, periodOf[month], 0, column, places);
            }
        }
        return counted;
    }

    private void count(Counted counted, int at, int cell, int next, int[][] column, int[][][] places) {
        if (next == column.length) {
            counted.count(cell, children[at], keys[children[at]], clusters[at]);
            return;
        }
        for (int place : places[next][column[next][at]]) {
            count(counted, at, cell + place, next + 1, column, places);
        }
    }

    private static int cellsPerPeriod(StatisticsQuery query, CodeBook book) {
        int cells = 1;
        for (var choice : query.choices().entrySet()) {
            cells *= book.numbersOf(choice.getKey(), choice.getValue()).size();
        }
        return cells;
    }

    /** For each set of codes, how far on the cells of those that are wanted lie. */
    private int[][] places(Dimension dimension, List<Integer> wanted, int step, CodeBook book) {
        return codes.get(dimension).stream()
                .map(set -> Arrays.stream(book.numbersOf(dimension, set))
                        .map(wanted::indexOf)
                        .filter(place -> place >= 0)
                        .map(place -> place * step)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** For each month from the first one on, where the cells of its period begin; nowhere if it is in none of them. */
    private static int[] periodOf(List<Period> periods, int cellsPerPeriod) {
        int first = number(periods.getFirst().first());
        int[] periodOf = new int[number(periods.getLast().last()) - first + 1];
        Arrays.fill(periodOf, -1);
        for (int period = 0; period < periods.size(); period++) {
            int from = number(periods.get(period).first()) - first;
            Arrays.fill(periodOf, from, from + periods.get(period).length().months(), period * cellsPerPeriod);
        }
        return periodOf;
    }

    private static int number(YearMonth month) {
        return (int) FIRST_MONTH.until(month, ChronoUnit.MONTHS);
    }
}
