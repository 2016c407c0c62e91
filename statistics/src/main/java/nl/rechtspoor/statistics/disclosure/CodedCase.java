package nl.rechtspoor.statistics.disclosure;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;

/**
 * One case as statistics count it. It never leaves the vault.
 *
 * @param child who is counted, once in each cell however many cases there are
 * @param cluster the family or incident that the case belongs to
 * @param received the month in which the case came in
 * @param codes what is known, as codes of the lists; several where a case has several
 */
public record CodedCase(SubjectId child, UUID cluster, YearMonth received, Map<Dimension, Set<String>> codes) {
    @Override
    public String toString() {
        return "CodedCase[…]";
    }
}
