package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import nl.rechtspoor.ledger.bundle.VerifyLedger;

/** What somebody does with a bundle that they took along. */
final class DownloadedBundle {
    private static final Path PYTHON = Path.of("../ledger/src/test/python/verify_bundle.py");

    private DownloadedBundle() {}

    /** The lines of our verifier, which has to agree in each with the one in Python. */
    static List<String> verified(Path bundle) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        int code = VerifyLedger.run(
                List.of("--lines", bundle.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()));
        List<String> ours = out.toString(StandardCharsets.UTF_8).lines().toList();
        Process python = new ProcessBuilder("python3", PYTHON.toString(), bundle.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = python.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().toList()).isEqualTo(ours);
        }
        assertThat(python.waitFor()).isEqualTo(code);
        return ours;
    }

    static Map<String, byte[]> files(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
