package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.allinone.client.ApiSession;
import nl.rechtspoor.ledger.bundle.VerifyLedger;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.timestamps.AuthorityOfTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case is closed, an authority says by when, and two verifiers that trust the authority find it in the bundle. */
class StampedCaseIT {
    private static final String PASSWORD = "kinderrechten-demo";
    private static final Path PYTHON = Path.of("../ledger/src/test/python/verify_bundle.py");

    /** Its clock stands still, so that every answer is the same; what is told must be told before that time. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void a_closed_case_is_handed_over_with_the_time_at_which_it_was_closed() throws Exception {
        try (var authority = new AuthorityOfTests()) {
            // today's stamp: the next one is given because a case was closed
            authority.now = Instant.now();
            Path root = authority.trusted(folder);
            try (var program = Installation.start(
                    folder.resolve("data"),
                    "--rechtspoor.demo.enabled=true",
                    "--rechtspoor.demo.year=false",
                    "--rechtspoor.timestamps.url=" + authority.address(),
                    "--rechtspoor.timestamps.trusted=" + root)) {
                authority.now = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
                JsonNode closed = closedCase(program);

                Path bundle = stamped(program, closed.required("id").asString(), root);
                List<String> lines = ours(bundle, root);

                assertThat(lines)
                        .anyMatch(line -> line.matches("timestamp \\d+-1 trusted " + authority.now.getEpochSecond()))
                        .endsWith("result 0");
                assertThat(lines)
                        .filteredOn(line -> line.startsWith("event "))
                        .isNotEmpty()
                        .allMatch(line -> line.endsWith(" unaltered - " + authority.now.getEpochSecond()));
                assertThat(theirs(bundle, root)).isEqualTo(lines);
                program.stop();
            }
        }
    }

    private static JsonNode closedCase(Installation program) {
        var jurist = new ApiSession(program.address(), new JsonMapper()).signIn("jurist", PASSWORD);
        String check = jurist.post(
                        "/conflict-checks", Map.of("names", List.of(), "phones", List.of()), UUID.randomUUID(), null)
                .required("id")
                .asString();
        JsonNode opened = jurist.post("/cases", WorkingJurist.newCase(check), UUID.randomUUID(), null);
        return jurist.post(
                "/cases/" + opened.required("id").asString() + "/closures",
                Map.of("outcome", "SOLVED"),
                UUID.randomUUID(),
                opened.required("version").asLong());
    }

    /** The bundle as soon as every event in it has its timestamp; the authority is asked within a minute or two. */
    private Path stamped(Installation program, String caseId, Path root) throws Exception {
        var auditor = new Browser(program.address());
        auditor.signIn("auditor", PASSWORD);
        Instant until = Instant.now().plusSeconds(300);
        while (true) {
            HttpResponse<byte[]> answer = auditor.download("/api/v1/cases/" + caseId + "/bundle");
            assertThat(answer.statusCode()).isEqualTo(200);
            Path bundle = Files.write(folder.resolve("case.zip"), answer.body());
            List<String> events = ours(bundle, root).stream()
                    .filter(line -> line.startsWith("event "))
                    .toList();
            if (events.stream().noneMatch(line -> line.endsWith(" -"))) {
                return bundle;
            }
            assertThat(Instant.now()).as(events.toString()).isBefore(until);
            Thread.sleep(2000);
        }
    }

    private static List<String> ours(Path bundle, Path root) throws Exception {
        var out = new ByteArrayOutputStream();
        VerifyLedger.run(
                List.of("--lines", "--tsa", root.toString(), bundle.toString()),
                new PrintStream(out, true, UTF_8),
                System.err);
        return out.toString(UTF_8).lines().toList();
    }

    private static List<String> theirs(Path bundle, Path root) throws Exception {
        Process python = new ProcessBuilder("python3", PYTHON.toString(), "--tsa", root.toString(), bundle.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = python.inputReader(UTF_8)) {
            List<String> lines = out.lines().toList();
            assertThat(python.waitFor()).isZero();
            return lines;
        }
    }
}
