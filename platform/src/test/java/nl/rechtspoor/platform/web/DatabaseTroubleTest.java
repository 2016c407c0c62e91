package nl.rechtspoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseTroubleTest {
    @Test
    void a_full_disk_is_told_from_all_else_however_deep_it_lies() {
        var full = new SQLException("could not extend file", "53100");

        assertThat(DatabaseTrouble.in(new EventStoreException("not appended", new IllegalStateException(full))))
                .contains(DatabaseTrouble.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P02", "57P03", "53300", "55P03", "25P03", "40P01"})
    void a_server_that_is_away_or_too_busy_is_worth_another_try(String state) {
        assertThat(DatabaseTrouble.in(new TransactionSystemException("commit", new SQLException("gone", state))))
                .contains(DatabaseTrouble.AWAY);
    }

    @Test
    void a_pool_without_a_connection_is_too() {
        assertThat(DatabaseTrouble.in(new SQLTransientConnectionException("none within 5 s")))
                .contains(DatabaseTrouble.AWAY);
        assertThat(DatabaseTrouble.in(new SQLException("Connection is closed"))).contains(DatabaseTrouble.AWAY);
    }

    @Test
    void a_statement_that_is_wrong_is_our_mistake() {
        assertThat(DatabaseTrouble.in(new SQLException("no such column", "42703")))
                .isEmpty();
        assertThat(DatabaseTrouble.in(new IllegalStateException("no database at all")))
                .isEmpty();
    }
}
