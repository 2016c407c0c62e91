package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One legal hold. */
public record LegalHoldId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
