package nl.rechtspoor.kernel.cases;

import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** The search over known parties that precedes every case, and who decided to go on when it found something. */
public record ConflictCheck(
        UUID checkId,
        ConflictCheckOutcome outcome,
        @Nullable StaffId overruledBy) {}
