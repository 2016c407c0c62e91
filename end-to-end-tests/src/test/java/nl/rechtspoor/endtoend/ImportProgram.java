package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The program behind {@code ./rechtspoor import}, in a process of its own. */
final class ImportProgram implements AutoCloseable {
    private final Process process;
    private final Path output;

    private ImportProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ImportProgram start(Path file, URI address, String username, String password) throws IOException {
        var output = Files.createTempFile(file.getParent(), "import", ".txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "../all-in-one/programs/ImportCases.java", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("RECHTSPOOR_URL", address.toString());
        builder.environment().put("RECHTSPOOR_USER", username);
        builder.environment().put("RECHTSPOOR_PASSWORD", password);
        return new ImportProgram(builder.start(), output);
    }

    /** Everything it said, once it has ended by itself. */
    String ended() throws IOException, InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the import does not end:\n" + Files.readString(output));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the import failed:\n" + Files.readString(output));
        }
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
