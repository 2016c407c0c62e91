package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period in which a party decided for the child on some ground, or is known not to have; both days are included. */
public record AuthorityPeriod(
        PartyId party,
        AuthorityKind kind,
        LocalDate from,
        @Nullable LocalDate until) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
