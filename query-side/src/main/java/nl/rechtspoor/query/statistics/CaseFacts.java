package nl.rechtspoor.query.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.facts.CaseFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was known of all cases. Exact; for what runs inside the vault only. */
@Component
public class CaseFacts {
    /** Whose position says how far these are. */
    public static final String GROUP = CaseFactProjection.GROUP;

    private final JdbcClient jdbc;
    private final StoredDocuments documents;

    CaseFacts(@QueryDatabase JdbcClient jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Every case as it was known once the event at this position had been sealed, in the order of their identifiers. */
    public List<CaseFact> asKnownAt(long position) {
        return jdbc.sql("""
                        select fact from views.case_fact
                        where from_position <= :position and (to_position is null or to_position > :position)
                        order by case_id
                        """)
                .param("position", position)
                .query((row, _) -> documents.read(row.getString("fact"), CaseFact.class))
                .list();
    }

    /** Cases that did not count once the event at this position had been sealed, whatever was known before. */
    public Set<CaseId> withoutStandingAt(long position) {
        return jdbc.sql("""
                        select case_id from views.case_fact
                        where from_position <= :position and (to_position is null or to_position > :position)
                          and fact ->> 'standing' <> 'COUNTS'
                        """).param("position", position).query(UUID.class).list().stream()
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }

    /** At which position each case first had codes, of those that had by this one. */
    public Map<CaseId, Long> codedBy(long position) {
        var coded = new HashMap<CaseId, Long>();
        jdbc.sql("""
                        select case_id, min(from_position) as coded_at from views.case_fact
                        where from_position <= ? and jsonb_typeof(fact -> 'classification') = 'object' group by case_id
                        """).param(position).query(row -> {
            coded.put(new CaseId(row.getObject("case_id", UUID.class)), row.getLong("coded_at"));
        });
        return coded;
    }

    /** Cases that may not be counted from now on, whatever was known before. */
    Set<CaseId> withoutStanding() {
        return jdbc
                .sql(
                        "select case_id from views.case_fact where to_position is null and fact ->> 'standing' <> 'COUNTS'")
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }
}
