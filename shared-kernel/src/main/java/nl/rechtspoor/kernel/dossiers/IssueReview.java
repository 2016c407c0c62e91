package nl.rechtspoor.kernel.dossiers;

import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;

/**
 * Whether two people looked at an issue before it is worked on. Somebody alone may open a dossier, or reopen it; then its next
 * signal is the first that two people look at.
 */
public final class IssueReview {
    private IssueReview() {}

    /** Whether a review stands after an event: one that ended with the issue says nothing of what comes later. */
    public static boolean standsAfter(boolean before, DossierEvent event) {
        return switch (event) {
            case SignalAccepted _, IssueConfirmed _ -> true;
            case IssueRejected _, IssueResolved _ -> false;
            default -> before;
        };
    }
}
