package nl.rechtspoor.platform.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the access log is whole.
 *
 * @param size how many lines are sealed
 * @param waiting how many lines wait to be sealed; they are seconds old
 * @param signed the newest signed checkpoint, for comparing with one that was kept elsewhere
 * @param faults the first ones; none if it is whole
 */
public record AccessLogReport(
        boolean whole, long size, long waiting, @Nullable Signed signed, List<Fault> faults) {

    /** What was signed last: a note after C2SP tlog-checkpoint, and the key that verifies it. */
    @Schema(name = "SignedAccessLog")
    public record Signed(long size, Instant signedAt, String note, String key) {}

    /**
     * Something that is not as it was sealed.
     *
     * @param position where in the sealed log, counted from 0
     * @param line the number of the line, if it is known
     * @param before the fault lies before this position, where it can't be said more exactly
     */
    @Schema(name = "AccessLogFault")
    public record Fault(
            Kind kind,
            long position,
            @Nullable Long line,
            @Nullable Long before) {}

    /** What can be wrong with it. */
    public enum Kind {
        /** The line says something else than when it was sealed. */
        ALTERED,
        /** The line is gone, or its place in the sealed log. */
        MISSING,
        /** The line is there and was never sealed, nor does it wait for that. */
        NEVER_SEALED,
        /** Lines and hashes fit each other, but not what was written down, or signed, when they were sealed. */
        REPLACED,
        /** A signature on a checkpoint is not that of the log. */
        SIGNATURE
    }
}
