package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One decision in dispute. */
public record DecisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
