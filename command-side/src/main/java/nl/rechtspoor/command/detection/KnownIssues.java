package nl.rechtspoor.command.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.statistics.issues.ViolationMonths;
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

    /** An issue that was confirmed, and the periods of the signals that were accepted before. */
    private record Confirmed(
            String issue, List<String> periods, @Nullable YearMonth until) {
        static Confirmed of(ResultSet row) throws SQLException {
            var until = row.getString("until_month");
            return new Confirmed(
                    row.getString("issue"),
                    List.of((String[]) row.getArray("periods").getArray()),
                    until == null ? null : YearMonth.parse(until));
        }

        Set<YearMonth> months(YearMonth last) {
            return ViolationMonths.first(periods.stream())
                    .map(first -> ViolationMonths.between(first, until, last))
                    .orElse(Set.of());
        }
    }

    /**
     * The months of each series in which a violation was confirmed, as it was known at a position: from the first signal that
     * was accepted until the issue was over, or until {@code last}.
     */
    Map<SeriesKey, Set<YearMonth>> confirmedMonths(long position, YearMonth last) {
        var months = new HashMap<SeriesKey, Set<YearMonth>>();
        jdbc.sql("""
                        select s.issue, array_agg(s.period) as periods,
                               case when c.to_position <= :position then c.until_month end as until_month
                        from work.detection_confirmation c join work.detection_signal s using (dossier_id)
                        where c.from_position <= :position and s.accepted_position <= c.from_position
                        group by c.dossier_id, c.from_position, s.issue, c.until_month, c.to_position
                        """)
                .param("position", position)
                .query((row, _) -> Confirmed.of(row))
                .list()
                .forEach(confirmed -> IssueSeries.exactly(documents.read(confirmed.issue(), IssueKey.class))
                        .ifPresent(series -> months.computeIfAbsent(series, _ -> new TreeSet<>())
                                .addAll(confirmed.months(last))));
        return months;
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
