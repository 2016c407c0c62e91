package nl.rechtspoor.command.dossiers;

import nl.rechtspoor.kernel.Rejection;

/** Every reason a dossier can refuse a command. */
sealed interface DossierRejection extends Rejection permits SignalRejection, ResearchRejection, VerdictRejection {}
