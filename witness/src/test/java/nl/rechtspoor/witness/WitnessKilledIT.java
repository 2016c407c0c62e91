package nl.rechtspoor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, killed again and again while it cosigns: what it answered it still knows. */
class WitnessKilledIT {
    private static final int KILLS = 10;
    private static final int SIZE = 20_000;

    @TempDir
    private Path folder;

    private final LogUnderTest log = new LogUnderTest(SIZE);
    private final Random random = new Random(5);

    @Test
    void whatever_it_cosigned_before_a_kill_it_has_seen_after_it() throws Exception {
        Files.writeString(folder.resolve("logs"), log.key.verifier().vkey() + "\n");
        long cosigned = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process program = start();
            URI address = address(program.inputReader(StandardCharsets.UTF_8));
            long seen = seen(address);
            assertThat(seen).as("after kill %d", kill).isGreaterThanOrEqualTo(cosigned);
            cosigned = cosignUntilKilled(program, address, seen);

            program.waitFor();
        }
        assertThat(cosigned).as("it cosigned at all").isGreaterThanOrEqualTo(2 * KILLS);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/witness.jar",
                        "--folder",
                        folder.toString(),
                        "--name",
                        "witness.example/w1",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI address(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.contains("listening on")) {
            line = output.readLine();
        }
        assertThat(line).as("it started").isNotNull();
        return URI.create("http://localhost:" + line.replaceFirst(".*:", ""));
    }

    /** The size that it says it saw last. */
    private long seen(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address.resolve("/seen/" + Memory.name(LogUnderTest.ORIGIN)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 404
                    ? 0
                    : Checkpoint.parse(Note.parse(answer.body().getBytes(StandardCharsets.UTF_8))
                                    .text())
                            .size();
        }
    }

    /** The kill comes a moment after the second answer, however long that takes on a busy machine. */
    private long cosignUntilKilled(Process program, URI address, long seen) throws InterruptedException {
        long cosigned = seen;
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (cosigned < SIZE) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(log.request(cosigned, cosigned + 1)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                cosigned++;
                if (cosigned == seen + 2) {
                    CompletableFuture.delayedExecutor(random.nextInt(500), TimeUnit.MILLISECONDS)
                            .execute(program::destroyForcibly);
                }
            }
        } catch (IOException e) {
            // the kill; whether the last request was seen is not known
        }
        return cosigned;
    }
}
