package nl.rechtspoor.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/** Makes the connection pools, with the driver settings that the event store relies on. */
public final class DataSources {
    private DataSources() {}

    /**
     * A pool of connections of one role. Batches of inserts become one statement; the server's error details stay away
     * from logs, because they quote row values; a dead connection is noticed within half a minute.
     */
    public static HikariDataSource pool(String url, DatabaseRole role, @Nullable String password, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(role.roleName());
        pool.setJdbcUrl(url);
        pool.setUsername(role.roleName());
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(2, size));
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("ApplicationName", role.roleName());
        pool.setConnectionInitSql("set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '10s'");
        return pool;
    }
}
