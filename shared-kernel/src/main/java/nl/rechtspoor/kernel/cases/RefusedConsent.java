package nl.rechtspoor.kernel.cases;

import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/** A refusal that stands. Without a recipient it is a no to all of them. */
public record RefusedConsent(
        ConsentId refusal,
        PartyId giver,
        ConsentPurpose purpose,
        @Nullable BodyId recipient) {
    /** Whether it says no to this; a need that names no recipient meets every refusal of its purpose. */
    public boolean concerns(ConsentNeed need) {
        return purpose == need.purpose()
                && (recipient == null || need.recipient() == null || recipient.equals(need.recipient()));
    }
}
