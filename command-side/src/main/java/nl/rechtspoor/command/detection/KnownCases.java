package nl.rechtspoor.command.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.statistics.facts.CaseFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was known of all cases. Exact; it leaves this package as evidence of a signal only. */
@Component
class KnownCases {
    private static final Logger LOG = LoggerFactory.getLogger(KnownCases.class);

    private final JdbcClient jdbc;
    private final FactDocuments documents;

    KnownCases(@CommandDatabase JdbcClient jdbc, FactDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * Every case as it was known once the event at this position had been sealed, in the order of their identifiers. One that
     * can not be read is left out, and told to whoever runs the program: it must not keep the others from being looked at.
     */
    List<KnownCase> asKnownAt(long position) {
        return jdbc.sql("""
                        select case_id, from_position, fact,
                          (select min(recorded_at) from work.detection_fact coded
                           where coded.case_id = known.case_id and coded.from_position <= :position
                             and coded.fact -> 'classification' is not null) as coded_at
                        from work.detection_fact known
                        where from_position <= :position and (to_position is null or to_position > :position)
                        order by case_id
                        """).param("position", position).query((row, _) -> read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<KnownCase> read(ResultSet row) throws SQLException {
        Timestamp codedAt = row.getTimestamp("coded_at");
        try {
            var fact = documents.read(row.getString("fact"), CaseFact.class);
            return Optional.of(
                    new KnownCase(fact, row.getLong("from_position"), codedAt == null ? null : codedAt.toInstant()));
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "What is known of case {} can not be read ({}); it is not looked at",
                    row.getString("case_id"),
                    unreadable.getClass().getName());
            return Optional.empty();
        }
    }

    /** Cases of children who were erased, or whose side objected, by that position: whatever was known before, they do not count. */
    Set<CaseId> withoutStanding(long position) {
        return jdbc.sql("""
                        select case_id from work.detection_fact
                        where from_position <= :position and (to_position is null or to_position > :position)
                          and fact ->> 'standing' <> 'COUNTS'
                        """).param("position", position).query(UUID.class).list().stream()
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }
}
