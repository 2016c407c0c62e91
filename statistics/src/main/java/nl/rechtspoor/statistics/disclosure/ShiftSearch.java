package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.statistics.disclosure.Population.Alternative;
import nl.rechtspoor.statistics.disclosure.Population.Child;
import org.jspecify.annotations.Nullable;

/**
 * Looks for other children than those who are there, who would look exactly the same in all tables: one more in a cell, one
 * less, or one in another cell. Each that is found is a proof that an attacker cannot rule that count out. Quick, and enough
 * for nearly every cell.
 */
final class ShiftSearch {
    private static final long[] NOWHERE = {};

    private final Population population;
    private final Map<Child, Integer> couldBeMore = new IdentityHashMap<>();
    private final Map<Child, Integer> couldBeFewer = new IdentityHashMap<>();

    ShiftSearch(Population population) {
        this.population = population;
        population.children().forEach(child -> {
            couldBeMore.put(child, population.couldBeMore(child));
            couldBeFewer.put(child, population.couldBeFewer(child));
        });
    }

    /**
     * How far apart two counts of the cell are at least that both fit all tables; it stops when that is wide enough.
     *
     * @param alternatives tried one after the other, as far as needed
     */
    int width(long cell, List<Child> inIt, Iterator<Alternative> alternatives, int wideEnough) {
        int more = inIt.stream().mapToInt(couldBeMore::get).max().orElse(0);
        long fewer = inIt.stream()
                .filter(child -> couldBeFewer.get(child) >= inIt.size())
                .count();
        return more + fewer >= wideEnough ? wideEnough : search(cell, inIt, alternatives, wideEnough);
    }

    private int search(long cell, List<Child> inIt, Iterator<Alternative> alternatives, int wideEnough) {
        var fewer = new World();
        var more = new World();
        inIt.stream()
                .filter(child -> couldBeFewer.get(child) > 0)
                .forEach(child -> fewer.tryTo(child, child.cells(), NOWHERE));
        for (var child : inIt) {
            while (fewer.size() + more.size() < wideEnough
                    && couldBeMore.get(child) > 0
                    && more.tryTo(null, NOWHERE, child.cells())) {
                // the same once more
            }
        }
        while (fewer.size() + more.size() < wideEnough && alternatives.hasNext()) {
            var alternative = alternatives.next();
            var instead = alternative.instead();
            long[] from = instead == null ? NOWHERE : instead.cells();
            long[] to = alternative.would().cells();
            int change = (contains(to, cell) ? 1 : 0) - (contains(from, cell) ? 1 : 0);
            if (change > 0) {
                more.tryTo(instead, from, to);
            } else if (change < 0) {
                fewer.tryTo(instead, from, to);
            }
        }
        return fewer.size() + more.size();
    }

    private static boolean contains(long[] sorted, long address) {
        return Arrays.binarySearch(sorted, address) >= 0;
    }

    /** The children as they could be just as well, after a few were put elsewhere. */
    private final class World {
        private final List<long[]> left = new ArrayList<>();
        private final List<long[]> entered = new ArrayList<>();
        private final List<Child> gone = new ArrayList<>();

        int size() {
            return left.size();
        }

        /** Puts one child elsewhere, if that shows in no table; each child is moved once. */
        boolean tryTo(@Nullable Child instead, long[] from, long[] to) {
            if ((instead != null && gone.contains(instead)) || !fits(from, to, -1) || !fits(to, from, 1)) {
                return false;
            }
            left.add(from);
            entered.add(to);
            if (instead != null) {
                gone.add(instead);
            }
            return true;
        }

        /** Cells that stand on both sides do not change. Both are sorted, so they are gone through side by side. */
        private boolean fits(long[] cells, long[] unless, int by) {
            int at = 0;
            for (long address : cells) {
                while (at < unless.length && unless[at] < address) {
                    at++;
                }
                if ((at == unless.length || unless[at] != address) && !fits(address, by)) {
                    return false;
                }
            }
            return true;
        }

        private boolean fits(long address, int by) {
            int count = population.count(address) + by;
            for (long[] cells : left) {
                count -= contains(cells, address) ? 1 : 0;
            }
            for (long[] cells : entered) {
                count += contains(cells, address) ? 1 : 0;
            }
            var band = population.band(address);
            return count >= band.least() && count <= band.most();
        }
    }
}
