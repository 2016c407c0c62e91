package nl.rechtspoor.kernel.rules;

import java.util.Set;

/**
 * Who must consent for a child of these ages.
 *
 * @param toAge the last age of the band, {@link #NO_LIMIT} for the last band
 * @param child the child, or the adult it became, must consent
 * @param holders every known holder of authority must consent
 * @param oneHolderSufficesForMinorStep for a minor step one holder is enough while no other objects
 * @param objectionBlocks the refusal of one holder stops everything
 * @param waivable on one of the grounds, and with a second jurist, a missing consent can be waived
 * @param tellHoldersOnlyIfChildAgrees holders hear of it only if the child wants so
 * @param grounds the waiver grounds that may be used, by name
 */
public record ConsentBand(
        int fromAge,
        int toAge,
        boolean child,
        boolean holders,
        boolean oneHolderSufficesForMinorStep,
        boolean objectionBlocks,
        boolean waivable,
        boolean tellHoldersOnlyIfChildAgrees,
        Set<String> grounds) {
    /** Stands for every age above. */
    public static final int NO_LIMIT = 200;

    public ConsentBand {
        grounds = Set.copyOf(grounds);
        if (waivable == grounds.isEmpty()) {
            throw new IllegalArgumentException("a band is waivable exactly if it names grounds");
        }
    }

    /** Whether an age in whole years lies in this band. */
    public boolean covers(int age) {
        return age >= fromAge && age <= toAge;
    }
}
