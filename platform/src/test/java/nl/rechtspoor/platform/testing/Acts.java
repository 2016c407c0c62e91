package nl.rechtspoor.platform.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.commands.Act;

/** Acts for tests, told as {@code by(JURIST).on(day)}. The same role is the same person unless told otherwise. */
public final class Acts {
    private Acts() {}

    /** Something done by whoever holds the role, at nine in the morning of 1 June 2026, legal time. */
    public static ActBy by(Role role) {
        return by(
                role,
                new StaffId(UUID.nameUUIDFromBytes(role.name().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    /** Something done by this person in this role. */
    public static ActBy by(Role role, StaffId actor) {
        Instant nine = nineOn(LocalDate.of(2026, 6, 1));
        return new ActBy(new Act(
                UUID.randomUUID(),
                actor,
                role,
                Set.of(),
                role == Role.SYSTEM ? AccessPurpose.SYSTEM : AccessPurpose.CASE_WORK,
                nine,
                nine,
                null,
                false));
    }

    private static Instant nineOn(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(Act.LEGAL_TIME).toInstant();
    }

    /** An act that can still be told in more detail. */
    public record ActBy(Act act) {
        /** It happens and is recorded at nine in the morning of that day, legal time. */
        public ActBy on(LocalDate day) {
            return at(nineOn(day));
        }

        /** It happens and is recorded at that moment. */
        public ActBy at(Instant moment) {
            return with(act.commandId(), act.teams(), moment, moment, act.notABsn());
        }

        /** It is recorded when it was, but happened at that moment. */
        public ActBy aboutWhatHappenedAt(Instant moment) {
            return with(act.commandId(), act.teams(), moment, act.now(), act.notABsn());
        }

        /** The command has this id, and so has what it creates. */
        public ActBy creating(UUID id) {
            return with(id, act.teams(), act.happenedAt(), act.now(), act.notABsn());
        }

        /** The actor belongs to these teams. */
        public ActBy inTeams(TeamId... teams) {
            return with(act.commandId(), Set.of(teams), act.happenedAt(), act.now(), act.notABsn());
        }

        /** The actor has said that a number is no BSN. */
        public ActBy sayingItIsNoBsn() {
            return with(act.commandId(), act.teams(), act.happenedAt(), act.now(), true);
        }

        private ActBy with(UUID id, Set<TeamId> teams, Instant happenedAt, Instant now, boolean notABsn) {
            return new ActBy(new Act(
                    id, act.actor(), act.role(), teams, act.purpose(), happenedAt, now, act.onBehalfOf(), notABsn));
        }
    }
}
