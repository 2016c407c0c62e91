package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One exception to the consent rules, from its proposal on. */
public record WaiverId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
