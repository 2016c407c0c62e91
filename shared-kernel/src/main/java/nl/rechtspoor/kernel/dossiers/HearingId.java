package nl.rechtspoor.kernel.dossiers;

import java.util.UUID;

/** One time that a body was heard. */
public record HearingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
