package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** Somebody who takes part in one case. */
public record PartyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
