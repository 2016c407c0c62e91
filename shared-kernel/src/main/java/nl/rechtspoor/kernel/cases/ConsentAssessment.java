package nl.rechtspoor.kernel.cases;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the consent rules on one day.
 *
 * @param complete everybody who must consent has, and nobody who may object did
 * @param missing who must still consent
 * @param refusedBy who refused and may; while there is anybody, nothing goes out, not even under a waiver
 * @param expired consents that would have counted, had they not ended
 * @param usable the consents that an act now relies on
 * @param covered the data that all who must consent agreed to
 * @param waivable every missing consent is one that two jurists may waive
 * @param waiver the waiver that stands in for what is missing
 * @param rules the rules that were used
 */
public record ConsentAssessment(
        boolean complete,
        List<MissingConsent> missing,
        Set<PartyId> refusedBy,
        Set<ConsentId> expired,
        Set<ConsentId> usable,
        Set<DataCategory> covered,
        boolean waivable,
        @Nullable WaiverId waiver,
        RuleVersion rules) {
    /** Whether the act may be done. */
    public boolean permits() {
        return complete || waiver != null;
    }

    /** Whether renewing consents that ended is all it takes. */
    public boolean onlyExpired() {
        return !missing.isEmpty() && missing.stream().allMatch(one -> one.reason() == MissingConsent.Reason.EXPIRED);
    }
}
