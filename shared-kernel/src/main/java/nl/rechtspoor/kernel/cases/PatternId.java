package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One coded pattern handed to research. */
public record PatternId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
