package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F5: while people work, the disk of the write-ahead log, of the tables, of the keys or of the signer is full. What can't be
 * kept is refused in words, nothing is acknowledged that is not kept, and once there is room everything goes on by itself.
 */
class FullDiskIT {
    private static final int JURISTS = 4;
    private static final String PASSWORD = "kinderrechten-demo";
    private static final String FULL = "507 STORAGE_FULL";
    private static final String AWAY = "503 UNAVAILABLE";

    @TempDir
    static Path folder;

    private static Path tables;
    private static Path keys;
    private static Installation installation;

    @BeforeAll
    static void startOnSmallDisks() throws Exception {
        assumeTrue(SmallDisks.canBeMade(), "this machine lets nobody mount a small disk (unshare --mount, as root)");
        var jar = new ProgramJar(List.of("--rechtspoor.demo.enabled=true", "--rechtspoor.demo.year=false"));
        tables = folder.resolve("postgres/base");
        try (var first = Installation.start(folder, jar);
                var connection = first.superuser("postgres");
                var database = connection.createStatement();
                var row = database.executeQuery("select oid from pg_database where datname = 'rechtspoor_keys'")) {
            row.next();
            keys = tables.resolve(row.getString(1));
            first.stop();
        }
        installation = Installation.start(
                folder,
                new SmallDisks(jar)
                        .of(256, folder.resolve("postgres/pg_wal"))
                        .of(512, tables)
                        .of(64, keys)
                        .of(4, folder.resolve("signer")));
    }

    @AfterAll
    static void stop() {
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void a_full_disk_of_the_write_ahead_log_stops_the_database_and_nothing_is_lost() throws Exception {
        try (var office = officeAtWork()) {
            SmallDisks.fill(installation.pid(), folder.resolve("postgres/pg_wal"));
            try (var connection = installation.superuser("postgres");
                    var database = connection.createStatement()) {
                // what was made in advance is used up in moments in place of minutes
                while (true) {
                    database.execute("select pg_switch_wal()");
                    database.execute("select pg_logical_emit_message(true, 'F5', 'x')");
                }
            } catch (SQLException stopped) {
                // as it should
            }
            Eventually.holds("health is down", () -> installation.health() == 503);
            long acknowledged = office.acknowledged();
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(office.acknowledged() - acknowledged)
                    .as("acknowledged without a log")
                    .isLessThanOrEqualTo(JURISTS);

            SmallDisks.empty(installation.pid(), folder.resolve("postgres/pg_wal"));
            everythingGoesOn(office);
            assertThat(office.troubles()).contains(AWAY).isSubsetOf(FULL, AWAY);
            EveryView.equalsItsReplay(EveryView.operator(installation.address()));
        }
    }

    @Test
    void a_full_disk_of_the_tables_is_told_and_nothing_is_lost() throws Exception {
        try (var office = officeAtWork()) {
            SmallDisks.fill(installation.pid(), tables);
            Eventually.holds("told", () -> office.troubles().contains(FULL));
            Thread.sleep(Duration.ofSeconds(2));

            SmallDisks.empty(installation.pid(), tables);
            everythingGoesOn(office);
            assertThat(office.troubles()).isSubsetOf(FULL, AWAY);
        }
    }

    @Test
    void a_full_disk_of_the_keys_is_told_and_no_value_is_kept_without_its_key() throws Exception {
        try (var office = officeAtWork()) {
            SmallDisks.fill(installation.pid(), keys);
            Eventually.holds("told", () -> office.troubles().contains(FULL));

            SmallDisks.empty(installation.pid(), keys);
            everythingGoesOn(office);
            assertThat(office.troubles()).isSubsetOf(FULL, AWAY);
        }
    }

    @Test
    void a_full_disk_of_the_signer_stops_nothing_but_signatures() throws Exception {
        Path signer = folder.resolve("signer");
        try (var office = officeAtWork()) {
            SmallDisks.fill(installation.pid(), signer);
            office.awaitAcknowledged(10);
            // a file that it was about to replace may have given back its place
            SmallDisks.fill(installation.pid(), signer);
            long size = sealed();
            office.awaitAcknowledged(40);
            assertThat(office.troubles()).isEmpty();
            Eventually.holds("more is sealed", () -> sealed() > size);
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(signed()).isLessThanOrEqualTo(size);

            SmallDisks.empty(installation.pid(), signer);
            everythingGoesOn(office);
        }
    }

    private static WorkingOffice officeAtWork() throws InterruptedException {
        var office = new WorkingOffice(System.nanoTime()).at(installation.address(), JURISTS, "jurist", PASSWORD);
        office.awaitAcknowledged(20);
        return office;
    }

    private static void everythingGoesOn(WorkingOffice office) throws Exception {
        Eventually.holds("health is up", () -> installation.health() == 200);
        office.awaitAcknowledged(50);
        var history = office.goHome();
        try (var connection = installation.superuser("rechtspoor")) {
            assertThat(SealedStore.checker(connection).all(WorkingOffice.attempts(history)))
                    .isEmpty();
        }
        Eventually.holds("all is signed", () -> signed() == sealed());
    }

    private static long sealed() throws Exception {
        return installation.count("select count(*) from events.ledger");
    }

    private static long signed() throws Exception {
        return installation.count("select coalesce(max(size), 0) from events.signed_checkpoint");
    }
}
