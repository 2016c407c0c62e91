package nl.rechtspoor.query.operations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The query side's database as a replay sees it: whatever is said about a table of the live views goes to the table of the
 * same name beside them. It also notes of which tables a projection speaks.
 */
final class Redirected extends DelegatingDataSource {
    static final String LIVE = "views";
    static final String REPLAYED = "replayed_views";

    private static final Pattern TABLE = Pattern.compile("\\b" + LIVE + "\\.([a-z_0-9]+)");

    private final Set<String> tables = new ConcurrentSkipListSet<>();

    Redirected(DataSource live) {
        super(live);
    }

    /** The tables that were spoken of so far. */
    Set<String> tables() {
        return tables;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return redirected(Connection.class, super.getConnection());
    }

    String redirect(String sql) {
        return TABLE.matcher(sql).replaceAll(found -> {
            tables.add(found.group(1));
            return REPLAYED + "." + found.group(1);
        });
    }

    private <T> T redirected(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments != null
                            && arguments.length > 0
                            && arguments[0] instanceof String sql
                            && takesSql(method.getName())) {
                        arguments[0] = redirect(sql);
                    }
                    return wrapped(invoke(target, method, arguments));
                }));
    }

    private static boolean takesSql(String method) {
        return method.startsWith("prepare") || method.startsWith("execute") || method.equals("addBatch");
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        // a prepared statement carries its redirected text already; only plain statements take SQL later
        return result instanceof Statement statement && !(result instanceof java.sql.PreparedStatement)
                ? redirected(Statement.class, statement)
                : result;
    }

    private static @Nullable Object invoke(
            Object target, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
