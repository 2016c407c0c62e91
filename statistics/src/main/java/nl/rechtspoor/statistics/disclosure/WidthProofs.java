package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for proofs that a small count could be three more, or one or two less and the rest more, without any told table looking
 * different.
 */
final class WidthProofs {
    /** With how many kinds of newcomers room is made; the others must fit as it is. */
    private static final int WITH_MOVES = 12;
    /** Dimensions in which nothing may be known of a case, for as long as it lasts. */
    private static final List<Dimension> MAY_BE_UNKNOWN =
            List.of(Dimension.BODY, Dimension.REGION, Dimension.GROUP, Dimension.DECISION_TYPE, Dimension.OUTCOME);

    private final Room room;
    private final Newcomers newcomers;
    private final List<CountedChild> children;
    private final Map<List<Room.Move>, List<Room.Move>> shared = new HashMap<>();

    private record Candidate(Newcomer newcomer, List<Room.Full> full) {
        int least() {
            return full.stream().mapToInt(Room.Full::more).min().orElse(ReleaseGate.LEAST_WIDTH);
        }
    }

    WidthProofs(Room room, Newcomers newcomers, List<CountedChild> children) {
        this.room = room;
        this.newcomers = newcomers;
        this.children = children;
    }

    /** Gives the cell its proof; false if none is found. */
    boolean prove(SmallCell cell) {
        var candidates = new ArrayList<Candidate>();
        for (var newcomer : newcomers.into(cell.address())) {
            var candidate = new Candidate(newcomer, room.fullFor(newcomer));
            if (candidate.full().isEmpty()) {
                cell.proven(new SmallCell.Proof(newcomer, List.of(), List.of()));
                return true;
            }
            candidates.add(candidate);
        }
        var leaving = leaving(cell);
        int wanted = ReleaseGate.LEAST_WIDTH - leaving.size();
        if (wanted == 0) {
            cell.proven(new SmallCell.Proof(null, List.of(), share(leaving)));
            return true;
        }
        candidates.sort(Comparator.comparingInt(Candidate::least).reversed());
        for (var candidate : candidates.subList(0, Math.min(WITH_MOVES, candidates.size()))) {
            var making = making(cell, candidate, wanted);
            if (making != null) {
                cell.proven(new SmallCell.Proof(candidate.newcomer(), share(making), share(leaving)));
                return true;
            }
        }
        return false;
    }

    /** Moves of children who are in the cell to somewhere else. */
    private List<Room.Move> leaving(SmallCell cell) {
        var moves = new ArrayList<Room.Move>();
        for (int child : cell.members()) {
            var move = move(child, cell.mask());
            if (move != null && moves.size() < ReleaseGate.LEAST_WIDTH) {
                addIfUnseen(moves, move);
            }
        }
        return moves;
    }

    /** Moves of children who are not in the cell, so that all full cells can take as many newcomers as are wanted. */
    private @Nullable List<Room.Move> making(SmallCell cell, Candidate candidate, int wanted) {
        var moves = new ArrayList<Room.Move>();
        for (var full : candidate.full()) {
            long free = full.more() + moves.stream().filter(full::loses).count();
            for (int child : full.members()) {
                if (free >= wanted) {
                    break;
                }
                if (Arrays.binarySearch(cell.members(), child) < 0
                        && moves.stream().noneMatch(move -> move.child() == child)) {
                    var move = move(child, full.table().mask());
                    free += move != null && addIfUnseen(moves, move) ? 1 : 0;
                }
            }
            if (free < wanted) {
                return null;
            }
        }
        return moves;
    }

    private boolean addIfUnseen(List<Room.Move> moves, Room.Move move) {
        moves.add(move);
        if (room.allows(moves)) {
            return true;
        }
        moves.removeLast();
        return false;
    }

    /** How the child could leave the cells of such a table without being missed; nothing if it cannot. */
    private Room.@Nullable Move move(int child, int mask) {
        if (!children.get(child).canMove()) {
            return null;
        }
        var gone = new Room.Move(child, Room.GONE);
        if (room.allows(gone)) {
            return gone;
        }
        for (var dimension : MAY_BE_UNKNOWN) {
            int bit = 1 << dimension.ordinal();
            var move = new Room.Move(child, bit);
            if ((mask & bit) != 0 && room.allows(move)) {
                return move;
            }
        }
        return null;
    }

    private List<Room.Move> share(List<Room.Move> moves) {
        return moves.isEmpty() ? List.of() : shared.computeIfAbsent(List.copyOf(moves), each -> each);
    }
}
