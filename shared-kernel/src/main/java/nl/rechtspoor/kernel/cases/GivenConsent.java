package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import java.util.Set;
import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/** A consent that was not withdrawn: who allowed what, towards whom, for which data, and on which days it holds. */
public record GivenConsent(
        ConsentId consent,
        PartyId giver,
        ConsentPurpose purpose,
        @Nullable BodyId recipient,
        Set<DataCategory> dataSet,
        LocalDate from,
        LocalDate until) {
    public boolean covers(ConsentNeed need) {
        return purpose == need.purpose() && (recipient == null || recipient.equals(need.recipient()));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
