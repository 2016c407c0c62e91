package nl.rechtspoor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.rechtspoor.platform.start.StartRefused;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever controls the signer, or only its password, can do with it; and that nobody else can do what it does. */
class SignerRoleTest {
    private static LedgerUnderTest ledger;
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        ledger = new LedgerUnderTest();
        ledger.seal(3);
        database = ledger.database();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void the_signer_may_read_hashes_and_add_signatures_and_nothing_else_in_any_schema() {
        assertThat(rights(DatabaseRole.SIGNER))
                .containsExactlyInAnyOrder(
                        "events.ledger SELECT leaf",
                        "events.ledger SELECT position",
                        "events.ledger_entry SELECT",
                        "events.ledger_node SELECT",
                        "events.checkpoint SELECT",
                        "events.signer_key SELECT",
                        "events.signer_key INSERT",
                        "events.signed_checkpoint SELECT",
                        "events.signed_checkpoint INSERT",
                        "events.cosignature SELECT",
                        "events.cosignature INSERT",
                        "events.checkpoint_timestamp SELECT",
                        "events.checkpoint_timestamp INSERT",
                        "access_log.ledger SELECT leaf",
                        "access_log.ledger SELECT position",
                        "access_log.checkpoint SELECT",
                        "access_log.signer_key SELECT",
                        "access_log.signer_key INSERT",
                        "access_log.signed_checkpoint SELECT",
                        "access_log.signed_checkpoint INSERT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select payload from events.domain_event_entry",
                "select payload from events.es_stream",
                "select * from events.ledger",
                "select * from access_log.access",
                "select * from staff.account",
                "insert into events.checkpoint (size, root) values (99, sha256('x'))",
                "delete from events.inbox",
                "insert into events.inbox values (1)",
                "create table events.mine (n int)",
                "create schema mine"
            })
    void the_signer_is_refused(String statement) {
        assertThatThrownBy(() -> execute(DatabaseRole.SIGNER, statement))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into events.signer_key (number, vkey) values (9, 'x')",
                "insert into events.signed_checkpoint (size, signer_key, note) values (3, 1, 'x')",
                "insert into events.cosignature (origin, size, witness, witnessed_at, line) values ('x', 3, 'x', now(), 'x')",
                "insert into events.checkpoint_timestamp (origin, size, stamped_at, authority, token)"
                        + " values ('x', 3, now(), 'x', 'x')",
                "insert into access_log.signer_key (number, vkey) values (9, 'x')",
                "insert into access_log.signed_checkpoint (size, signer_key, note) values (3, 1, 'x')"
            })
    void neither_side_puts_anything_in_the_place_of_a_signature(String statement) {
        for (DatabaseRole side : List.of(DatabaseRole.COMMAND, DatabaseRole.QUERY)) {
            assertThatThrownBy(() -> execute(side, statement)).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_server_without_the_signer_s_role_is_refused_with_what_to_do() {
        // a role that owns nothing may be renamed, and so be missing for a moment
        try (var elsewhere = TestDatabase.fresh()) {
            var superuser = elsewhere.superuser();
            superuser
                    .sql("alter role rechtspoor_signer rename to rechtspoor_elsewhere")
                    .update();
            try {
                assertThatThrownBy(() -> DatabaseSetup.migrate(elsewhere.as(DatabaseRole.OWNER)))
                        .isInstanceOfSatisfying(StartRefused.class, refused -> {
                            assertThat(refused.getMessage()).contains("rechtspoor_signer");
                            assertThat(refused.remedy()).contains("roles.sh");
                        });
            } finally {
                superuser
                        .sql("alter role rechtspoor_elsewhere rename to rechtspoor_signer")
                        .update();
                superuser
                        .sql("alter role rechtspoor_signer password 'rechtspoor_signer'")
                        .update();
            }
        }
    }

    private static void execute(DatabaseRole role, String statement) {
        JdbcClient jdbc = database.jdbc(role);
        if (statement.startsWith("select")) {
            jdbc.sql(statement).query().listOfRows();
        } else {
            jdbc.sql(statement).update();
        }
    }

    /** Every right on every table and view; where it is on columns only, on which. */
    private static List<String> rights(DatabaseRole role) {
        return database.jdbc(DatabaseRole.OWNER)
                .sql("""
                        with relation as (
                          select c.oid, n.nspname || '.' || c.relname as name from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          where c.relkind in ('r', 'v', 'm', 'p', 'f')
                            and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')),
                        may(what) as (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'),
                          ('TRIGGER'))
                        select name || ' ' || what from relation, may where has_table_privilege(:role, oid, what)
                        union all
                        select name || ' ' || what || ' ' || a.attname from relation
                        join pg_attribute a on a.attrelid = relation.oid and a.attnum > 0 and not a.attisdropped,
                          may where what in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                          and not has_table_privilege(:role, relation.oid, what)
                          and has_column_privilege(:role, relation.oid, a.attnum, what)
                        """)
                .param("role", role.roleName())
                .query(String.class)
                .list();
    }
}
