package nl.rechtspoor.ledger.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verifier in Python, which shares nothing with ours but the description of the format. */
final class SecondVerifier {
    private static final Path PROGRAM = Path.of("src/test/python/verify_bundle.py");
    private static final boolean HERE = isHere();

    /** What the program printed and the code with which it ended. */
    record Outcome(int code, List<String> lines) {}

    private SecondVerifier() {}

    static boolean here() {
        return HERE;
    }

    /** Nothing where there is no Python. */
    static Optional<Outcome> run(List<String> arguments) throws IOException, InterruptedException {
        return HERE ? Optional.of(start(arguments)) : Optional.empty();
    }

    private static Outcome start(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
        command.addAll(arguments);
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = program.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = out.lines().toList();
            return new Outcome(program.waitFor(), lines);
        }
    }

    private static boolean isHere() {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
