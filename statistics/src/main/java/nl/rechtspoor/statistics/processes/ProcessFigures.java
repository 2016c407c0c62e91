package nl.rechtspoor.statistics.processes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.statistics.disclosure.Cell;
import nl.rechtspoor.statistics.disclosure.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How cases go, in protected counts of different children. What is not in it happened to few, or to nobody: which of both cannot
 * be seen.
 *
 * @param variants the ways that at least ten children's cases went, the most frequent first
 * @param follows what directly followed what, the most frequent first
 */
public record ProcessFigures(List<Variant> variants, List<Follows> follows) {
    /** From how many different children on the way that their cases went is told. */
    public static final int LEAST_CHILDREN = 10;

    /** One way that cases went. */
    public record Variant(List<String> activities, int children, List<Lasting> durations) {}

    /** How many of the children of a variant had a case that lasted so long; missing stands for {@code <5}. */
    public record Lasting(DurationBand band, @Nullable Integer children, String shown) {}

    /** One step that came directly after another. */
    public record Follows(String before, String after, int children) {}

    private record Pair(String before, String after) {}

    /**
     * The figures of these cases.
     *
     * @param recordKeys the number of each child
     * @param perturbed the protected count of a cell
     */
    public static ProcessFigures of(
            List<CaseSteps> cases, ToLongFunction<SubjectId> recordKeys, ToIntFunction<Cell> perturbed) {
        var counting = new Counting(recordKeys, perturbed);
        var variants = new HashMap<List<String>, List<CaseSteps>>();
        var pairs = new HashMap<Pair, Set<SubjectId>>();
        for (var each : cases) {
            var variant = each.variant();
            if (!variant.isEmpty()) {
                variants.computeIfAbsent(variant, _ -> new ArrayList<>()).add(each);
            }
            for (int at = 1; at < variant.size(); at++) {
                pairs.computeIfAbsent(new Pair(variant.get(at - 1), variant.get(at)), _ -> new HashSet<>())
                        .add(each.child());
            }
        }
        return new ProcessFigures(counting.variants(variants), counting.follows(pairs));
    }

    private record Counting(ToLongFunction<SubjectId> recordKeys, ToIntFunction<Cell> perturbed) {
        List<Variant> variants(Map<List<String>, List<CaseSteps>> cases) {
            var variants = new ArrayList<Variant>();
            cases.forEach((activities, those) -> {
                var children = childrenOf(those);
                int count = protect(children);
                // by both, so that the list itself tells no more of the true count than its figures do
                if (children.size() >= LEAST_CHILDREN && count >= LEAST_CHILDREN) {
                    variants.add(new Variant(activities, count, durations(those)));
                }
            });
            variants.sort(Comparator.comparingInt(Variant::children)
                    .reversed()
                    .thenComparing(variant -> variant.activities().toString()));
            return variants;
        }

        List<Follows> follows(Map<Pair, Set<SubjectId>> pairs) {
            var follows = new ArrayList<Follows>();
            pairs.forEach((pair, children) -> {
                var shown = Shown.toResearchers(protect(children)).value();
                if (shown != null) {
                    follows.add(new Follows(pair.before(), pair.after(), shown));
                }
            });
            follows.sort(Comparator.comparingInt(Follows::children)
                    .reversed()
                    .thenComparing(Follows::before)
                    .thenComparing(Follows::after));
            return follows;
        }

        private List<Lasting> durations(List<CaseSteps> cases) {
            var byBand = new EnumMap<DurationBand, List<CaseSteps>>(DurationBand.class);
            for (var band : DurationBand.values()) {
                byBand.put(band, new ArrayList<>());
            }
            cases.forEach(each -> byBand.get(DurationBand.of(each.duration())).add(each));
            return byBand.entrySet().stream()
                    .map(each -> {
                        var shown = Shown.toResearchers(protect(childrenOf(each.getValue())));
                        return new Lasting(each.getKey(), shown.value(), shown.text());
                    })
                    .toList();
        }

        private static Set<SubjectId> childrenOf(List<CaseSteps> cases) {
            var children = new HashSet<SubjectId>();
            cases.forEach(each -> children.add(each.child()));
            return children;
        }

        private int protect(Set<SubjectId> children) {
            var cell = Cell.EMPTY;
            for (var child : children) {
                cell = cell.with(recordKeys.applyAsLong(child));
            }
            return perturbed.applyAsInt(cell);
        }
    }
}
