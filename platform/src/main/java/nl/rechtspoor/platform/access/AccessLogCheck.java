package nl.rechtspoor.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import nl.rechtspoor.platform.access.AccessLogReport.Fault;
import nl.rechtspoor.platform.access.AccessLogReport.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the whole tree of the access log anew from its lines, and compares it with everything that was kept of it. */
public final class AccessLogCheck {
    private static final int FETCHED = 5000;
    private static final int MOST_FAULTS = 20;
    private static final int MOST_SIGNATURES = 100;
    private static final String LINES = "select l.position, l.id as sealed_id, l.leaf, " + AccessEntry.COLUMNS
            + " from access_log.ledger l left join access_log.access a on a.id = l.id order by l.position";

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;

    /** Needs a connection that may read the schema {@code access_log}. */
    public AccessLogCheck(DataSource database) {
        this.rows = new JdbcTemplate(database);
        this.rows.setFetchSize(FETCHED);
        this.jdbc = JdbcClient.create(rows);
        this.oneMoment = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public AccessLogReport run() {
        var report = oneMoment.execute(_ -> check());
        if (report == null) {
            throw new IllegalStateException("a check always reports");
        }
        return report;
    }

    private AccessLogReport check() {
        var faults = new ArrayList<Fault>();
        var signed = signed();
        try (Stream<Kept> kept = kept()) {
            var walk = new Walk(kept.iterator(), faults);
            rows.query(LINES, (RowCallbackHandler) walk::line);
            walk.end();
            signatures(faults);
            neverSealed(faults);
            return new AccessLogReport(
                    faults.isEmpty(),
                    walk.tree.size(),
                    waiting(),
                    signed,
                    faults.stream().limit(MOST_FAULTS).toList());
        }
    }

    private long waiting() {
        return jdbc.sql("select count(*) from access_log.inbox")
                .query(Long.class)
                .single();
    }

    /** The roots that were written down, those that were signed among them, by size. */
    private Stream<Kept> kept() {
        return rows.queryForStream("""
                select size, root, null as note from access_log.checkpoint
                union all select size, null, note from access_log.signed_checkpoint order by size
                """, (row, _) -> kept(row));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        long size = row.getLong("size");
        byte @Nullable [] root = row.getBytes("root");
        if (root != null) {
            return new Kept(size, Hash.of(root));
        }
        try {
            var checkpoint = Checkpoint.parse(Note.parse(row.getBytes("note")).text());
            return new Kept(size, checkpoint.size() == size ? checkpoint.root() : Hash.OF_NOTHING);
        } catch (Malformed e) {
            return new Kept(size, Hash.OF_NOTHING);
        }
    }

    /** Of the newest ones: an older one counts by its root alone, which has to be that of the lines. */
    private void signatures(List<Fault> faults) {
        jdbc.sql("""
                        select s.size, s.note, k.vkey from access_log.signed_checkpoint s
                        join access_log.signer_key k on k.number = s.signer_key
                        order by s.signer_key desc, s.size desc limit ?
                        """).param(MOST_SIGNATURES).query((row, _) -> isSigned(row) ? -1 : row.getLong("size")).list().stream()
                .filter(size -> size >= 0)
                .forEach(size -> faults.add(new Fault(Kind.SIGNATURE, size, null, null)));
    }

    private static boolean isSigned(ResultSet row) throws SQLException {
        try {
            SignedCheckpoint.open(row.getBytes("note"), NoteVerifier.parse(row.getString("vkey")));
            return true;
        } catch (Malformed | SignatureRefused e) {
            return false;
        }
    }

    private AccessLogReport.@Nullable Signed signed() {
        return jdbc.sql("""
                        select s.size, s.signed_at, s.note, k.vkey from access_log.signed_checkpoint s
                        join access_log.signer_key k on k.number = s.signer_key order by s.signer_key desc, s.size desc limit 1
                        """)
                .query((row, _) -> new AccessLogReport.Signed(
                        row.getLong("size"),
                        row.getTimestamp("signed_at").toInstant(),
                        new String(row.getBytes("note"), java.nio.charset.StandardCharsets.UTF_8),
                        row.getString("vkey")))
                .optional()
                .orElse(null);
    }

    private void neverSealed(List<Fault> faults) {
        jdbc.sql("""
                        select a.id from access_log.access a
                        where not exists (select from access_log.ledger l where l.id = a.id)
                          and not exists (select from access_log.inbox i where i.id = a.id)
                        order by a.id limit ?
                        """)
                .param(MOST_FAULTS)
                .query(Long.class)
                .list()
                .forEach(id -> faults.add(new Fault(Kind.NEVER_SEALED, -1, id, null)));
    }

    /** A root that was kept when the log had this size. */
    private record Kept(long size, Hash root) {}

    /** Goes through the sealed lines once, in their order. */
    private static final class Walk {
        private final Iterator<Kept> kept;
        private final List<Fault> faults;
        private Frontier tree = Frontier.EMPTY;
        private @Nullable Kept next;
        private long lastGood;
        private boolean broken;

        Walk(Iterator<Kept> kept, List<Fault> faults) {
            this.kept = kept;
            this.faults = faults;
            this.next = kept.hasNext() ? kept.next() : null;
        }

        void line(ResultSet row) throws SQLException {
            long position = row.getLong("position");
            long line = row.getLong("sealed_id");
            if (position != tree.size()) {
                broken = true;
                faults.add(new Fault(Kind.MISSING, tree.size(), null, position));
                // goes on behind the hole, so that what else is wrong is named too
                while (tree.size() < position) {
                    tree = tree.append(Hash.OF_NOTHING);
                }
            }
            var leaf = Hash.of(row.getBytes("leaf"));
            row.getLong("id");
            if (row.wasNull()) {
                faults.add(new Fault(Kind.MISSING, position, line, null));
            } else if (!AccessEntry.leaf(row).equals(leaf)) {
                faults.add(new Fault(Kind.ALTERED, position, line, null));
            }
            tree = tree.append(leaf);
            compare();
        }

        private void compare() {
            while (next != null && next.size() <= tree.size()) {
                if (next.size() == tree.size() && !broken) {
                    if (Arrays.equals(next.root().bytes(), tree.root().bytes())) {
                        lastGood = tree.size();
                    } else {
                        broken = true;
                        faults.add(new Fault(Kind.REPLACED, lastGood, null, tree.size()));
                    }
                }
                next = kept.hasNext() ? kept.next() : null;
            }
        }

        /** What was written down for more lines than there are says how many are gone at the end. */
        void end() {
            long largest = next == null ? 0 : next.size();
            while (kept.hasNext()) {
                largest = kept.next().size();
            }
            if (largest > tree.size()) {
                faults.add(new Fault(Kind.MISSING, tree.size(), null, largest));
            }
        }
    }
}
