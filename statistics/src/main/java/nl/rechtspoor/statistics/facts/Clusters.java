package nl.rechtspoor.statistics.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;

/**
 * Which cases come from one family or incident: those that are linked, directly or through others, or that share a child. A
 * cluster is named by the smallest identifier among its cases, so the order in which links were told does not matter.
 */
public final class Clusters {
    private final Map<UUID, UUID> parents = new HashMap<>();

    private Clusters() {}

    public static Clusters of(Collection<CaseFact> facts) {
        var clusters = new Clusters();
        var firstOfChild = new HashMap<UUID, CaseId>();
        for (var fact : facts) {
            fact.family().forEach(other -> clusters.join(fact.caseId(), other));
            if (fact.mergedInto() != null) {
                clusters.join(fact.caseId(), fact.mergedInto());
            }
            var other = firstOfChild.putIfAbsent(fact.child().value(), fact.caseId());
            if (other != null) {
                clusters.join(fact.caseId(), other);
            }
        }
        return clusters;
    }

    /** The cluster of a case; a case that belongs with no other is one by itself. */
    public UUID of(CaseId caseId) {
        var at = caseId.value();
        for (var up = parents.get(at); up != null; up = parents.get(at)) {
            at = up;
        }
        return at;
    }

    private void join(CaseId one, CaseId other) {
        var first = of(one);
        var second = of(other);
        int order = first.compareTo(second);
        if (order != 0) {
            parents.put(order < 0 ? second : first, order < 0 ? first : second);
        }
    }
}
