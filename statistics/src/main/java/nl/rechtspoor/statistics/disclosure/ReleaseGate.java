package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import nl.rechtspoor.statistics.disclosure.Population.Alternative;
import nl.rechtspoor.statistics.disclosure.Population.Child;

/**
 * What a release must pass before anybody reads it: whoever has every table of it and a linear program must not be able to
 * place any small count between bounds that lie closer than three. It errs on the safe side: a cell of which it finds no proof
 * that it is safe is not safe.
 */
public final class ReleaseGate {
    /** Counts up to this one are small. */
    public static final int SMALL = 4;
    /** How far the bounds must lie apart at least. */
    public static final int LEAST_WIDTH = 3;

    /** With more cells than these a linear program for each cell in doubt takes too long; then such a cell is not safe. */
    private static final int MOST_CELLS = 2000;

    private final Population population;
    private final BiFunction<Long, List<Child>, Stream<Alternative>> conceivable;
    private final ShiftSearch search;

    /**
     * A gate for these tables.
     *
     * @param conceivable who else, for all anybody knows, could be in a cell, or elsewhere than in it; told its address and who
     *     is in it
     */
    public ReleaseGate(Population population, BiFunction<Long, List<Child>, Stream<Alternative>> conceivable) {
        this.population = population;
        this.conceivable = conceivable;
        this.search = new ShiftSearch(population);
    }

    /** The addresses of the small cells that could be narrowed down too far; none if the release may be read. */
    public List<Long> tooNarrow() {
        return tooNarrow(_ -> true);
    }

    /** The same for some of the cells, with all tables in the hands of the attacker all the same. */
    public List<Long> tooNarrow(LongPredicate which) {
        long[] small =
                Arrays.stream(population.cellsOfAtMost(SMALL)).filter(which).toArray();
        Map<Long, List<Child>> inSmallCells = new HashMap<>();
        for (long address : small) {
            inSmallCells.put(address, new ArrayList<>());
        }
        for (var child : population.children()) {
            for (long address : child.cells()) {
                var cell = inSmallCells.get(address);
                if (cell != null) {
                    cell.add(child);
                }
            }
        }
        var narrow = new ArrayList<Long>();
        for (long address : small) {
            if (!isWide(address, inSmallCells.getOrDefault(address, List.of()))) {
                narrow.add(address);
            }
        }
        return narrow;
    }

    private boolean isWide(long address, List<Child> inIt) {
        var others = conceivable.apply(address, inIt).iterator();
        return search.width(address, inIt, others, LEAST_WIDTH) >= LEAST_WIDTH
                || population.size() <= MOST_CELLS && attack(address, inIt).width(address) >= LEAST_WIDTH - 1e-6;
    }

    private LinearAttack attack(long address, List<Child> inIt) {
        return new LinearAttack(
                population,
                population.children(),
                conceivable.apply(address, inIt).map(Alternative::would).toList());
    }
}
