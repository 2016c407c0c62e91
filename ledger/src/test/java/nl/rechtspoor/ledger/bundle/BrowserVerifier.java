package nl.rechtspoor.ledger.bundle;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The verifier that auditors have in their browser, run by Node. It stays running: there are many bundles to check. */
final class BrowserVerifier {
    private static final Path CLIENT = Path.of("../web-client");
    private static final JsonMapper JSON = new JsonMapper();
    private static final boolean HERE =
            Files.isDirectory(CLIENT.resolve("node_modules/vite")) && isThere("node", "--version");

    private static @Nullable BrowserVerifier running;

    private final BufferedWriter questions;
    private final BufferedReader answers;

    private BrowserVerifier(Process program) {
        questions = program.outputWriter();
        answers = program.inputReader();
    }

    /** What the verifier answers; {@code failed} is a fault of its own and says nothing about the bundle. */
    private record Answer(
            int code, List<String> lines, @Nullable String failed) {}

    static boolean here() {
        return HERE;
    }

    /** Nothing where the packages of the client are not installed. */
    static Optional<SecondVerifier.Outcome> run(Path bundle, List<NoteVerifier> keys) throws IOException {
        return HERE ? Optional.of(started().check(bundle, keys)) : Optional.empty();
    }

    private static synchronized BrowserVerifier started() throws IOException {
        if (running == null) {
            Process program = new ProcessBuilder("node", "scripts/verify-bundles.mjs")
                    .directory(CLIENT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
            running = new BrowserVerifier(program);
        }
        return running;
    }

    private synchronized SecondVerifier.Outcome check(Path bundle, List<NoteVerifier> keys) throws IOException {
        questions.write(JSON.writeValueAsString(Map.of(
                "bundle",
                bundle.toAbsolutePath().toString(),
                "keys",
                keys.stream().map(NoteVerifier::vkey).toList())));
        questions.newLine();
        questions.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("the verifier of the browser ended");
        }
        Answer answer = JSON.readValue(line, Answer.class);
        if (answer.failed() != null) {
            throw new IllegalStateException(answer.failed());
        }
        return new SecondVerifier.Outcome(answer.code(), answer.lines());
    }

    private static boolean isThere(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
