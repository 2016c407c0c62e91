package nl.rechtspoor.statistics.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.rechtspoor.kernel.SubjectId;

/** Counts different children, and the families or incidents they come from, in every cell. It never leaves the vault. */
public final class Tabulation {
    private final Map<Long, Tally> tallies = new HashMap<>();

    private static final class Tally {
        private Cell cell = Cell.EMPTY;
        private final Set<SubjectId> children = new HashSet<>();
        private final Set<UUID> clusters = new HashSet<>();
    }

    /** Counts the cases in the cells that a function names. */
    public static Tabulation of(
            Collection<CodedCase> cases, Function<CodedCase, long[]> cellsOf, ToLongFunction<SubjectId> recordKeys) {
        var tabulation = new Tabulation();
        for (var counted : cases) {
            long key = recordKeys.applyAsLong(counted.child());
            for (long address : cellsOf.apply(counted)) {
                tabulation.count(address, counted, key);
            }
        }
        return tabulation;
    }

    private void count(long address, CodedCase counted, long key) {
        var tally = tallies.computeIfAbsent(address, _ -> new Tally());
        if (tally.children.add(counted.child())) {
            tally.cell = tally.cell.with(key);
        }
        tally.clusters.add(counted.cluster());
    }

    /** The cell at that address; an empty one where nobody is. */
    public Cell cell(long address) {
        var tally = tallies.get(address);
        return tally == null ? Cell.EMPTY : tally.cell;
    }

    /** From how many families or incidents the children of the cell come. */
    public int clusters(long address) {
        var tally = tallies.get(address);
        return tally == null ? 0 : tally.clusters.size();
    }
}
