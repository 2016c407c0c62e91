package nl.rechtspoor.statistics.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.statistics.disclosure.Population.Child;

/**
 * Looks for other children than those who are there, who would look exactly the same in all tables: one more in a cell, one
 * less. Each that is found is a proof that an attacker cannot rule that count out. Quick, and enough for nearly every cell.
 */
final class ShiftSearch {
    private final Population population;

    ShiftSearch(Population population) {
        this.population = population;
    }

    /** How far apart two counts of the cell are at least that both fit all tables; it stops when that is wide enough. */
    int width(long cell, List<Child> inIt, List<Child> conceivable, int wideEnough) {
        int down = removed(inIt, wideEnough);
        return down + added(inIt, conceivable, wideEnough - down);
    }

    private int removed(List<Child> inIt, int wanted) {
        var moved = new HashMap<Long, Integer>();
        var gone = new HashSet<Child>();
        for (var child : inIt) {
            if (gone.size() < wanted && fits(child, moved, -1)) {
                move(child, moved, -1);
                gone.add(child);
            }
        }
        return gone.size();
    }

    private int added(List<Child> inIt, List<Child> conceivable, int wanted) {
        var moved = new HashMap<Long, Integer>();
        Set<Child> useless = new HashSet<>();
        int found = 0;
        boolean more = true;
        while (more && found < wanted) {
            more = false;
            for (var child : java.util.stream.Stream.concat(inIt.stream(), conceivable.stream())
                    .toList()) {
                if (found < wanted && !useless.contains(child)) {
                    if (fits(child, moved, 1)) {
                        move(child, moved, 1);
                        found++;
                        more = true;
                    } else {
                        useless.add(child);
                    }
                }
            }
        }
        return found;
    }

    private boolean fits(Child child, Map<Long, Integer> moved, int by) {
        for (long address : child.cells()) {
            int count = population.count(address) + moved.getOrDefault(address, 0) + by;
            var band = population.band(address);
            if (count < band.least() || count > band.most()) {
                return false;
            }
        }
        return true;
    }

    private static void move(Child child, Map<Long, Integer> moved, int by) {
        for (long address : child.cells()) {
            moved.merge(address, by, Integer::sum);
        }
    }
}
