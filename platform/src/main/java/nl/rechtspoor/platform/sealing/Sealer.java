package nl.rechtspoor.platform.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals committed events, one batch after another, on a thread and a database session of its own. Of all processes that
 * run one, the session that holds the advisory lock leads; when that session ends, however it ends, another takes over.
 */
public final class Sealer implements AutoCloseable {
    /** Any constant that no other lock of this database uses. */
    static final long LOCK = 0x5EA1_E401L;

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 2000;
    private static final Duration LOOK_AT_INBOX = Duration.ofMillis(20);
    private static final Duration LOOK_AT_LOCK = Duration.ofMillis(200);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(200);
    private static final Duration AFTER_HALT = Duration.ofSeconds(1);

    /** A frozen leader says nothing for this long; the server then ends its session, and with it the lead. */
    private static final String END_WHEN_FROZEN = "set idle_session_timeout = '5s'";

    private final DataSource dataSource;
    private final SealingBells bells;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean leader;
    private volatile @Nullable String halted;

    public Sealer(DataSource dataSource, SealingBells bells) {
        this.dataSource = dataSource;
        this.bells = bells;
        thread = Thread.ofPlatform().name("sealer").daemon(true).unstarted(this::run);
    }

    /** Begins to seal, or to wait until the present leader is gone. */
    public void start() {
        thread.start();
    }

    /** Whether this process is the one that seals. */
    public boolean isLeader() {
        return leader;
    }

    /** Why nothing is sealed until somebody has looked, if that is so. */
    public Optional<String> halted() {
        return Optional.ofNullable(halted);
    }

    @Override
    public void close() {
        running = false;
        bells.committed().ring();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try (Connection session = dataSource.getConnection()) {
                lead(session);
            } catch (SQLException e) {
                // sealing goes on from what is committed; the state alone is told, a message may quote a row
                log.warn("Sealing was interrupted, SQL state {}; trying again", e.getSQLState());
                pause(AFTER_TROUBLE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SealingHalted e) {
                halt(e);
            } catch (RuntimeException e) {
                log.error("Sealing was interrupted; trying again", e);
                pause(AFTER_TROUBLE);
            } finally {
                leader = false;
            }
        }
    }

    private void lead(Connection session) throws SQLException, InterruptedException {
        session.setAutoCommit(true);
        execute(session, END_WHEN_FROZEN);
        while (running && !ask(session, "select pg_try_advisory_lock(?)")) {
            Thread.sleep(LOOK_AT_LOCK);
        }
        if (!running) {
            return;
        }
        leader = true;
        try {
            sealUntilStopped(session);
        } finally {
            leader = false;
            release(session);
        }
    }

    /** It looks again now and then: what was changed may have been mended, and the lead may go to another process. */
    private void halt(SealingHalted why) {
        if (!Objects.equals(halted, why.getMessage())) {
            log.error("Sealing is halted. {}", why.getMessage());
        }
        halted = why.getMessage();
        pause(AFTER_HALT);
    }

    private void sealUntilStopped(Connection session) throws SQLException, InterruptedException {
        var tree = new TreeGrowth();
        catchUp(session, tree);
        while (running) {
            long rings = bells.committed().rings();
            int sealed = SealBatch.isWanted(session) ? SealBatch.seal(session, tree, BATCH) : 0;
            halted = null;
            if (sealed > 0) {
                bells.sealed().ring();
            }
            if (sealed < BATCH) {
                bells.committed().awaitAfter(rings, LOOK_AT_INBOX);
            }
        }
    }

    private void catchUp(Connection session, TreeGrowth tree) throws SQLException {
        long grown = 0;
        for (int batch = BATCH; running && batch == BATCH; grown += batch) {
            batch = CatchingUp.grow(session, tree, BATCH);
        }
        if (grown > 0) {
            log.info("{} events that were sealed before there was a tree have their place in it now", grown);
        }
    }

    /** A pool may keep the session alive, so the lock is given back rather than left to the end of the session. */
    private static void release(Connection session) throws SQLException {
        if (!session.isClosed() && session.isValid(1)) {
            session.setAutoCommit(true);
            ask(session, "select pg_advisory_unlock(?)");
            execute(session, "reset idle_session_timeout");
        }
    }

    private static void execute(Connection session, String statement) throws SQLException {
        try (Statement sql = session.createStatement()) {
            sql.execute(statement);
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

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
