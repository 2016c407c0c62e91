package nl.rechtspoor.platform.database;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static nl.rechtspoor.platform.database.DatabaseRole.OWNER;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rechtspoor.platform.start.StartRefused;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSetupTest {
    private static final String INSERT = """
            insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
              time_stamp, payload_type, payload_revision, payload, meta_data)
            values (gen_random_uuid(), gen_random_uuid(), 0, 'note', '2026-06-01T07:00:00Z', 'noted', '1', '{}', '{}')
            """;

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void migrating_again_changes_nothing() {
        DatabaseSetup.migrate(database.as(OWNER));

        assertThat(database.jdbc(OWNER)
                        .sql("select count(*) from events.schema_history where success and version is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "9999"})
    void data_of_a_newer_version_is_refused(String version) {
        var owner = database.jdbc(OWNER);
        owner.sql("insert into staff.schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (99, ?, 'from ahead', 'SQL', 'V.sql', 'nobody', 1, true)")
                .param(version)
                .update();
        try {
            assertThatThrownBy(() -> DatabaseSetup.migrate(database.as(OWNER)))
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refused -> assertThat(refused.getMessage()).contains("newer version", "staff", version));
        } finally {
            owner.sql("delete from staff.schema_history where installed_rank = 99")
                    .update();
        }
    }

    @Test
    void an_appended_event_waits_in_the_inbox() {
        long before = inbox();

        database.jdbc(COMMAND).sql(INSERT).update();

        assertThat(inbox()).isEqualTo(before + 1);
    }

    @Test
    void the_query_role_reads_events_and_adds_none() {
        assertThat(database.jdbc(QUERY)
                        .sql("select count(*) from events.es_stream")
                        .query(Long.class)
                        .single())
                .isNotNull();
        assertThatThrownBy(() -> database.jdbc(QUERY).sql(INSERT).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void not_even_the_owner_changes_an_event() {
        database.jdbc(COMMAND).sql(INSERT).update();

        for (String change : new String[] {
            "update events.domain_event_entry set payload = 'x'",
            "delete from events.domain_event_entry",
            "truncate events.domain_event_entry, events.ledger",
            "delete from events.ledger",
            "update events.ledger_entry set entry = 'x'",
            "delete from events.ledger_node",
            "delete from events.checkpoint",
            "update events.signer_key set vkey = 'x'",
            "delete from events.signed_checkpoint",
            "delete from events.cosignature",
            "delete from events.checkpoint_timestamp"
        }) {
            assertThatThrownBy(() -> database.jdbc(OWNER).sql(change).update())
                    .rootCause()
                    .hasMessageContaining("events are only ever added");
            assertThatThrownBy(() -> database.jdbc(COMMAND).sql(change).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private static long inbox() {
        return database.jdbc(COMMAND)
                .sql("select count(*) from events.inbox")
                .query(Long.class)
                .single();
    }
}
