package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes the tables of one calendar year in, one after the other, as long as every small count in all of them stays wide. */
final class YearGate {
    private final CodeBook book;
    private final Predicate<Period> told;
    private final List<CountedChild> children;
    private final Function<Cell, Band> bands;
    private final Room room;
    private final WidthProofs proofs;
    private final List<SmallCell> proven = new ArrayList<>();

    YearGate(CodeBook book, Predicate<Period> told, List<CountedChild> children, Function<Cell, Band> bands) {
        this.book = book;
        this.told = told;
        this.children = children;
        this.bands = bands;
        this.room = new Room(children.size());
        var newcomers = new Newcomers(book, told, children, bands.apply(Cell.EMPTY));
        this.proofs = new WidthProofs(room, newcomers, children);
    }

    Set<Table> withheld() {
        var withheld = new LinkedHashSet<Table>();
        for (var table : Table.all()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("nobody waits for the verdict any more");
            }
            if (!takesIn(table)) {
                withheld.add(table);
            }
        }
        return withheld;
    }

    private boolean takesIn(Table table) {
        var small = new ArrayList<SmallCell>();
        var keeping = new ArrayList<int[]>();
        new TableCells(new Tables(book, Set.of(table.dimensions()), Set.of(table.length()), told), children)
                .forEach(bands, (address, members, band) -> {
                    room.add(table, address, members, band);
                    if (members.length == band.least()) {
                        keeping.add(members);
                    }
                    if (members.length <= ReleaseGate.SMALL) {
                        small.add(new SmallCell(address, table.mask(), members));
                    }
                });
        if (proveAgain(table) && small.stream().allMatch(proofs::prove)) {
            proven.addAll(small);
            return true;
        }
        room.remove(table, keeping);
        return false;
    }

    /** Proofs that hold no longer beside the new table are replaced; false if one of them cannot be. */
    private boolean proveAgain(Table table) {
        Map<List<Room.Move>, Boolean> unseen = new HashMap<>();
        boolean hasFullCells = room.hasFullCells(table);
        for (var cell : proven) {
            if (!cell.holds(room, table, hasFullCells, unseen) && !proofs.prove(cell)) {
                return false;
            }
        }
        return true;
    }
}
