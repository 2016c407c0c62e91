package nl.rechtspoor.statistics.issues;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.statistics.issues.IssueHistory.Told;
import org.jspecify.annotations.Nullable;

/**
 * That two people found a violation, and until when it went on.
 *
 * @param first the first month that an accepted signal is about; missing where it was found without any
 * @param until when it was over, or found not to be there; missing while it goes on
 */
record Confirmation(
        @Nullable YearMonth first,
        Instant confirmed,
        @Nullable Instant until) {

    /** Every time that the issue was confirmed. */
    static List<Confirmation> in(List<Told> told) {
        var found = new ArrayList<Confirmation>();
        for (var each : told) {
            switch (each.event()) {
                case IssueConfirmed _ -> found.add(new Confirmation(firstMonth(told, each.at()), each.at(), null));
                case IssueResolved _, IssueRejected _ -> found.replaceAll(open -> open.endedBy(each.at()));
                default -> {} // nothing else says whether a violation is there
            }
        }
        return found;
    }

    private Confirmation endedBy(Instant moment) {
        return until == null ? new Confirmation(first, confirmed, moment) : this;
    }

    /** The months that are no part of what is normal; none of a violation that no signal was about. */
    Set<YearMonth> months(YearMonth last) {
        return first == null
                ? Set.of()
                : ViolationMonths.between(first, until == null ? null : IssueHistory.monthOf(until), last);
    }

    private static @Nullable YearMonth firstMonth(List<Told> told, Instant confirmed) {
        var accepted = told.stream()
                .filter(each -> !each.at().isAfter(confirmed))
                .flatMap(each -> each.event() instanceof SignalAccepted e ? Stream.of(e.signal()) : Stream.empty())
                .toList();
        var periods = told.stream()
                .flatMap(each -> each.event() instanceof SystemicSignalRaised e && accepted.contains(e.signal())
                        ? Stream.of(e.evidence().period())
                        : Stream.<String>empty());
        return ViolationMonths.first(periods).orElse(null);
    }
}
