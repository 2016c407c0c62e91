package nl.rechtspoor.allinone;

import static nl.rechtspoor.allinone.DownloadedBundle.files;
import static nl.rechtspoor.allinone.DownloadedBundle.text;
import static nl.rechtspoor.allinone.DownloadedBundle.verified;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.AuditReport;
import nl.rechtspoor.kernel.audits.SaltedText;
import nl.rechtspoor.kernel.audits.SampleOrder;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.tiles.EntryBundle;
import nl.rechtspoor.platform.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit from its first word to a report that strangers check, over HTTP. */
class AuditorsWorkspaceIT {
    private static final RunningAllInOne PROGRAM = RunningAllInOne.INSTANCE;
    private static final String SEED = "lottery-2026-11-27";
    private static final String AUDITS = "/api/v1/audits";
    private static Browser auditor;
    private static GuardedCase opened;

    @TempDir
    Path folder;

    @BeforeAll
    static void openACase() {
        auditor = signedIn("auditor");
        opened = GuardedCase.open(signedIn("jurist"), signedIn("senior"), List.of());
        PROGRAM.awaitSigned(opened.position());
    }

    @Test
    void a_report_is_sealed_with_the_audit_and_checks_out_for_strangers() throws Exception {
        var audit = UUID.randomUUID();
        post(AUDITS, Map.of("title", "Consent in 2026", "purpose", "Is consent there?"), audit);
        var address = AUDITS + "/" + audit;
        var number = auditor.get("/api/v1/cases/" + opened.caseId() + "/history")
                .json()
                .required("number")
                .asString();
        post(address + "/samples", Map.of("numbers", List.of(number)));
        var ofCase = address + "/cases/" + opened.caseId();
        post(ofCase + "/beginnings", Map.of());
        var position = firstPosition();
        post(ofCase + "/findings", Map.of("position", position, "severity", "MAJOR", "text", "Opened in haste"));
        var last = post(ofCase + "/endings", Map.of());
        var concluded = auditor.send(
                "POST",
                address + "/conclusions",
                Map.of("conclusion", "Mind the haste"),
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"" + last.required("version").asLong() + "\""));
        assertThat(concluded.status()).isEqualTo(200);

