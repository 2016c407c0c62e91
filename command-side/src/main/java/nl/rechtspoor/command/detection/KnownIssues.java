package nl.rechtspoor.command.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.SeriesKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people made of earlier signals. */
@Component
class KnownIssues {
    private final JdbcClient jdbc;
    private final FactDocuments documents;

    KnownIssues(@CommandDatabase JdbcClient jdbc, FactDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    private record Confirmed(
            String issue, String period, @Nullable String untilMonth, boolean isOver) {}

    /**
     * The months of each series in which a violation was confirmed, as it was known at a position: from the first signal that
     * was accepted until the issue was over, or until {@code last}.
     */
    Map<SeriesKey, Set<YearMonth>> confirmedMonths(long position, YearMonth last) {
        var months = new HashMap<SeriesKey, Set<YearMonth>>();
        jdbc.sql("""
                        select s.issue, min(s.period) as period, c.until_month, coalesce(c.to_position <= :position, false) as is_over
                        from work.detection_confirmation c join work.detection_signal s using (dossier_id)
                        where c.from_position <= :position and s.accepted_position <= c.from_position
                        group by c.dossier_id, c.from_position, s.issue, c.until_month, c.to_position
                        """)
                .param("position", position)
                .query(Confirmed.class)
                .list()
                .forEach(confirmed -> IssueSeries.exactly(documents.read(confirmed.issue(), IssueKey.class))
                        .ifPresent(series -> months.computeIfAbsent(series, _ -> new TreeSet<>())
                                .addAll(between(confirmed, last))));
        return months;
    }

    private static Set<YearMonth> between(Confirmed confirmed, YearMonth last) {
        YearMonth until =
                confirmed.isOver() && confirmed.untilMonth() != null ? YearMonth.parse(confirmed.untilMonth()) : last;
        var months = new TreeSet<YearMonth>();
        for (var month = firstOf(confirmed.period()); !month.isAfter(until); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The first month of a period such as {@code 2026-03} or {@code 2026-Q1}. */
    private static YearMonth firstOf(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        return period.charAt(5) == 'Q'
                ? YearMonth.of(year, Character.getNumericValue(period.charAt(6)) * 3 - 2)
                : YearMonth.parse(period.substring(0, 7));
    }

    /** Dossiers whose key raises nothing on that day, because a signal was raised not long ago. */
    Set<DossierId> silentOn(LocalDate day) {
        return jdbc
                .sql("select distinct dossier_id from work.detection_signal where silent_until > ?")
                .param(day)
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .collect(Collectors.toSet());
    }
}
