package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.allinone.client.ApiRefused;
import nl.rechtspoor.allinone.client.ApiSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file is brought in by the program of the command line while the installation is killed twice, once together with its
 * database, and once stopped by hand.
 */
class ImportKilledIT {
    private static final int ROWS = 1_500;
    private static final String SENIOR = "senior";
    private static final String PASSWORD = "kinderrechten-demo";

    private final FictionalRows rows = FictionalRows.of(ROWS);

    @TempDir
    Path folder;

    @Test
    void every_row_is_in_exactly_once_however_often_the_import_was_interrupted() throws Exception {
        var file = Files.writeString(folder.resolve("cases.csv"), rows.csv());
        try (var installation = Installation.start(
                folder.resolve("data"), "--rechtspoor.demo.enabled=true", "--rechtspoor.demo.year=false")) {
            var senior = new ApiSession(installation.address(), new JsonMapper()).signIn(SENIOR, PASSWORD);
            try (var program = ImportProgram.start(file, installation.address(), SENIOR, PASSWORD)) {
                awaitDone(senior, 150);
                installation.kill();
                installation.startAgain();
                awaitDone(senior, 350);
                installation.killDatabase();
                installation.kill();
                installation.startAgain();
                awaitDone(senior, 550);
                stopAndLookWhetherItStays(senior);
                assertThat(program.ended()).contains("The same command goes on with it.");
            }
            bringInWith(installation, file);
            assertThat(theImport(senior).get("done").asInt()).isEqualTo(ROWS);
            try (var database = installation.superuser("rechtspoor")) {
                everythingIsThereOnceAndAtItsMoment(database);
                var events = events(database);
                bringInWith(installation, Files.writeString(folder.resolve("again.csv"), rows.csv() + "\n"));
                assertThat(events(database)).as("a second time changes nothing").isEqualTo(events);
            }
        }
    }

    private static void stopAndLookWhetherItStays(ApiSession senior) throws InterruptedException {
        senior.post("/imports/" + theImport(senior).get("id").asString() + "/stops", Map.of(), UUID.randomUUID(), null);
        var last = -1;
        for (var now = done(senior); now != last; now = done(senior)) {
            last = now;
            Thread.sleep(1_500);
        }
        Eventually.holds(
                "stopped", () -> theImport(senior).get("state").asString().equals("STOPPED"));
        assertThat(last).isLessThan(ROWS);
    }

    private static void bringInWith(Installation installation, Path file) throws Exception {
        try (var program = ImportProgram.start(file, installation.address(), SENIOR, PASSWORD)) {
            assertThat(program.ended()).contains(" 0 failed");
        }
    }

    private void everythingIsThereOnceAndAtItsMoment(Connection database) throws SQLException, InterruptedException {
        assertThat(happened(database, "contact-registered"))
                .containsExactlyInAnyOrderElementsOf(rows.rows().stream()
                        .map(row -> new Happened(row.contact().toString(), row.happened()))
                        .toList());
        assertThat(happened(database, "contact-classified")).hasSize(ROWS);
        assertThat(happened(database, "contact-linked"))
                .extracting(Happened::aggregate)
                .containsExactlyInAnyOrderElementsOf(rows.cases().stream()
                        .map(row -> row.contact().toString())
                        .toList());
        assertThat(happened(database, "case-opened"))
                .extracting(Happened::at)
                .containsExactlyInAnyOrderElementsOf(
                        rows.cases().stream().map(FictionalRows.Row::happened).toList());
        assertThat(happened(database, "case-closed"))
                .extracting(Happened::at)
                .containsExactlyInAnyOrderElementsOf(rows.closings());
        var checker = SealedStore.checker(database);
        assertThat(checker.ofTheLedger()).isEmpty();
        assertThat(checker.ofSequences()).isEmpty();
    }

    private record Happened(String aggregate, Instant at) {}

    private static List<Happened> happened(Connection database, String type) throws SQLException {
        var found = new ArrayList<Happened>();
        try (var ask = database.prepareStatement("""
                select aggregate_identifier, convert_from(meta_data, 'UTF8')::json ->> 'happenedAt'
                from events.domain_event_entry where payload_type = ?
                """)) {
            ask.setString(1, type);
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(new Happened(row.getString(1), Instant.parse(row.getString(2))));
                }
            }
        }
        return found;
    }

    private static long events(Connection database) throws SQLException {
        // deadlines and birthdays may add events of their own
        try (var ask = database.prepareStatement("select count(*) from events.domain_event_entry"
                        + " where convert_from(meta_data, 'UTF8')::json ->> 'purpose' = 'IMPORT'");
                var row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void awaitDone(ApiSession senior, int rows) throws InterruptedException {
        Eventually.holds(rows + " rows done", () -> done(senior) >= rows);
    }

    private static int done(ApiSession senior) {
        try {
            return theImport(senior).path("done").asInt(0);
        } catch (ApiRefused notBackYet) {
            return 0;
        }
    }

    /** The one import there is, or nothing yet. */
    private static JsonNode theImport(ApiSession senior) {
        return senior.get("/imports").get("items").path(0);
    }
}
