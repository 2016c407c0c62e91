package nl.rechtspoor.kernel.directory;

import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A named body. Statistics see its type and, for a local one, its province.
 *
 * @param courtCode how the body's own rulings are marked in an ECLI, for courts
 */
public record Body(
        BodyId id,
        BodyType type,
        Label name,
        @Nullable Province province,
        @Nullable String courtCode,
        Validity valid) {}
