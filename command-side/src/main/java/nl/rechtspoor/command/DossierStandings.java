package nl.rechtspoor.command;

import java.util.Optional;
import nl.rechtspoor.kernel.DossierId;

/** Looks up how an issue stands at this moment. */
@FunctionalInterface
public interface DossierStandings {
    /** Nothing if there is no such dossier. */
    Optional<DossierStanding> find(DossierId dossierId);
}
