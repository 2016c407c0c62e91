package nl.rechtspoor.command.dossiers;

import nl.rechtspoor.kernel.dossiers.Criterion;
import org.jspecify.annotations.Nullable;

/** How many points somebody gives by one criterion, 0 to 3, and why; what is left out is worth nothing. */
record Points(Criterion criterion, int points, @Nullable String reason) {}
