package nl.rechtspoor.query.dossiers;

import java.time.Instant;
import java.util.UUID;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * One line of the dossiers.
 *
 * @param title missing where a signal or an escalation opened it
 * @param cases how many cases are behind it, protected
 * @param waiting how many signals nobody has decided on
 */
record DossierLine(
        UUID dossierId,
        long version,
        IssueKey key,
        DossierStage stage,
        @Nullable DossierOrigin origin,
        @Nullable String title,
        String cases,
        int waiting,
        int campaigns,
        @Nullable Recommendation recommendation,
        Instant changedAt) {}
