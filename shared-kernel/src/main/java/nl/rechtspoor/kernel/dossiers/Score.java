package nl.rechtspoor.kernel.dossiers;

import nl.rechtspoor.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What somebody makes of an issue by one criterion.
 *
 * @param points 0 to 3
 * @param reason why, and where it can be looked up; missing only where there are no points
 */
public record Score(
        Criterion criterion, int points, @Nullable Sensitive<String> reason) {}
