package nl.rechtspoor.kernel.audits;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;

/**
 * The order of a random sample: by SHA-256 over the seed, a slash and the id of the case, all in UTF-8, the smallest
 * first. Anybody with the seed and the list of cases draws the same sample again, by hand if need be.
 */
public final class SampleOrder {
    private SampleOrder() {}

    /** Where a case comes in the order of a seed: 64 hexadecimal digits. */
    public static String rank(String seed, CaseId caseId) {
        return SaltedText.sha256(seed + "/" + caseId);
    }

    /** The first cases in the order of the seed; all of them, if there are fewer. */
    public static List<CaseId> draw(String seed, Collection<CaseId> cases, int size) {
        return cases.stream()
                .sorted(Comparator.comparing((CaseId one) -> rank(seed, one)))
                .limit(size)
                .toList();
    }
}
