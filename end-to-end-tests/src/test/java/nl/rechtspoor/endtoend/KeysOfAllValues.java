package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether every personal value of the store has its key: a value whose key a crash took back would be lost for ever. */
final class KeysOfAllValues {
    private KeysOfAllValues() {}

    /** The subjects of stored values of whom the key database knows nothing. */
    static List<UUID> missing(Installation installation) throws IOException, SQLException {
        try (var events = installation.superuser("rechtspoor");
                var keys = installation.superuser("rechtspoor_keys")) {
            List<UUID> used = JdbcClient.create(new SingleConnectionDataSource(events, true))
                    .sql("""
                            select distinct cast(found[1] as uuid) from events.domain_event_entry,
                              regexp_matches(convert_from(payload, 'UTF8'), '"kid":"([0-9a-f-]{36})"', 'g') as found
                            """)
                    .query(UUID.class)
                    .list();
            return JdbcClient.create(new SingleConnectionDataSource(keys, true))
                    .sql("select used from unnest(cast(? as uuid[])) as used"
                            + " where not exists (select from keys.subject_key where kid = used)")
                    .param(used.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
        }
    }
}
