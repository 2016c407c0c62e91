package nl.rechtspoor.statistics.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Children as the cells they are counted in, and what is told of every cell: all that the release gate looks at. Kept in
 * plain arrays, because one child is counted in more than a thousand cells.
 */
public final class Population {
    private final List<Child> children;
    private final long[] addresses;
    private final int[] counts;
    private final Band[] bands;
    private final Band empty;

    /**
     * One child, or one that might exist.
     *
     * @param key the record key
     * @param cells the addresses of its cells, each once
     */
    public record Child(long key, long[] cells) {
        public Child {
            cells = cells.clone();
            Arrays.sort(cells);
        }
    }

    /**
     * Somebody who could be there for all that is known of them beforehand.
     *
     * @param instead the child in whose place it would be; nothing if it would be one more
     */
    public record Alternative(@Nullable Child instead, Child would) {}

    /** The children that are there, and what is told of a cell that holds these and no others. */
    public Population(List<Child> children, Function<Cell, Band> told) {
        this.children = List.copyOf(children);
        this.addresses = children.stream()
                .flatMapToLong(child -> Arrays.stream(child.cells()))
                .sorted()
                .distinct()
                .toArray();
        this.counts = new int[addresses.length];
        var keys = new long[addresses.length];
        for (var child : children) {
            for (long address : child.cells()) {
                int at = Arrays.binarySearch(addresses, address);
                counts[at]++;
                keys[at] += child.key();
            }
        }
        this.empty = told.apply(Cell.EMPTY);
        this.bands = new Band[addresses.length];
        Arrays.setAll(bands, at -> told.apply(new Cell(counts[at], keys[at])));
    }

    List<Child> children() {
        return children;
    }

    /** The addresses of all cells that hold between one and this many children. */
    long[] cellsOfAtMost(int few) {
        return java.util.stream.IntStream.range(0, addresses.length)
                .filter(at -> counts[at] <= few)
                .mapToLong(at -> addresses[at])
                .toArray();
    }

    /** How many more who are just like this child would show in no table. */
    int couldBeMore(Child child) {
        int more = Integer.MAX_VALUE;
        for (long address : child.cells()) {
            more = Math.min(more, band(address).most() - count(address));
        }
        return more;
    }

    /** How many of those who are just like this child could be missing without showing in any table. */
    int couldBeFewer(Child child) {
        int fewer = Integer.MAX_VALUE;
        for (long address : child.cells()) {
            fewer = Math.min(fewer, count(address) - band(address).least());
        }
        return fewer;
    }

    /** In how many cells somebody is. */
    int size() {
        return addresses.length;
    }

    int count(long address) {
        int at = Arrays.binarySearch(addresses, address);
        return at < 0 ? 0 : counts[at];
    }

    Band band(long address) {
        int at = Arrays.binarySearch(addresses, address);
        return at < 0 ? empty : bands[at];
    }
}
