package nl.rechtspoor.query.whatif;

import java.util.List;
import nl.rechtspoor.statistics.whatif.DeskDifference;
import nl.rechtspoor.statistics.whatif.FoundIssue;

/**
 * What the other rules would have changed.
 *
 * @param difference which signals would have come, gone or moved
 * @param issues for every confirmed issue, after how many months it would have been found
 */
record WhatIfResult(DeskDifference difference, List<FoundIssue> issues) {
    /** What may be told outside the signal desk. */
    WhatIfResult withoutFew() {
        return new WhatIfResult(difference.withoutFew(), issues);
    }
}
