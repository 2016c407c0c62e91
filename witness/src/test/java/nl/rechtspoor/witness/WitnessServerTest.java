package nl.rechtspoor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.rechtspoor.ledger.files.KeyFile;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessServerTest {
    @TempDir
    private Path folder;

    private final LogUnderTest log = new LogUnderTest(100);
    private final HttpClient http = HttpClient.newHttpClient();
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(
                folder.resolve("logs"),
                "# the helpdesk\n\n" + log.key.verifier().vkey() + "\n");
        server = WitnessProgram.start("--folder", folder.toString(), "--name", "witness.example/w1", "--port", "0");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        http.close();
    }

    @Test
    void it_speaks_the_protocol() throws Exception {
        HttpResponse<String> first = add(log.request(0, 10));
        assertThat(first.statusCode()).isEqualTo(200);
        Note cosigned = log.note(10).with(NoteSignature.parse(first.body().strip()));
        assertThat(cosigned.by(KeyFile.read(folder.resolve("key")).verifier())).isPresent();

        HttpResponse<String> stale = add(log.request(0, 20));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).isEqualTo("10\n");
        assertThat(stale.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");

        assertThat(add(new LogUnderTest(log.key, 100, "another ").request(10, 20))
                        .statusCode())
                .isEqualTo(422);
        assertThat(add(new LogUnderTest(100).request(10, 20)).statusCode()).isEqualTo(403);
        assertThat(add("no request".getBytes()).statusCode()).isEqualTo(400);
        assertThat(add(new byte[2 << 20]).statusCode()).isEqualTo(400);
    }

    @Test
    void what_it_saw_last_can_be_read_by_anybody() throws Exception {
        String path = "/seen/" + Memory.name(LogUnderTest.ORIGIN);
        assertThat(get(path).statusCode()).isEqualTo(404);
        add(log.request(0, 10));

        HttpResponse<String> seen = get(path);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).startsWith(log.note(10).text());
        assertThat(get("/seen/../key").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void it_does_not_start_with_a_key_that_others_read_nor_without_a_log_to_watch() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(folder.resolve("key"), other.resolve("key"));
        Files.copy(folder.resolve("logs"), other.resolve("logs"));
        Files.setPosixFilePermissions(other.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));

        refused("may be read", "--folder", other.toString(), "--name", "witness.example/w1");
        refused("usage", "--folder");
        refused("usage", "--name", "witness.example/w1");
        refused("one per line", "--folder", folder.resolve("new").toString(), "--name", "witness.example/w1");
    }

    private static void refused(String why, String... arguments) {
        assertThatExceptionOfType(WitnessProgram.Refused.class)
                .isThrownBy(() -> WitnessProgram.start(arguments))
                .withMessageContaining(why);
    }

    private HttpResponse<String> add(byte[] request) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.address().getPort() + path);
    }
}
