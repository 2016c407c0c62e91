package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One version of advice. */
public record AdviceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
