package nl.rechtspoor.command.detection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time run. The session that holds the advisory lock does; when it ends, however it ends, another may. It is
 * no transaction, since each signal is decided and committed by itself.
 */
@Component
class OneRunner {
    private static final long LOCK = 0x6465_7465_6374L;

    private final DataSource dataSource;

    OneRunner(@CommandDatabase DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the work answers; nothing if somebody else is at it. */
    <T> Optional<T> alone(Supplier<T> work) {
        return with(session -> ask(session, "select pg_try_advisory_lock(?)"), work);
    }

    /** What the work answers, once nobody else is at it. */
    <T> T inTurn(Supplier<T> work) {
        return with(session -> ask(session, "select pg_advisory_lock(?) is not null"), work)
                .orElseThrow();
    }

    @FunctionalInterface
    private interface Taking {
        boolean take(Connection session) throws SQLException;
    }

    private <T> Optional<T> with(Taking lock, Supplier<T> work) {
        try (Connection session = dataSource.getConnection()) {
            if (!lock.take(session)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                // a pool keeps the session alive, so the lock is given back
                ask(session, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who runs detection can not be agreed on, SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
