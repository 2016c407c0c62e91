package nl.rechtspoor.kernel.audits;

import java.util.UUID;

/** One drawing of cases into a sample. */
public record DrawId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
