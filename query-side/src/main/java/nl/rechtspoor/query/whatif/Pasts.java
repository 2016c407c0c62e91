package nl.rechtspoor.query.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.processing.StreamProgress;
import nl.rechtspoor.query.statistics.CaseFacts;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.issues.IssueHistory;
import nl.rechtspoor.statistics.issues.LearnedYear;
import nl.rechtspoor.statistics.whatif.FoundIssue;
import org.springframework.stereotype.Component;

/** Gathers what a replay needs to know of the past. */
@Component
class Pasts {
    private static final List<String> GROUPS = List.of(CaseFacts.GROUP, "dossiers");

    private final EndedMonths months;
    private final CaseFacts facts;
    private final IssueHistories issues;
    private final Bodies bodies;
    private final StreamProgress progress;

    Pasts(
            EndedMonths months,
            CaseFacts facts,
            IssueHistories issues,
            @QueryDatabase Bodies bodies,
            @QueryDatabase StreamProgress progress) {
        this.months = months;
        this.facts = facts;
        this.issues = issues;
        this.bodies = bodies;
        this.progress = progress;
    }

    /** The last position that the views of cases and issues know. */
    long position() {
        return GROUPS.stream().mapToLong(progress::positionOf).min().orElse(-1);
    }

    /** Whether the views know everything that the order is about; waits a moment until they do. */
    boolean isKnown(WhatIf order) {
        return progress.await(GROUPS, Math.max(order.position(), order.standingAt()), Duration.ofSeconds(5));
    }

    Past of(WhatIf order) {
        var last = YearMonth.parse(order.lastMonth());
        return new Past(
                months.all().stream().filter(end -> !end.month().isAfter(last)).toList(),
                facts,
                facts.withoutStandingAt(order.standingAt()),
                facts.codedBy(order.position()),
                issues.before(Past.endOf(last).toInstant()),
                bodies);
    }

    /** The issues that are confirmed by the end of the past, with the month in which the first case behind each came in. */
    List<FoundIssue.Confirmed> confirmed(Past past, long position) {
        var known = known(position, past.leftOut());
        return past.issues().stream()
                .filter(IssueHistory::isConfirmed)
                .flatMap(
                        issue -> firstReport(issue, known)
                                .map(month -> new FoundIssue.Confirmed(issue.dossier(), issue.key(), month))
                                .stream())
                .toList();
    }

    /** What every year until now teaches about detection. */
    List<LearnedYear> learned(Instant now) {
        long position = position();
        var known = known(position, facts.withoutStandingAt(position));
        var histories = issues.before(now);
        Map<DossierId, YearMonth> firstReports = new HashMap<>();
        histories.forEach(
                issue -> firstReport(issue, known).ifPresent(month -> firstReports.put(issue.dossier(), month)));
        return LearnedYear.of(histories, firstReports);
    }

    private Map<CaseId, CaseFact> known(long position, Set<CaseId> leftOut) {
        Map<CaseId, CaseFact> known = new HashMap<>();
        facts.asKnownAt(position).stream()
                .filter(fact -> !leftOut.contains(fact.caseId()))
                .forEach(fact -> known.put(fact.caseId(), fact));
        return known;
    }

    private Optional<YearMonth> firstReport(IssueHistory issue, Map<CaseId, CaseFact> known) {
        Set<CaseId> behind = issues.casesBehind(issue);
        return behind.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(CaseFact::receivedIn)
                .min(Comparator.naturalOrder());
    }
}
