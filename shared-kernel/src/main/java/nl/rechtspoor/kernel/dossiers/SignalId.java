package nl.rechtspoor.kernel.dossiers;

import java.util.UUID;

/** One time that detection found more than chance explains. */
public record SignalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
