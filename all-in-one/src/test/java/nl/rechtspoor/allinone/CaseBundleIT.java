package nl.rechtspoor.allinone;

import static nl.rechtspoor.allinone.DownloadedBundle.files;
import static nl.rechtspoor.allinone.DownloadedBundle.text;
import static nl.rechtspoor.allinone.DownloadedBundle.verified;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case leaves the running program as a bundle, and two verifiers that know nothing of it say that it is whole. */
class CaseBundleIT {
    private static final RunningAllInOne PROGRAM = RunningAllInOne.INSTANCE;
    private static GuardedCase opened;

    @TempDir
    Path folder;

    @BeforeAll
    static void openACase() {
        opened = GuardedCase.open(signedIn("jurist"), signedIn("senior"), List.of());
        PROGRAM.awaitSigned(opened.position());
    }

    @Test
    void two_verifiers_find_the_history_whole_and_complete() throws Exception {
        Path bundle = saved(signedIn("auditor").download(path("?log=true")));

        assertThat(verified(bundle))
                .startsWith("case " + opened.caseId())
                .endsWith("complete yes", "result 0")
                .filteredOn(line -> line.startsWith("event "))
                .isNotEmpty()
                .allMatch(line -> line.contains(" unaltered "));
    }

    @Test
    void it_can_be_read_by_people_and_says_how_to_check_it() throws Exception {
        Map<String, byte[]> files = files(signedIn("auditor").download(path("")));

        assertThat(text(files, "README.txt"))
                .contains("verify-ledger.jar", opened.caseId().toString())
                .contains(text(files, "keys/1.vkey").strip());
        assertThat(text(files, "history.html"))
                .contains("Zaak geopend", "Case opened", "[persoonlijk, hier niet getoond");
    }

    @Test
    void nothing_personal_can_be_read_in_it() throws Exception {
        Map<String, byte[]> files = files(signedIn("auditor").download(path("?log=true")));

        for (String secret : List.of(GuardedCase.CHILD, "Kwikstaart", GuardedCase.PHONE, "ooievaar")) {
            assertThat(files)
                    .allSatisfy((name, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                            .as(name)
                            .doesNotContain(secret));
        }
    }

    @Test
    void without_content_it_still_proves_what_kind_of_thing_happened_and_when() throws Exception {
        HttpResponse<byte[]> answer = signedIn("auditor").download(path("?content=false&log=true"));

        assertThat(files(answer).keySet())
                .doesNotContain("history.html")
                .noneMatch(name -> name.endsWith("payload") || name.endsWith("metadata"));
        assertThat(verified(saved(answer)))
                .endsWith("complete yes", "result 0")
                .filteredOn(line -> line.startsWith("event "))
                .allMatch(line -> line.contains(" withheld "));
    }

    @Test
    void content_that_was_erased_is_named_and_the_history_still_verifies() throws Exception {
        var jurist = signedIn("jurist");
        var forgotten = GuardedCase.open(jurist, signedIn("senior"), List.of());
        erase(forgotten, jurist, signedIn("privacy"));

        List<String> lines = List.of();
        for (int i = 0; i < 1_200 && lines.stream().noneMatch(line -> line.contains(" erased ")); i++) {
            Thread.sleep(200);
            var answer = signedIn("auditor").download("/api/v1/cases/" + forgotten.caseId() + "/bundle?log=true");
            if (answer.statusCode() == 200) {
                lines = verified(saved(answer));
                assertThat(text(files(answer), "history.html")).doesNotContain(GuardedCase.CHILD);
            }
        }

        assertThat(lines).endsWith("complete yes", "result 0");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("event "))
                .allMatch(line -> line.contains(" unaltered ") || line.contains(" erased "))
                .anyMatch(line -> line.contains(" erased "));
        var readable = text(
                files(signedIn("auditor").download("/api/v1/cases/" + forgotten.caseId() + "/bundle")), "history.html");
        assertThat(readable).containsPattern("\\[gewist / erased, \\d{4}-\\d{2}-\\d{2}, OBJECTION]");
    }

    private static void erase(GuardedCase forgotten, Browser jurist, Browser officer) {
        var address = "/api/v1/cases/" + forgotten.caseId();
        var file = jurist.get(address).json();
        var asked = jurist.send(
                "POST",
                address + "/erasure-requests",
                Map.of(
                        "person",
                        file.required("parties").get(0).required("person").asString()),
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"" + file.required("version").asLong() + "\""));
        assertThat(asked.status()).isEqualTo(200);
        var request = officer.send(
                        "GET",
                        "/api/v1/privacy/queue",
                        null,
                        Map.of(
                                "X-Min-Position",
                                asked.json().required("position").asString()))
                .json()
                .required("erasureRequests")
                .valueStream()
                .filter(one -> one.required("caseId")
                        .asString()
                        .equals(forgotten.caseId().toString()))
                .findFirst()
                .orElseThrow()
                .required("request")
                .asString();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(officer.send(
                                "POST",
                                address + "/erasure-requests/" + request + "/decisions",
                                Map.of("granted", true, "ground", "OBJECTION"),
                                key)
                        .status())
                .isEqualTo(200);
        var executed = officer.send(
                "POST",
                address + "/erasure-requests/" + request + "/executions",
                Map.of(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(executed.status()).isEqualTo(200);
    }

    @Test
    void every_export_is_recorded_before_it_leaves() {
        signedIn("auditor").download(path(""));

        var log = signedIn("privacy")
                .get("/api/v1/access-log?case=" + opened.caseId())
                .json()
                .required("items");
        assertThat(log.valueStream().map(line -> line.required("kind").asString()))
                .contains("EXPORT");
    }

    @Test
    void only_an_auditor_and_those_who_work_on_the_case_get_it() {
        assertThat(signedIn("jurist").download(path("")).statusCode()).isEqualTo(200);
        assertThat(signedIn("jurist3").download(path("")).statusCode()).isEqualTo(404);
        assertThat(signedIn("onderzoeker").download(path("")).statusCode()).isEqualTo(403);
        assertThat(signedIn("beheer").download(path("")).statusCode()).isEqualTo(403);
        assertThat(new Browser(PROGRAM.address()).download(path("")).statusCode())
                .isEqualTo(401);
        assertThat(signedIn("auditor")
                        .download("/api/v1/cases/" + UUID.randomUUID() + "/bundle")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String path(String query) {
        return "/api/v1/cases/" + opened.caseId() + "/bundle" + query;
    }

    private Path saved(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Files.write(Files.createTempFile(folder, "case", ".zip"), answer.body());
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(PROGRAM.address());
        assertThat(browser.signIn(username, "kinderrechten-demo").status()).isEqualTo(200);
        return browser;
    }
}
