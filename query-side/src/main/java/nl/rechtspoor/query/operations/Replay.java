package nl.rechtspoor.query.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an operator's order has come.
 *
 * @param position the last position that the replay has told
 * @param target the last position when it began
 * @param failure what went wrong, as the name of an exception and a position
 */
record Replay(
        UUID id,
        Kind kind,
        String processor,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long position,
        long target,
        List<ReplayedTables.Compared> tables,
        @Nullable Boolean equal,
        @Nullable String failure) {

    /** Whether the replayed rows are only compared with the live ones, or also take their place. */
    enum Kind {
        COMPARISON,
        REBUILD
    }

    /** Where the order stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    static Replay ordered(UUID id, Kind kind, String processor, Instant at, long target) {
        return new Replay(id, kind, processor, State.WAITING, at, null, -1, target, List.of(), null, null);
    }

    Replay toldUpTo(long told) {
        return new Replay(
                id, kind, processor, State.RUNNING, startedAt, null, told, Math.max(target, told), tables, equal, null);
    }

    Replay compared(List<ReplayedTables.Compared> compared, Instant at) {
        return new Replay(
                id,
                kind,
                processor,
                State.DONE,
                startedAt,
                at,
                position,
                target,
                compared,
                compared.stream().allMatch(ReplayedTables.Compared::isEqual),
                null);
    }

    Replay failed(String why, Instant at) {
        return new Replay(id, kind, processor, State.FAILED, startedAt, at, position, target, tables, equal, why);
    }
}
