package nl.rechtspoor.query.projection;

import java.time.Instant;
import nl.rechtspoor.kernel.StaffId;

/** An event together with when it was recorded and who did it. */
public record Told<E>(E event, Instant at, StaffId by) {}
