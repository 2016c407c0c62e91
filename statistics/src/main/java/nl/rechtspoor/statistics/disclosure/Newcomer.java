package nl.rechtspoor.statistics.disclosure;

import java.time.YearMonth;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * A child that is not there and could be, for all an attacker knows.
 *
 * @param received the month in which its case would have come in
 * @param numbers the numbers of its codes and of their parents, for each dimension in order; none where nothing is known
 */
record Newcomer(YearMonth received, int[][] numbers, Predicate<Period> told) {
    /** Whether it is counted in a table at all. */
    boolean isIn(Table table) {
        for (var dimension : table.dimensions()) {
            if (numbers[dimension.ordinal()].length == 0) {
                return false;
            }
        }
        return told.test(Period.of(table.length(), received));
    }

    /** The addresses of the cells of a table in which it would be counted. */
    void cellsIn(Table table, LongConsumer reader) {
        if (isIn(table)) {
            Tables.cells(
                    Address.of(Period.of(table.length(), received)),
                    table.dimensions().toArray(Dimension[]::new),
                    0,
                    numbers,
                    reader);
        }
    }
}
