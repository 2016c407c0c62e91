package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.statistics.disclosure.Population.Child;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody with all tables and a linear program finds out about one cell: the smallest and the largest count that fits
 * them. The unknowns are how many children there are of each kind; kinds that are left out stay as they are, which can only
 * make the answer narrower than the truth, never wider.
 */
final class LinearAttack {
    private final Population population;
    private final Map<Kind, Integer> kinds = new HashMap<>();
    private final List<long[]> columns = new ArrayList<>();

    /** Children who are counted in the same cells. */
    private record Kind(List<Long> cells) {
        static Kind of(Child child) {
            return new Kind(
                    java.util.Arrays.stream(child.cells()).sorted().boxed().toList());
        }
    }

    private final List<Integer> present = new ArrayList<>();

    LinearAttack(Population population, List<Child> there, List<Child> conceivable) {
        this.population = population;
        there.forEach(child -> column(child, 1));
        conceivable.forEach(child -> column(child, 0));
    }

    private void column(Child child, int many) {
        int at = kinds.computeIfAbsent(Kind.of(child), _ -> {
            columns.add(child.cells());
            present.add(0);
            return columns.size() - 1;
        });
        present.set(at, present.get(at) + many);
    }

    /** The difference between the largest and the smallest count of the cell. */
    double width(long cell) {
        var constraints = constraints();
        return bound(cell, constraints, Optimisation.Sense.MAX) - bound(cell, constraints, Optimisation.Sense.MIN);
    }

    private double bound(long cell, Map<BitSet, Band> constraints, Optimisation.Sense sense) {
        var model = new ExpressionsBasedModel();
        var changes = new ArrayList<Variable>();
        for (int column = 0; column < columns.size(); column++) {
            changes.add(model.newVariable("kind " + column).lower(-present.get(column)));
        }
        int row = 0;
        for (var constraint : constraints.entrySet()) {
            var band = constraint.getValue();
            var sum = model.newExpression("cell " + row++).lower(band.least()).upper(band.most());
            constraint.getKey().stream().forEach(column -> sum.set(changes.get(column), 1));
        }
        var objective = model.newExpression("count").weight(1);
        for (int column = 0; column < columns.size(); column++) {
            if (contains(columns.get(column), cell)) {
                objective.set(changes.get(column), 1);
            }
        }
        var result = sense == Optimisation.Sense.MAX ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            // unbounded cannot be, since the cell itself has a band; anything else proves nothing, so nothing is gained
            return 0;
        }
        return result.getValue();
    }

    /** By how much each set of kinds may change together; of cells with the same kinds the tightest counts. */
    private Map<BitSet, Band> constraints() {
        var kindsIn = new HashMap<Long, BitSet>();
        for (int column = 0; column < columns.size(); column++) {
            for (long address : columns.get(column)) {
                kindsIn.computeIfAbsent(address, _ -> new BitSet()).set(column);
            }
        }
        var constraints = new HashMap<BitSet, Band>();
        kindsIn.forEach((address, kindsThere) -> {
            var band = population.band(address);
            int count = population.count(address);
            constraints.merge(
                    kindsThere,
                    new Band(band.least() - count, band.most() - count),
                    (one, other) -> new Band(Math.max(one.least(), other.least()), Math.min(one.most(), other.most())));
        });
        return constraints;
    }

    private static boolean contains(long[] cells, long cell) {
        for (long each : cells) {
            if (each == cell) {
                return true;
            }
        }
        return false;
    }
}