        var file = follow(address, concluded.json());
        PROGRAM.awaitSigned(concluded.json().required("position").asLong());
        assertThat(file.required("findings")
                        .get(0)
                        .required("text")
                        .required("text")
                        .asString())
                .isEqualTo("Opened in haste");
        assertThat(file.required("cases").get(0).required("result").asString()).isEqualTo("FINDINGS");
        var answer = auditor.download(address + "/bundle");
        assertThat(verified(Files.write(folder.resolve("audit.zip"), answer.body())))
                .startsWith("case " + audit)
                .endsWith("complete yes", "result 0");
        checkReport(files(answer), file);
    }

    /** As the README of the bundle tells a stranger to. */
    private static void checkReport(Map<String, byte[]> files, JsonNode file) {
        var conclusion = file.required("conclusion");
        var report = text(files, "report.json");
        assertThat(AuditReport.hash(report))
                .isEqualTo(conclusion.required("reportHash").asString());
        assertThat(text(files, "events/" + conclusion.required("position").asLong() + "/payload"))
                .contains("\"reportHash\":\"" + AuditReport.hash(report) + "\"");
        assertThat(report).doesNotContain("haste", "Consent in 2026");
        var texts = JsonMapper.shared().readTree(text(files, "texts.json"));
        assertThat(texts).hasSize(4).allSatisfy(text -> {
            var salted = new SaltedText(
                    text.required("text").asString(), text.required("salt").asString());
            assertThat(salted.commitment())
                    .isEqualTo(text.required("commitment").asString());
            assertThat(report).contains(salted.commitment());
        });
        assertThat(text(files, "report.nl.html")).contains("Auditrapport", "Opened in haste", "Mind the haste");
        assertThat(text(files, "report.en.html")).contains("Audit report", "Opened in haste", "Mind the haste");
        assertThat(text(files, "README.txt")).contains(AuditReport.hash(report));
    }

    @Test
    void a_random_sample_is_the_one_that_anybody_draws_again_from_its_position_and_seed() throws Exception {
        var audit = UUID.randomUUID();
        post(AUDITS, Map.of("title", "At random", "purpose", "What is usual?"), audit);
        var address = AUDITS + "/" + audit;
        post(address + "/samples", Map.of("size", 5, "seed", SEED));
        var unseeded = post(address + "/samples", Map.of("size", 3));

        var draws = follow(address, unseeded).required("draws");
        var drawn = draws.get(0);
        var population = openedUpTo(drawn.required("position").asLong());

        assertThat(drawn.required("population").asInt()).isEqualTo(population.size());
        assertThat(drawn.required("cases").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(SampleOrder.draw(SEED, population, 5).stream()
                        .map(CaseId::toString)
                        .toList());
        assertThat(draws.get(1).required("seed").asString()).matches("[0-9a-f]{32}");
        assertThat(auditor.get(address + "/redrawn-samples").json().valueStream())
                .hasSize(2)
                .allMatch(one -> one.required("same").asBoolean());
    }

    /** From the entries of the log, as somebody outside would. */
    private static List<CaseId> openedUpTo(long position) throws Exception {
        for (int look = 0; look < 2_000; look++) {
            var log = files(auditor.download("/api/v1/cases/" + opened.caseId() + "/bundle?log=true"));
            var entries = log.entrySet().stream()
                    .filter(file -> file.getKey().startsWith("tile/entries/"))
                    .flatMap(file -> EntryBundle.parse(file.getValue()).stream())
                    .map(LedgerEntry::parse)
                    .toList();
            if (entries.size() > position) {
                return entries.subList(0, (int) position + 1).stream()
                        .filter(entry -> entry.payloadType().equals("case-opened"))
                        .map(entry -> new CaseId(UUID.fromString(entry.aggregateId())))
                        .toList();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not signed in time");
    }

    @Test
    void whatever_the_demo_tells_was_allowed() {
        var judgements = auditor.get("/api/v1/cases/" + opened.caseId() + "/judgements");
        assertThat(judgements.status()).isEqualTo(200);
        assertThat(judgements
                        .json()
                        .valueStream()
                        .map(one -> one.required("verdict").asString()))
                .isNotEmpty()
                .containsOnly("ALLOWED");
        assertThat(auditor.get("/api/v1/cases/" + opened.caseId() + "/events/0/judgement")
                        .json()
                        .required("command")
                        .asString())
                .isEqualTo("OpenCase");
        assertThat(auditor.get("/api/v1/cases/" + UUID.randomUUID() + "/judgements")
                        .status())
                .isEqualTo(404);
        assertThat(auditor.get("/api/v1/cases/" + opened.caseId() + "/events/9999/judgement")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void every_look_of_an_auditor_is_recorded() {
        var audit = UUID.randomUUID();
        var receipt = post(AUDITS, Map.of("title", "Looks", "purpose", "Who looks?"), audit);
        auditor.get(AUDITS);
        follow(AUDITS + "/" + audit, receipt);
        auditor.get("/api/v1/cases/" + opened.caseId() + "/judgements");

        var lines = signedIn("privacy").get("/api/v1/access-log").json().required("items");
        assertThat(lines.valueStream().map(line -> line.required("kind").asString()))
                .containsSubsequence("READ_HISTORY", "READ_AUDIT", "READ_AUDIT");
    }

    @Test
    void nobody_but_an_auditor_has_anything_to_do_with_audits() {
        for (var other : List.of("jurist", "senior", "onderzoeker", "privacy", "beheer")) {
            var browser = signedIn(other);
            assertThat(browser.get(AUDITS).status()).as(other).isEqualTo(403);
            assertThat(browser.get("/api/v1/cases/" + opened.caseId() + "/judgements")
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(send(browser, AUDITS, Map.of("title", "x", "purpose", "x"), UUID.randomUUID())
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(auditor.get(AUDITS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void a_report_waits_for_the_conclusion() {
        var audit = UUID.randomUUID();
        var receipt = post(AUDITS, Map.of("title", "Early", "purpose", "x"), audit);
        follow(AUDITS + "/" + audit, receipt);
        var early = auditor.get(AUDITS + "/" + audit + "/bundle");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("AUDIT_NOT_CONCLUDED");
    }

    private static long firstPosition() {
        return auditor.get("/api/v1/cases/" + opened.caseId() + "/history")
                .json()
                .required("items")
                .get(0)
                .required("position")
                .asLong();
    }

    private static JsonNode follow(String address, JsonNode receipt) {
        var position = receipt.required("position").asString();
        return auditor.send("GET", address, null, Map.of("X-Min-Position", position))
                .json();
    }

    private static JsonNode post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID());
    }

    private static JsonNode post(String path, Map<String, ?> body, UUID key) {
        var answer = send(auditor, path, body, key);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private static Browser.Answer send(Browser browser, String path, @Nullable Object body, UUID key) {
        return browser.send("POST", path, body, Map.of("Idempotency-Key", key.toString()));
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(PROGRAM.address());
        assertThat(browser.signIn(username, "kinderrechten-demo").status()).isEqualTo(200);
        return browser;
    }
}
