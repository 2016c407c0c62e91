package nl.rechtspoor.kernel.dossiers;

import java.util.UUID;

/** One thing that research found out. */
public record FindingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
