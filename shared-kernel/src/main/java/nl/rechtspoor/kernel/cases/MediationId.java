package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One mediation with one body. */
public record MediationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
