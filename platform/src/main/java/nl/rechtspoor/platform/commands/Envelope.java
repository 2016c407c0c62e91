package nl.rechtspoor.platform.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says around a command, before the system has looked at its clock.
 *
 * @param happenedAt missing when it happens now
 * @param expectedVersion the version of the aggregate that the sender has seen; missing where a lost race may be retried
 */
public record Envelope(
        UUID commandId,
        StaffId actor,
        Role role,
        Set<TeamId> teams,
        AccessPurpose purpose,
        @Nullable Instant happenedAt,
        @Nullable StaffId onBehalfOf,
        boolean notABsn,
        @Nullable Long expectedVersion) {

    /** For what the system does by itself. The id comes from the cause, so that the same cause leads to one command. */
    public static Envelope bySystem(UUID commandId, @Nullable Instant happenedAt) {
        return new Envelope(
                commandId, StaffId.SYSTEM, Role.SYSTEM, Set.of(), AccessPurpose.SYSTEM, happenedAt, null, false, null);
    }

    /** The same envelope for whatever version the aggregate has by then. */
    public Envelope withoutExpectedVersion() {
        return new Envelope(commandId, actor, role, teams, purpose, happenedAt, onBehalfOf, notABsn, null);
    }

    /** The envelope of one step of something larger: its id follows from the larger one's, so that it can be done again. */
    public Envelope forStep(String step) {
        return at(UUID.nameUUIDFromBytes((commandId + "/" + step).getBytes(UTF_8)), happenedAt);
    }

    /** The same sender with another id and moment, on whatever version the aggregate has by then. */
    public Envelope at(UUID id, @Nullable Instant moment) {
        return new Envelope(id, actor, role, teams, purpose, moment, onBehalfOf, notABsn, null);
    }

    /** The act, once the clock has been looked at. */
    public Act act(Instant now) {
        return new Act(
                commandId,
                actor,
                role,
                teams,
                purpose,
                happenedAt == null ? now : happenedAt,
                now,
                onBehalfOf,
                notABsn);
    }
}
