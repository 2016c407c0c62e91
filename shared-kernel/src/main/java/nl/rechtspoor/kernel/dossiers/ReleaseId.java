package nl.rechtspoor.kernel.dossiers;

import java.util.UUID;

/** One frozen table of statistics that passed the check for disclosure. */
public record ReleaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
