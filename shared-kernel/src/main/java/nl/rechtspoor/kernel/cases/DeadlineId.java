package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One deadline of a case. */
public record DeadlineId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
