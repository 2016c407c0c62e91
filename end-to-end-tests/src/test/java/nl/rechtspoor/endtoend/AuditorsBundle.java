package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import nl.rechtspoor.ledger.bundle.VerifyLedger;
import nl.rechtspoor.platform.testing.Browser;
import tools.jackson.databind.json.JsonMapper;

/** The history of a case with its proofs, as an auditor takes it along. */
record AuditorsBundle(byte[] zip, String key) {
    static AuditorsBundle of(String caseId, Installation installation, String password) throws InterruptedException {
        var auditor = new Browser(installation.address());
        auditor.signIn("auditor", password);
        var answer = new AtomicReference<HttpResponse<byte[]>>();
        // until something of the case is signed there is nothing to hand out
        Eventually.holds("handed out", () -> {
            answer.set(auditor.download("/api/v1/cases/" + caseId + "/bundle?log=true"));
            return answer.get().statusCode() == 200;
        });
        String key = JsonMapper.shared()
                .readTree(auditor.download("/ledger/keys").body())
                .required("keys")
                .required(0)
                .required("vkey")
                .asString();
        return new AuditorsBundle(answer.get().body(), key);
    }

    /** What the verifier says, line by line; it must not have failed itself. */
    List<String> verified(Path folder) throws IOException {
        Path bundle = Files.write(folder.resolve("case.zip"), zip);
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        int code = VerifyLedger.run(List.of("--lines", bundle.toString(), "--key", key), print, print);
        assertThat(code).as(out.toString(UTF_8)).isLessThan(2);
        return out.toString(UTF_8).lines().toList();
    }

    /** Everything in it, unpacked and in lower case. */
    String content() throws IOException {
        var content = new StringBuilder();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (entries.getNextEntry() != null) {
                content.append(new String(entries.readAllBytes(), UTF_8).toLowerCase(Locale.ROOT));
            }
        }
        return content.toString();
    }
}
