package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far the cells of all told tables let children come and go without anybody seeing it. Only cells that leave little room
 * are kept: those that cannot take three more, and those that cannot spare all of a few.
 */
final class Room {
    /** Leaves by leaving all tables. */
    static final int GONE = 1 << Dimension.values().length;

    private static final int WANTED = ReleaseGate.LEAST_WIDTH;

    private final Map<Table, Map<Long, Full>> full = new LinkedHashMap<>();
    private final int[][] kept;
    private final int[] keptAnywhere;
    private final List<List<Sparing>> sparing;

    /** A cell that can take fewer than three more. */
    record Full(Table table, int more, int[] members) {
        boolean loses(Move move) {
            return Arrays.binarySearch(members, move.child()) >= 0 && move.leaves(table);
        }
    }

    /** A cell of several children that cannot spare three of them. */
    record Sparing(Table table, int fewer) {}

    /**
     * Somebody who could be elsewhere.
     *
     * @param out the dimension whose code would not be known, as a bit, or {@link #GONE}
     */
    record Move(int child, int out) {
        boolean leaves(Table table) {
            return out == GONE || (table.mask() & out) != 0;
        }
    }

    Room(int children) {
        kept = new int[children][Dimension.values().length];
        keptAnywhere = new int[children];
        sparing = Stream.generate(() -> (List<Sparing>) new ArrayList<Sparing>())
                .limit(children)
                .toList();
    }

    /** Takes in what a cell of the table leaves open. */
    void add(Table table, long address, int[] members, Band told) {
        int more = told.most() - members.length;
        int fewer = members.length - told.least();
        if (more < WANTED) {
            full.computeIfAbsent(table, _ -> new HashMap<>()).put(address, new Full(table, more, members));
        }
        if (fewer == 0) {
            for (int child : members) {
                keep(child, table, 1);
            }
        } else if (fewer < Math.min(WANTED, members.length)) {
            var cell = new Sparing(table, fewer);
            for (int child : members) {
                sparing.get(child).add(cell);
            }
        }
    }

    /** Forgets all that was taken in of this table, whose cells these are. */
    void remove(Table table, Iterable<int[]> keeping) {
        full.remove(table);
        keeping.forEach(members -> {
            for (int child : members) {
                keep(child, table, -1);
            }
        });
        sparing.forEach(cells -> cells.removeIf(cell -> cell.table().equals(table)));
    }

    private void keep(int child, Table table, int by) {
        keptAnywhere[child] += by;
        for (var dimension : table.dimensions()) {
            kept[child][dimension.ordinal()] += by;
        }
    }

    /** The full cells that a newcomer would be counted in. */
    List<Full> fullFor(Newcomer newcomer) {
        var found = new ArrayList<Full>();
        full.forEach((table, cells) -> newcomer.cellsIn(table, address -> {
            var cell = cells.get(address);
            if (cell != null) {
                found.add(cell);
            }
        }));
        return found;
    }

    boolean hasFullCells(Table table) {
        return full.containsKey(table);
    }

    /** Whether this one table has a full cell that the newcomer would be counted in. */
    boolean isFullFor(Newcomer newcomer, Table table) {
        var cells = full.get(table);
        if (cells == null) {
            return false;
        }
        var found = new boolean[1];
        newcomer.cellsIn(table, address -> found[0] |= cells.containsKey(address));
        return found[0];
    }

    /** Whether nobody would see the move. */
    boolean allows(Move move) {
        return move.out() == GONE
                ? keptAnywhere[move.child()] == 0
                : kept[move.child()][Integer.numberOfTrailingZeros(move.out())] == 0;
    }

    /** Whether nobody would see all of these moves together. */
    boolean allows(List<Move> moves) {
        var leaving = new IdentityHashMap<Sparing, Integer>();
        for (var move : moves) {
            if (!allows(move)) {
                return false;
            }
            for (var cell : sparing.get(move.child())) {
                if (move.leaves(cell.table()) && leaving.merge(cell, 1, Integer::sum) > cell.fewer()) {
                    return false;
                }
            }
        }
        return true;
    }
}
