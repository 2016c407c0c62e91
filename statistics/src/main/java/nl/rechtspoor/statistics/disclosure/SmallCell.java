package nl.rechtspoor.statistics.disclosure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cell with a small count, and the proof that nobody can place the count closely. */
final class SmallCell {
    private final long address;
    private final int mask;
    private final int[] members;
    private @Nullable Proof proof;

    /**
     * Two worlds that look the same in every told table.
     *
     * @param newcomer in one of them there are so many more of this child; nothing where the other world is enough
     * @param making the moves that make room for them
     * @param leaving the moves out of the cell in the other world
     */
    record Proof(@Nullable Newcomer newcomer, List<Room.Move> making, List<Room.Move> leaving) {}

    SmallCell(long address, int mask, int[] members) {
        this.address = address;
        this.mask = mask;
        this.members = members;
    }

    long address() {
        return address;
    }

    int mask() {
        return mask;
    }

    int[] members() {
        return members;
    }

    void proven(Proof proof) {
        this.proof = proof;
    }

    /**
     * Whether the proof holds beside one more table.
     *
     * @param unseen what was found out of sets of moves so far
     */
    boolean holds(Room room, Table added, boolean hasFullCells, Map<List<Room.Move>, Boolean> unseen) {
        if (proof == null) {
            return false;
        }
        var newcomer = proof.newcomer();
        return (!hasFullCells || newcomer == null || !room.isFullFor(newcomer, added))
                && areUnseen(proof.making(), room, unseen)
                && areUnseen(proof.leaving(), room, unseen);
    }

    private static boolean areUnseen(List<Room.Move> moves, Room room, Map<List<Room.Move>, Boolean> unseen) {
        return moves.isEmpty() || unseen.computeIfAbsent(moves, room::allows);
    }
}
