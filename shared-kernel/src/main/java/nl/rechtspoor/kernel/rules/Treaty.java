package nl.rechtspoor.kernel.rules;

import java.time.LocalDate;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Trust;
import org.jspecify.annotations.Nullable;

/**
 * A treaty and whether the Netherlands is bound by it.
 *
 * @param inForce since when it binds the Netherlands; none if it does not, as far as known
 * @param note what a reader must know: reservations, or what was looked up and when
 */
public record Treaty(String code, Label label, @Nullable LocalDate inForce, String source, Trust trust, String note) {
    /** Whether the Netherlands was bound on that day. */
    public boolean binds(LocalDate day) {
        return inForce != null && !day.isBefore(inForce);
    }
}
