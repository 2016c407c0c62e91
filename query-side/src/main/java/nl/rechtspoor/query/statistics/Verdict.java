package nl.rechtspoor.query.statistics;

import java.util.Map;
import java.util.Set;
import nl.rechtspoor.statistics.disclosure.Table;

/**
 * What the release gate found for the periods that are counted from one release.
 *
 * @param withheld by calendar year, the names of the tables that are not told
 */
record Verdict(Map<Integer, Set<String>> withheld) {
    boolean withholds(int year, Table table) {
        return withheld.getOrDefault(year, Set.of()).contains(table.code());
    }
}
