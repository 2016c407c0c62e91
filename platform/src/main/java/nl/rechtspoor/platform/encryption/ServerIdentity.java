package nl.rechtspoor.platform.encryption;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which running database server a connection leads to. Two connections to the same one write the same write-ahead log, which
 * PostgreSQL flushes in its order: a commit that is durable makes every earlier one durable (PostgreSQL 18, 28.4).
 */
final class ServerIdentity {
    // no two servers start in the same microsecond and are reached at the same address
    private static final String SERVER =
            "select concat_ws('@', extract(epoch from pg_postmaster_start_time()), inet_server_addr(), inet_server_port())";

    private final DataSource keyDatabase;
    private final Map<PGConnection, String> known = Collections.synchronizedMap(new WeakHashMap<>());

    ServerIdentity(DataSource keyDatabase) {
        this.keyDatabase = keyDatabase;
    }

    /** The server behind a connection; asked once for each. */
    String of(Connection connection) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        var server = known.get(physical);
        if (server == null) {
            server = ask(connection);
            known.put(physical, server);
        }
        return server;
    }

    /** The server in which the transaction of this thread will commit; nothing if there is no such, or more than one. */
    Optional<String> ofTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        // looking up a key during a transaction is no part of it
        var connections = TransactionSynchronizationManager.getResourceMap().entrySet().stream()
                .filter(resource -> resource.getKey() != keyDatabase)
                .map(Map.Entry::getValue)
                .filter(ConnectionHolder.class::isInstance)
                .map(ConnectionHolder.class::cast)
                .filter(ConnectionHolder::isSynchronizedWithTransaction)
                .toList();
        if (connections.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(connections.getFirst().getConnection()));
        } catch (SQLException e) {
            // whoever is not sure waits for the disk
            return Optional.empty();
        }
    }

    private static String ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SERVER)) {
            row.next();
            return row.getString(1);
        }
    }
}
