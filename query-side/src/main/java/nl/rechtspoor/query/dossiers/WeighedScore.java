package nl.rechtspoor.query.dossiers;

import nl.rechtspoor.kernel.dossiers.Criterion;
import org.jspecify.annotations.Nullable;

/** Points by one criterion, and why. */
record WeighedScore(
        Criterion criterion, int points, @Nullable String reason) {}
