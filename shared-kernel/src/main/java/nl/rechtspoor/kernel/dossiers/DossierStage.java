package nl.rechtspoor.kernel.dossiers;

import java.util.Objects;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.BodyHeard;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierNumberConfirmedNotBsn;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternRemoved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierEvent.TrendAnnotated;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import org.jspecify.annotations.Nullable;

/** How far an issue has come. */
public enum DossierStage {
    /** Detection saw something; two people have yet to look at it. */
    SIGNALLED,
    /** Two people looked at the signal, and found nothing behind it. */
    DISMISSED,
    UNDER_RESEARCH,
    /** Two people found that the issue is there. */
    CONFIRMED,
    /** Two people found that it is not. */
    REJECTED,
    /** A campaign asks for change. */
    IN_ADVOCACY,
    RESOLVED;

    /** The stage after an event; a dossier without any event has none. */
    public static DossierStage after(@Nullable DossierStage before, DossierEvent event) {
        return switch (event) {
            case SystemicSignalRaised _ -> before == null || before == DISMISSED ? SIGNALLED : before;
            case SignalDismissed _ -> before == SIGNALLED ? DISMISSED : known(before);
            case DossierOpened _, IssueReopened _ -> UNDER_RESEARCH;
            case IssueConfirmed _ -> CONFIRMED;
            case IssueRejected _ -> REJECTED;
            case AdvocacyBegun _ -> IN_ADVOCACY;
            case IssueResolved _ -> RESOLVED;
            case ReviewRecorded _, SignalAccepted _, SignalAttached _ -> known(before);
            case PatternAdded _, PatternRemoved _, FindingRecorded _ -> known(before);
            case TrendAnnotated _, BodyHeard _, IssueAssessed _, StatisticsReleased _, VerdictProposed _ ->
                known(before);
            case DossierNumberConfirmedNotBsn _ -> known(before);
        };
    }

    /** Whether somebody works on the issue: it is neither only seen by detection nor at its end. */
    public boolean isAtWork() {
        return switch (this) {
            case UNDER_RESEARCH, CONFIRMED, IN_ADVOCACY -> true;
            case SIGNALLED, DISMISSED, REJECTED, RESOLVED -> false;
        };
    }

    private static DossierStage known(@Nullable DossierStage before) {
        return Objects.requireNonNull(before, "a dossier begins with a signal or by being opened");
    }
}
