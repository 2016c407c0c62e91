package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.rechtspoor.allinone.client.ApiSession;
import nl.rechtspoor.ledger.bundle.VerifyLedger;
import nl.rechtspoor.platform.testing.Browser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An installation that a witness watches, with two cases of more events than a tile holds, all signed and cosigned; and an
 * auditor who exports a case and checks it with two verifiers.
 */
final class WitnessedInstallation implements AutoCloseable {
    private static final String PASSWORD = "kinderrechten-demo";
    private static final Path PYTHON = Path.of("../ledger/src/test/python/verify_bundle.py");
    private static final int NOTES = 130;

    private final Path folder;
    private final Installation program;
    private final WatchedInstallation watched;
    private final List<String> keys;
    private final Browser auditor;
    private final String caseId;
    private final String otherCaseId;
    private final long size;
    private final List<Long> positions;

    private WitnessedInstallation(Path folder, WatchedInstallation watched) throws Exception {
        this.folder = folder;
        this.watched = watched;
        this.program = watched.program();
        this.keys = watched.keys();
        var jurist = new ApiSession(program.address(), new JsonMapper()).signIn("jurist", PASSWORD);
        caseId = open(jurist, NOTES);
        otherCaseId = open(jurist, NOTES);
        try (var connection = superuser()) {
            size = awaitCosigned(connection);
            positions = jdbc(connection)
                    .sql("select global_index from events.es_stream where aggregate_identifier = ? order by 1")
                    .param(caseId)
                    .query(Long.class)
                    .list();
        }
        auditor = new Browser(program.address());
        auditor.signIn("auditor", PASSWORD);
    }

    static WitnessedInstallation start(Path folder) throws Exception {
        return new WitnessedInstallation(folder, WatchedInstallation.start(folder));
    }

    String caseId() {
        return caseId;
    }

    /** How many events were sealed before anybody tampered. */
    long size() {
        return size;
    }

    /** The position of a note of the case, with others before and after it. */
    long positionOfSomeEvent() {
        return positions.get(positions.size() / 2);
    }

    /** Another one than that. */
    long positionOfSomeEvent(long notThis) {
        return positions.get(positions.indexOf(notThis) + 7);
    }

    Connection superuser() throws Exception {
        return program.superuser("rechtspoor");
    }

    void awaitOutput(String text) throws InterruptedException {
        Eventually.holds("it says: " + text, () -> program.output().contains(text));
    }

    /** What both verifiers say, line by line, of the case as it is exported now. */
    List<String> verified() throws Exception {
        return verified(caseId);
    }

    List<String> findings() throws Exception {
        return findingsOf(caseId);
    }

    List<String> findingsOfTheOtherCase() throws Exception {
        return findingsOf(otherCaseId);
    }

    /** As {@link #verified()}, by our own verifier alone; or the code with which the export is refused. */
    List<String> exportedOrRefused() throws Exception {
        var answer = export(caseId);
        if (answer.statusCode() == 409) {
            return List.of(
                    JsonMapper.shared().readTree(answer.body()).required("code").asString());
        }
        return ours(saved(answer)).lines();
    }

    /** Has the database's owner record an event with a time of their own choice, in the ordinary way; says its position. */
    long recordInTheOtherCase(Tampering database, String time) throws Exception {
        database.appendCopyOfTheLast(otherCaseId, time);
        try (var connection = superuser()) {
            awaitCosigned(connection);
            return jdbc(connection)
                    .sql("select max(global_index) from events.es_stream where aggregate_identifier = ?")
                    .param(otherCaseId)
                    .query(Long.class)
                    .single();
        }
    }

    /**
     * The same in a transaction that is held open for a while, in which others record, are sealed and cosigned; says where
     * both ended up.
     */
    Late recordLateInTheOtherCase(Tampering database, String time, Duration held) throws Exception {
        var jurist = new ApiSession(program.address(), new JsonMapper()).signIn("jurist", PASSWORD);
        var inTime = new long[1];
        database.appendCopyOfTheLast(otherCaseId, time, () -> {
            String later = open(jurist, 1);
            Thread.sleep(held);
            inTime[0] = program.count(
                    "select max(global_index) from events.es_stream where aggregate_identifier = '" + later + "'");
        });
        try (var connection = superuser()) {
            awaitCosigned(connection);
        }
        return new Late(
                inTime[0],
                program.count("select max(global_index) from events.es_stream where aggregate_identifier = '"
                        + otherCaseId + "'"));
    }

    /** Positions of two events, of which the second was numbered first and committed last. */
    record Late(long inTime, long late) {}

    @Override
    public void close() throws IOException {
        watched.close();
    }

    private record Verdict(int code, List<String> lines) {}

    private List<String> findingsOf(String id) throws Exception {
        return verified(id).stream().filter(line -> line.startsWith("finding ")).toList();
    }

    private List<String> verified(String id) throws Exception {
        Path bundle = saved(export(id));
        Verdict ours = ours(bundle);
        Verdict theirs = theirs(bundle);
        assertThat(theirs).isEqualTo(ours);
        return ours.lines();
    }

    private HttpResponse<byte[]> export(String id) {
        return auditor.download("/api/v1/cases/" + id + "/bundle?log=true");
    }

    private Path saved(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return Files.write(folder.resolve("case.zip"), answer.body());
    }

    private Verdict ours(Path bundle) {
        var out = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of("--lines", bundle.toString()));
        keys.forEach(key -> arguments.addAll(List.of("--key", key)));
        var err = new ByteArrayOutputStream();
        int code = VerifyLedger.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        assertThat(code).as(err.toString(UTF_8)).isLessThan(2);
        return new Verdict(code, out.toString(UTF_8).lines().toList());
    }

    private Verdict theirs(Path bundle) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", PYTHON.toString(), bundle.toString()));
        keys.forEach(key -> command.addAll(List.of("--key", key)));
        Process python = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = python.inputReader(UTF_8)) {
            List<String> said = lines.lines().toList();
            return new Verdict(python.waitFor(), said);
        }
    }

    /** Waits until a witness has seen all that there is, and says of how many events. */
    private static long awaitCosigned(Connection connection) throws InterruptedException {
        var cosigned = new AtomicLong();
        Eventually.holds(
                "all is cosigned",
                () -> jdbc(connection)
                        .sql("""
                        select size from (select coalesce(max(size), 0) as size from events.cosignature) seen
                        where size = (select count(*) from events.ledger) and not exists (select from events.inbox)
                        """)
                        .query(Long.class)
                        .optional()
                        .map(size -> {
                            cosigned.set(size);
                            return true;
                        })
                        .orElse(false));
        return cosigned.get();
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static String open(ApiSession jurist, int notes) {
        String check = jurist.post(
                        "/conflict-checks", Map.of("names", List.of(), "phones", List.of()), UUID.randomUUID(), null)
                .required("id")
                .asString();
        UUID id = UUID.randomUUID();
        JsonNode answer = jurist.post("/cases", WorkingJurist.newCase(check), id, null);
        for (int i = 0; i < notes; i++) {
            answer = jurist.post(
                    "/cases/" + id + "/notes",
                    Map.of("text", "Notitie " + i),
                    UUID.randomUUID(),
                    answer.required("version").asLong());
        }
        return id.toString();
    }
}
