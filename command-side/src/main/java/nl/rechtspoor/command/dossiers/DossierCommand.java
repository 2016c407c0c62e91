package nl.rechtspoor.command.dossiers;

import nl.rechtspoor.kernel.DossierId;

/** Everything that somebody can do with an issue that may go beyond single cases. */
sealed interface DossierCommand permits SignalCommand, ResearchCommand, VerdictCommand {
    DossierId dossierId();
}
