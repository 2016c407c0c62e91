package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One consent, or the refusal of one. */
public record ConsentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
