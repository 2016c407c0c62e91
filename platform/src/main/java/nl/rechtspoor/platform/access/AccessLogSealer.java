package nl.rechtspoor.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the lines of the access log their positions, in batches and one node at a time, and lets the tree over them grow in
 * the same transaction. A position that is given is never given again, and none is left out.
 */
public final class AccessLogSealer {
    /** Any constant that no other lock of this database uses. */
    private static final long LOCK = 0x5EA1_ACCE_55L;

    private static final int BATCH = 5000;

    private final JdbcClient jdbc;
    private final AccessTree leaves;
    private final TransactionTemplate transactions;
    private Frontier tree = Frontier.EMPTY;

    /** Needs a connection that may add to the schema {@code access_log}. */
    public AccessLogSealer(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.leaves = new AccessTree(jdbc);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Seals one batch. How many lines it had; none also while another node seals. */
    public synchronized int seal() {
        var grown = transactions.execute(_ -> isOurs() ? grow() : null);
        if (grown == null) {
            return 0;
        }
        var sealed = (int) (grown.size() - tree.size());
        tree = grown;
        return sealed;
    }

    private boolean isOurs() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private Frontier grow() {
        catchUp();
        var lines = jdbc.sql("""
                        with taken as (
                          delete from access_log.inbox where ctid = any (array(
                            select ctid from access_log.inbox order by id limit ?))
                          returning id)
                        select %s from access_log.access a join taken using (id) order by a.id
                        """.formatted(AccessEntry.COLUMNS))
                .param(BATCH)
                .query(AccessLogSealer::line)
                .list();
        if (lines.isEmpty()) {
            return tree;
        }
        jdbc.sql("""
                        insert into access_log.ledger (position, id, leaf)
                        select :first + line.number - 1, line.id, line.leaf
                        from unnest(cast(:ids as bigint[]), cast(:leaves as bytea[])) with ordinality as line (id, leaf, number)
                        """)
                .param("first", tree.size())
                .param("ids", lines.stream().map(Line::id).toArray(Long[]::new))
                .param("leaves", lines.stream().map(line -> line.leaf().bytes()).toArray(byte[][]::new))
                .update();
        var grown = tree.append(lines.stream().map(Line::leaf).toList());
        jdbc.sql("insert into access_log.checkpoint (size, root) values (?, ?)")
                .params(grown.size(), grown.root().bytes())
                .update();
        return grown;
    }

    /** Another node has sealed, or this one has just started: the tree is computed from what is stored, and must be whole. */
    private void catchUp() {
        var stored = jdbc.sql("select size, root from access_log.checkpoint order by size desc limit 1")
                .query((row, _) -> new Stored(row.getLong("size"), row.getBytes("root")))
                .optional();
        long size = stored.map(Stored::size).orElse(0L);
        if (size == tree.size()) {
            return;
        }
        var grown = leaves.grow(size > tree.size() ? tree : Frontier.EMPTY, size);
        if (grown.size() != size
                || !Arrays.equals(grown.root().bytes(), stored.orElseThrow().root())) {
            throw new AccessLogHurt("The tree over " + size + " lines of the access log does not have the root that was"
                    + " written when they were sealed. Somebody changed it in the database.");
        }
        tree = grown;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getLong("id"), AccessEntry.leaf(row));
    }

    private record Line(long id, Hash leaf) {}

    private record Stored(long size, byte[] root) {}

    /** What is stored can't be continued; the check names where it is hurt. */
    public static final class AccessLogHurt extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        AccessLogHurt(String message) {
            super(message);
        }
    }
}
