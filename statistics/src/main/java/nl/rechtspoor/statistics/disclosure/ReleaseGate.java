package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
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

    /** With more kinds of children than these a linear program takes too long; near ones are what decides. */
    private static final int MOST_KINDS = 400;

    private final Population population;
    private final LongFunction<List<Child>> conceivable;
    private final ShiftSearch search;
    private final Map<Long, List<Child>> inSmallCells = new HashMap<>();

    /**
     * A gate for these tables.
     *
     * @param conceivable children that are not there, but for all anybody knows could be counted in a cell
     */
    public ReleaseGate(Population population, LongFunction<List<Child>> conceivable) {
        this.population = population;
        this.conceivable = conceivable;
        this.search = new ShiftSearch(population);
    }

    /** The addresses of the small cells that could be narrowed down too far; none if the release may be read. */
    public List<Long> tooNarrow() {
        long[] small = population.cellsOfAtMost(SMALL);
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
            if (!isWide(address)) {
                narrow.add(address);
            }
        }
        return narrow;
    }

    private boolean isWide(long address) {
        var inIt = inSmallCells.getOrDefault(address, List.of());
        if (search.width(address, inIt, List.of(), LEAST_WIDTH) >= LEAST_WIDTH) {
            return true;
        }
        var others = conceivable.apply(address);
        return search.width(address, inIt, others, LEAST_WIDTH) >= LEAST_WIDTH
                || attack(inIt, others).width(address) >= LEAST_WIDTH - 1e-6;
    }

    /** All children where they are few; else those of the cell and as many others as a program can take. */
    private LinearAttack attack(List<Child> inIt, List<Child> others) {
        var there = new ArrayList<>(inIt);
        for (var child : population.children()) {
            if (there.size() >= MOST_KINDS) {
                break;
            }
            if (!inIt.contains(child)) {
                there.add(child);
            }
        }
        return new LinearAttack(population, there, others);
    }
}
