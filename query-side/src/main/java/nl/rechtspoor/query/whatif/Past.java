package nl.rechtspoor.query.whatif;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.query.statistics.CaseFacts;
import nl.rechtspoor.query.whatif.EndedMonths.MonthEnd;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.Clusters;
import nl.rechtspoor.statistics.issues.IssueHistory;
import nl.rechtspoor.statistics.series.CasesInSeries;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.SeriesKey;
import nl.rechtspoor.statistics.whatif.PastMonth;

/**
 * The past as the runs of its months could know it: cases at the position of each month's end, and issues at its end. Only who is
 * not counted any more is known from later.
 *
 * @param codedBy at which position each case first had codes
 */
record Past(
        List<MonthEnd> months,
        CaseFacts facts,
        Set<CaseId> leftOut,
        Map<CaseId, Long> codedBy,
        List<IssueHistory> issues,
        Bodies bodies) {

    PastMonth at(MonthEnd end) {
        var known = facts.asKnownAt(end.position());
        var counted = known.stream()
                .filter(fact -> fact.counts() && !leftOut.contains(fact.caseId()))
                .toList();
        var series = new CasesInSeries(counted, Clusters.of(known), bodies::find);
        var cases = counted.stream()
                .filter(fact -> codedBy.getOrDefault(fact.caseId(), Long.MAX_VALUE) <= end.position())
                .map(fact -> series.reported(fact, codedMonth(fact)))
                .toList();
        return new PastMonth(end.month(), end.position(), cases, confirmed(end.month()));
    }

    private YearMonth codedMonth(CaseFact fact) {
        long position = Objects.requireNonNull(codedBy.get(fact.caseId()));
        return months.stream()
                .filter(end -> position <= end.position())
                .map(MonthEnd::month)
                .findFirst()
                .orElseThrow();
    }

    private Map<SeriesKey, Set<YearMonth>> confirmed(YearMonth month) {
        var confirmed = new HashMap<SeriesKey, Set<YearMonth>>();
        var end = endOf(month).toInstant();
        for (var issue : issues) {
            issue.before(end)
                    .map(then -> then.confirmedMonths(month))
                    .filter(months -> !months.isEmpty())
                    .ifPresent(months -> IssueSeries.exactly(issue.key())
                            .ifPresent(series -> confirmed
                                    .computeIfAbsent(series, _ -> new TreeSet<>())
                                    .addAll(months)));
        }
        return confirmed;
    }

    static ZonedDateTime endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(Act.LEGAL_TIME);
    }
}
