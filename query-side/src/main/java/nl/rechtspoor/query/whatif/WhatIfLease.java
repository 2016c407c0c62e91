package nl.rechtspoor.query.whatif;

import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.whatif.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that one runner at a time works on a replay. A runner that was killed stops renewing its lease, and another goes on
 * after the last month that is worked out.
 */
@Component
class WhatIfLease {
    private static final String LENGTH = "interval '20 seconds'";

    private final JdbcClient jdbc;
    private final StoredDocuments documents;

    WhatIfLease(@QueryDatabase JdbcClient jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** A replay that is not over and that nobody works on; from here on this runner does. */
    Optional<UUID> take(UUID runner) {
        return jdbc.sql("""
                        update statistics.what_if_order
                        set state = 'RUNNING', runner = ?, lease_until = clock_timestamp() + %s
                        where id = (select id from statistics.what_if_order
                                    where state in ('WAITING', 'RUNNING')
                                      and (lease_until is null or lease_until < clock_timestamp())
                                    order by ordered_at limit 1 for update skip locked)
                        returning id
                        """.formatted(LENGTH)).param(runner).query(UUID.class).optional();
    }

    /** Whether this runner may go on: nobody stopped the replay, and nobody else took it over. */
    boolean renew(UUID id, UUID runner) {
        return jdbc.sql("""
                        update statistics.what_if_order set lease_until = clock_timestamp() + %s
                        where id = ? and runner = ? and state = 'RUNNING'
                        """.formatted(LENGTH)).params(id, runner).update() == 1;
    }

    /** Lets somebody else go on at once. */
    void giveBack(UUID id, UUID runner) {
        jdbc.sql("update statistics.what_if_order set runner = null, lease_until = null where id = ? and runner = ?")
                .params(id, runner)
                .update();
    }

    /** All months are worked out. */
    void finish(UUID id, UUID runner, WhatIfResult result, String inputsHash) {
        var written = documents.write(result);
        jdbc.sql("""
                        update statistics.what_if_order set state = 'DONE', ended_at = clock_timestamp(), runner = null,
                          inputs_hash = ?, result = ?::jsonb, result_hash = ?
                        where id = ? and runner = ? and state = 'RUNNING'
                        """)
                .params(inputsHash, written, Sha256.of(written), id, runner)
                .update();
    }

    /** It would fail again. */
    void fail(UUID id, UUID runner, String why) {
        jdbc.sql("""
                        update statistics.what_if_order set state = 'FAILED', ended_at = clock_timestamp(), runner = null,
                          failure = ?
                        where id = ? and runner = ? and state = 'RUNNING'
                        """).params(why, id, runner).update();
    }
}
