package nl.rechtspoor.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.merkle.GrowingTree;
import nl.rechtspoor.ledger.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database's superuser with triggers and foreign keys switched off, and a copy of everything to put back. */
final class Tampering implements AutoCloseable {
    private static final Map<String, String> KEYS = Map.of(
            "domain_event_entry", "global_index",
            "ledger", "position",
            "ledger_entry", "position",
            "ledger_node", "level, index",
            "checkpoint", "size",
            "signed_checkpoint", "size, signer_key",
            "cosignature", "origin, size, witness, witnessed_at");

    private final Connection connection;
    private final JdbcClient jdbc;

    Tampering(Connection connection) throws SQLException {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        for (String table : KEYS.keySet()) {
            run("create temporary table kept_" + table + " as table events." + table);
        }
        run("set session_replication_role = replica");
    }

    void run(String statement, Object... parameters) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                sql.setObject(i + 1, parameters[i]);
            }
            sql.execute();
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Everything that was there is there again as it was; what came since stays. */
    void putBack() throws SQLException {
        connection.setAutoCommit(false);
        run("set session_replication_role = replica");
        for (String table : KEYS.keySet()) {
            String key = KEYS.get(table);
            run("delete from events." + table + " where (" + key + ") in (select " + key + " from kept_" + table + ")");
            run("insert into events." + table
                    + (table.equals("domain_event_entry") ? " overriding system value" : "")
                    + " select * from kept_" + table);
        }
        run("delete from events.domain_event_entry e where not exists (select from events.ledger l"
                + " where l.global_index = e.global_index) and not exists (select from events.inbox i"
                + " where i.global_index = e.global_index)");
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Lets two events change places. */
    void swap(long first, long second) throws SQLException {
        run("update events.ledger set global_index = -global_index where position in (?, ?)", first, second);
        run(
                "update events.ledger l set global_index = -other.global_index from events.ledger other"
                        + " where (l.position, other.position) in ((?, ?), (?, ?))",
                first,
                second,
                second,
                first);
    }

    /** Puts one more event of the same case at this position, and moves the others on; the last falls off the end. */
    void slipIn(long position) throws SQLException {
        run(
                "insert into events.domain_event_entry overriding system value"
                        + " select global_index + 1000000, gen_random_uuid()::text, aggregate_identifier, sequence_number + 1000000,"
                        + " type, time_stamp, payload_type, payload_revision, payload, meta_data"
                        + " from events.domain_event_entry where global_index ="
                        + " (select global_index from events.ledger where position = ?)",
                position);
        run(
                "create temporary table moved as select position, lag(global_index, 1, global_index + 1000000)"
                        + " over (order by position) as global_index from events.ledger where position >= ?",
                position);
        run("update events.ledger set global_index = -global_index - 1 where position >= ?", position);
        run("update events.ledger l set global_index = m.global_index from moved m where m.position = l.position");
        run("drop table moved");
    }

    /** Removes everything from this position on, but not what was signed of it. */
    void cutTail(long from) throws SQLException {
        run(
                "delete from events.domain_event_entry where global_index in (select global_index from events.ledger where position >= ?)",
                from);
        run("delete from events.ledger where position >= ?", from);
        run("delete from events.ledger_entry where position >= ?", from);
        run("delete from events.checkpoint where size > ?", from);
    }

    /** Changes an event, and then everything in the ledger so that it looks as if it had always been so; says the new tree. */
    GrowingTree forge(long position) throws SQLException {
        run(
                "update events.domain_event_entry set payload = set_byte(payload, 10, get_byte(payload, 10) # 1)"
                        + " where global_index = (select global_index from events.ledger where position = ?)",
                position);
        byte[] entry = jdbc.sql("select * from events.es_stream where global_index = ?")
                .param(position)
                .query((row, _) -> LedgerEntry.of(
                                row.getString("aggregate_identifier"),
                                row.getLong("sequence_number"),
                                row.getString("event_identifier"),
                                row.getString("type"),
                                row.getString("time_stamp"),
                                row.getString("payload_type"),
                                row.getString("payload_revision"),
                                row.getBytes("payload"),
                                row.getBytes("meta_data"))
                        .canonical())
                .single();
        run("update events.ledger_entry set entry = ? where position = ?", entry, position);
        run(
                "update events.ledger set leaf = ? where position = ?",
                Hash.ofLeaf(entry).bytes(),
                position);
        var tree = new GrowingTree();
        jdbc.sql("select leaf from events.ledger order by position")
                .query(byte[].class)
                .list()
                .forEach(leaf -> tree.append(Hash.of(leaf)));
        for (Object[] node : jdbc.sql("select level, index from events.ledger_node")
                .query((row, _) -> new Object[] {row.getInt(1), row.getLong(2)})
                .list()) {
            run(
                    "update events.ledger_node set hash = ? where level = ? and index = ?",
                    tree.hash((int) node[0] * 8, (long) node[1]).bytes(),
                    node[0],
                    node[1]);
        }
        for (long size : jdbc.sql("select size from events.checkpoint where size > ?")
                .param(position)
                .query(Long.class)
                .list()) {
            run(
                    "update events.checkpoint set root = ? where size = ?",
                    tree.tree().whenItsSizeWas(size).root().bytes(),
                    size);
        }
        return tree;
    }

    /** Records one more event of a case with triggers on, as a program would, only with another time. */
    void appendCopyOfTheLast(String caseId, String time) throws SQLException {
        run("set session_replication_role = origin");
        run(
                "insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " time_stamp, payload_type, payload_revision, payload, meta_data)"
                        + " select gen_random_uuid()::text, aggregate_identifier, sequence_number + 1, type, ?, payload_type,"
                        + " payload_revision, payload, meta_data from events.domain_event_entry"
                        + " where aggregate_identifier = ? order by sequence_number desc limit 1",
                time,
                caseId);
    }

    /** The same in a transaction that stays open while something else happens. */
    void appendCopyOfTheLast(String caseId, String time, Meanwhile meanwhile) throws Exception {
        run("set idle_in_transaction_session_timeout = 0");
        connection.setAutoCommit(false);
        appendCopyOfTheLast(caseId, time);
        meanwhile.happens();
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** What goes on while somebody holds a transaction open. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
