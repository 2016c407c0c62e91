package nl.rechtspoor.kernel.rules;

import java.util.Map;
import java.util.Set;
import nl.rechtspoor.kernel.dossiers.Criterion;

/** At least so many points by at least one of these criteria. */
public record PointsNeeded(Set<Criterion> anyOf, int atLeast) {
    public PointsNeeded {
        anyOf = Set.copyOf(anyOf);
    }

    boolean isMetBy(Map<Criterion, Integer> points) {
        return anyOf.stream().anyMatch(criterion -> points.getOrDefault(criterion, 0) >= atLeast);
    }
}
