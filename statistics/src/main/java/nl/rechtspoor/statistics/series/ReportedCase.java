package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What detection knows of one case: codes and months, and pseudonyms by which children and incidents can be told apart. Exact
 * counts of such cases never leave the vault.
 *
 * @param child pseudonym; a child is counted once in each series and month, however many cases it has
 * @param cluster the family or incident
 * @param received the month in which the question came in
 * @param coded the month in which its codes were assigned, not before it came in; before that, the case is in no series
 * @param codes the codes by dimension; a case may have several, or none
 */
public record ReportedCase(
        UUID child, UUID cluster, YearMonth received, YearMonth coded, Map<SeriesDimension, Set<String>> codes) {
    public ReportedCase {
        if (coded.isBefore(received)) {
            throw new IllegalArgumentException("A case is coded after it came in.");
        }
        codes = Map.copyOf(codes);
    }

    Set<String> codes(SeriesDimension dimension) {
        return codes.getOrDefault(dimension, Set.of());
    }

    /** In how many months after it came in its codes were known. */
    int codingDelay() {
        return (int) received.until(coded, ChronoUnit.MONTHS);
    }

    @Override
    public String toString() {
        return "ReportedCase[…]";
    }
}
