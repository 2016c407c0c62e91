package nl.rechtspoor.query.operations;

import java.util.List;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables beside the live ones: made empty in the same shape, compared row by row, and taken over. */
@Component
class ReplayedTables {
    private final JdbcClient jdbc;

    ReplayedTables(@QueryDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** How one table came out of a replay. Rows that are equal in both are in neither count of differences. */
    record Compared(String table, long liveRows, long replayedRows, long onlyLive, long onlyReplayed) {
        boolean isEqual() {
            return onlyLive == 0 && onlyReplayed == 0;
        }
    }

    /**
     * Empty tables in the shape of all live views; what an earlier replay left is gone. Of the indexes they get only those
     * that keep a row from standing twice: the others serve pages, and nobody opens a page of these.
     */
    void makeEmpty() {
        drop();
        liveTables()
                .forEach(table -> jdbc.sql("create table %s.%s (like %s.%s including all excluding indexes)"
                                .formatted(Redirected.REPLAYED, table, Redirected.LIVE, table))
                        .update());
        uniqueIndexes().forEach(index -> jdbc.sql(index).update());
    }

    private List<String> uniqueIndexes() {
        return jdbc.sql(
                        "select replace(pg_get_indexdef(i.indexrelid), ' ON ' || :live || '.', ' ON ' || :replayed || '.')"
                                + " from pg_index i join pg_class t on t.oid = i.indrelid"
                                + " where i.indisunique and t.relnamespace = cast(:live as regnamespace)"
                                + " and t.relname = any(:tables)")
                .param("live", Redirected.LIVE)
                .param("replayed", Redirected.REPLAYED)
                .param("tables", liveTables().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void drop() {
        tablesOf(Redirected.REPLAYED)
                .forEach(table -> jdbc.sql("drop table %s.%s".formatted(Redirected.REPLAYED, table))
                        .update());
    }

    /** Compares the whole text of every row. */
    Compared compare(String table) {
        return jdbc.sql("""
                        with live as (select t::text as line from views.%1$s t),
                             replayed as (select t::text as line from replayed_views.%1$s t)
                        select (select count(*) from live) as live_rows,
                               (select count(*) from replayed) as replayed_rows,
                               (select count(*) from (select line from live except all select line from replayed) l)
                                 as only_live,
                               (select count(*) from (select line from replayed except all select line from live) r)
                                 as only_replayed
                        """.formatted(table))
                .query((row, _) -> new Compared(
                        table,
                        row.getLong("live_rows"),
                        row.getLong("replayed_rows"),
                        row.getLong("only_live"),
                        row.getLong("only_replayed")))
                .single();
    }

    /** The live table gets the rows of the replayed one; what PostgreSQL computes from a row it computes anew. */
    void takeOver(String table) {
        String columns = String.join(
                ", ",
                jdbc.sql("select quote_ident(column_name) from information_schema.columns where table_schema = ?"
                                + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position")
                        .params(Redirected.LIVE, table)
                        .query(String.class)
                        .list());
        jdbc.sql("insert into %1$s.%3$s (%4$s) select %4$s from %2$s.%3$s"
                        .formatted(Redirected.LIVE, Redirected.REPLAYED, table, columns))
                .update();
    }

    /** The last position that has been sealed, -1 before the first. */
    long lastSealed() {
        return jdbc.sql("select coalesce(max(position), -1) from events.ledger")
                .query(Long.class)
                .single();
    }

    private List<String> liveTables() {
        return tablesOf(Redirected.LIVE).stream()
                .filter(table -> !table.endsWith("schema_history"))
                .filter(table -> !table.equals("token_entry") && !table.startsWith("dead_letter"))
                .toList();
    }

    private List<String> tablesOf(String schema) {
        return jdbc.sql("select tablename from pg_tables where schemaname = ? order by tablename")
                .param(schema)
                .query(String.class)
                .list();
    }
}
