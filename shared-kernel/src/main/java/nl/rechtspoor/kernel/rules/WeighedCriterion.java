package nl.rechtspoor.kernel.rules;

import java.util.List;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.editions.Label;

/**
 * One criterion and when it is worth one, two or three points.
 *
 * @param code the letter by which people speak of it
 */
public record WeighedCriterion(Criterion criterion, String code, Label label, List<Label> points) {
    public WeighedCriterion {
        points = List.copyOf(points);
    }
}
