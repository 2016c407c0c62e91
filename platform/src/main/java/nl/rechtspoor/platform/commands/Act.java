package nl.rechtspoor.platform.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a command that is not its content. A command handler takes it as a parameter; in the stored event it
 * becomes the metadata.
 *
 * @param commandId the Idempotency-Key of the request; also the id of whatever the command creates
 * @param happenedAt when it happened in the world; may lie in the past, never more than two minutes ahead
 * @param now when the system decides, from the one clock
 * @param onBehalfOf the colleague for whom the actor does this, if any
 * @param notABsn the actor confirmed that a number that looks like a BSN is none
 */
public record Act(
        UUID commandId,
        StaffId actor,
        Role role,
        Set<TeamId> teams,
        AccessPurpose purpose,
        Instant happenedAt,
        Instant now,
        @Nullable StaffId onBehalfOf,
        boolean notABsn) {

    /** The zone of all legal time. */
    public static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

    /** The day on which it happened, in legal time. */
    public LocalDate day() {
        return LocalDate.ofInstant(happenedAt, LEGAL_TIME);
    }

    /** Today in legal time. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, LEGAL_TIME);
    }
}
