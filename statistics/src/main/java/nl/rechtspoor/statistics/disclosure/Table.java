package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One table that a release can tell: by these dimensions, in all its periods of one length. */
public record Table(Period.Length length, Set<Dimension> dimensions) {
    public Table {
        var ordered = EnumSet.noneOf(Dimension.class);
        ordered.addAll(dimensions);
        dimensions = java.util.Collections.unmodifiableSet(ordered);
    }

    /**
     * Every table that can be asked for, the broad ones first: by few dimensions before many, by long periods before short
     * ones, and by the first columns before the last.
     */
    public static List<Table> all() {
        return Tables.all().stream()
                .flatMap(set -> Arrays.stream(Period.Length.values()).map(length -> new Table(length, set)))
                .sorted(Comparator.<Table>comparingInt(table -> table.dimensions.size())
                        .thenComparing(Table::length, Comparator.reverseOrder())
                        .thenComparing(Table::columns))
                .toList();
    }

    /** The tables that say less than this one, each by one dimension or by one length. */
    public List<Table> broader() {
        var broader = new ArrayList<Table>();
        for (var dimension : dimensions) {
            var fewer = EnumSet.copyOf(dimensions);
            fewer.remove(dimension);
            broader.add(new Table(length, fewer));
        }
        if (length != Period.Length.YEAR) {
            broader.add(new Table(Period.Length.values()[length.ordinal() + 1], dimensions));
        }
        return broader;
    }

    /** The name by which a verdict is kept, {@code month:area,region}. */
    public String code() {
        return length.code() + ":" + dimensions.stream().map(Dimension::code).collect(Collectors.joining(","));
    }

    /** The dimensions as bits, by their order. */
    int mask() {
        int mask = 0;
        for (var dimension : dimensions) {
            mask |= 1 << dimension.ordinal();
        }
        return mask;
    }

    private String columns() {
        return dimensions.stream()
                .map(dimension -> String.valueOf((char) ('a' + dimension.ordinal())))
                .collect(Collectors.joining());
    }
}
