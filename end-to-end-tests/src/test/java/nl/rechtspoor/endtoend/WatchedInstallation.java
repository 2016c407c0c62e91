package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.witness.WitnessProgram;
import nl.rechtspoor.witness.WitnessServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An all-in-one with demo people whose ledger a witness watches.
 *
 * @param keys what an auditor has from elsewhere: the log's key and the witness's
 */
record WatchedInstallation(Installation program, WitnessServer witness, List<String> keys) implements AutoCloseable {
    static WatchedInstallation start(Path folder) throws Exception {
        Path data = folder.resolve("data");
        var options = new ArrayList<>(List.of("--rechtspoor.demo.enabled=true", "--rechtspoor.demo.year=false"));
        String log;
        try (var first = Installation.start(data, options.toArray(String[]::new))) {
            log = JsonMapper.shared()
                    .readTree(new Browser(first.address())
                            .download("/ledger/keys")
                            .body())
                    .required("keys")
                    .required(0)
                    .required("vkey")
                    .asString();
            first.stop();
        }
        Path watching = Files.createDirectories(folder.resolve("witness"));
        Files.writeString(watching.resolve("logs"), log + "\n");
        var witness = WitnessProgram.start(
                "--folder", watching.toString(), "--name", "witness.example/tampering", "--port", "0");
        options.add("--rechtspoor.witnesses[0].url=http://127.0.0.1:"
                + witness.address().getPort());
        options.add("--rechtspoor.witnesses[0].key=" + witness.vkey());
        var program = Installation.start(data, options.toArray(String[]::new));
        return new WatchedInstallation(program, witness, List.of(log, witness.vkey()));
    }

    @Override
    public void close() throws IOException {
        program.close();
        witness.close();
    }
}
