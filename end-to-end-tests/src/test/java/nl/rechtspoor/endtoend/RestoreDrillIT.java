package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.platform.signing.NewLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * F16: a backup of the database is taken while people work, the database is lost after more work, and the backup is put
 * back. What is missing is told to the event, nothing is signed until somebody begins a new log, and then work goes on.
 */
@EnabledIfSystemProperty(named = "rechtspoor.faults", matches = "all")
class RestoreDrillIT {
    private static final int JURISTS = 4;
    private static final String PASSWORD = "kinderrechten-demo";

    @TempDir
    Path folder;

    @Test
    void a_restored_backup_is_known_for_what_it_lacks_and_work_goes_on_in_a_new_log() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        try (var watched = WatchedInstallation.start(folder)) {
            Installation installation = watched.program();
            List<Operation> history;
            try (var office =
                    new WorkingOffice(System.nanoTime()).at(installation.address(), JURISTS, "jurist", PASSWORD)) {
                office.awaitAcknowledged(30);
                takeBackup(installation, data.resolve("postgres"), backup);
                office.awaitAcknowledged(30);
                history = office.goHome();
            }
            Eventually.holds(
                    "all cosigned",
                    () -> installation.count("select coalesce(max(size), 0) from events.cosignature")
                            == installation.count("select count(*) from events.ledger"));
            long signed = installation.count("select max(size) from events.signed_checkpoint");
            byte[] witnessed = Files.readAllBytes(data.resolve("signer/last-signed"));
            installation.stop();

            long began = System.nanoTime();
            Files.move(data.resolve("postgres"), folder.resolve("lost"));
            copy(backup, data.resolve("postgres"));
            installation.startAgain();
            IO.println("works again after " + Duration.ofNanos(System.nanoTime() - began));

            long kept = installation.count("select count(*) from events.ledger");
            assertThat(kept).isPositive().isLessThan(signed);
            assertThat(gapThatIsTold(installation, signed)).isPositive().isLessThanOrEqualTo(kept);
            Eventually.holds("alarm", () -> installation.health() == 503);
            whatIsLeftIsABeginningOfWhatWasWitnessed(installation, kept);
            assertThat(Checkpoint.parse(new String(witnessed, UTF_8)).size()).isEqualTo(signed);

            installation.stop();
            NewLog.main(new String[] {data.resolve("signer").toString(), "A drill put back an older backup."});
            installation.startAgain();
            Eventually.holds("no alarm", () -> installation.health() == 200);
            Eventually.holds(
                    "the new log is signed",
                    () -> installation.count("select count(*) from events.signed_checkpoint where signer_key = 2") > 0);
            try (var office =
                    new WorkingOffice(System.nanoTime()).at(installation.address(), JURISTS, "jurist", PASSWORD)) {
                office.awaitAcknowledged(30);
                List<Operation> since = office.goHome();
                try (var connection = installation.superuser("rechtspoor")) {
                    assertThat(SealedStore.checker(connection).all(WorkingOffice.attempts(since)))
                            .isEmpty();
                }
            }
            assertThat(lost(installation, history)).as("lost, as was told").isBetween(1, (int) (signed - kept));
            EveryView.equalsItsReplay(EveryView.operator(installation.address()));
        }
    }

    /** Up to where the restored ledger was signed, as whoever remembers more tells: the signer, or the witness. */
    private static long gapThatIsTold(Installation installation, long signed) throws InterruptedException {
        var gap = Pattern.compile("(?:has seen a ledger of|was signed up to) " + signed
                + " events, and (?:this one was signed up to|the database has) (\\d+)");
        Eventually.holds("told", () -> gap.matcher(installation.output()).find());
        var told = gap.matcher(installation.output());
        assertThat(told.find()).isTrue();
        return Long.parseLong(told.group(1));
    }

    /** As PostgreSQL's manual describes a base backup without any tool: announce it, copy, end it, copy the log. */
    private static void takeBackup(Installation installation, Path database, Path backup) throws Exception {
        try (var connection = installation.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', fast => true)");
            copy(database, backup);
            String label;
            try (var row = statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                row.next();
                label = row.getString(1);
            }
            copy(database.resolve("pg_wal"), backup.resolve("pg_wal"));
            Files.writeString(backup.resolve("backup_label"), label);
            Files.deleteIfExists(backup.resolve("postmaster.pid"));
        }
    }

    /** Every checkpoint in the backup that was signed before has the root that the signer, and so the witness, knew. */
    private static void whatIsLeftIsABeginningOfWhatWasWitnessed(Installation installation, long kept)
            throws Exception {
        assertThat(installation.count("select count(*) from events.signed_checkpoint where size <= " + kept))
                .isPositive();
        try (var connection = installation.superuser("rechtspoor")) {
            assertThat(SealedStore.checker(connection).ofTheLedger()).isEmpty();
        }
    }

    /** How many acknowledged commands are not there; those that are there are whole. */
    private static int lost(Installation installation, List<Operation> history) throws Exception {
        try (var connection = installation.superuser("rechtspoor")) {
            List<String> findings = SealedStore.checker(connection).ofAnswers(WorkingOffice.attempts(history));
            assertThat(findings).allMatch(finding -> finding.startsWith("C1 answered but lost"));
            return findings.size();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder));
                if (!Files.exists(copy)) {
                    Files.copy(folder, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                } catch (NoSuchFileException gone) {
                    // a file that the database removed meanwhile is not part of a backup
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
