package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.rechtspoor.allinone.client.ApiSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * F15: a child is erased in a running installation, and everything that could hold it is looked at; then the epoch of the
 * keys ends, and a backup of all databases from before is put back beside the keys that are left.
 */
class ErasedForGoodIT {
    private static final String PASSWORD = "kinderrechten-demo";
    private static final String NAME = "Kanarie Wegwezer";
    private static final String PHONE = "+31600077456";
    private static final List<String> CANARIES =
            List.of("wegwezer", "31600077456", "wegsamenvatting", "wegvraag", "wegnotitie", "wegconcept", "wegblik");

    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void what_was_erased_comes_back_from_no_backup_once_the_epoch_is_over() throws Exception {
        var data = folder.resolve("data");
        var backup = folder.resolve("backup");
        try (var installation = Installation.start(
                data,
                "--rechtspoor.demo.enabled=true",
                "--rechtspoor.demo.year=false",
                "--rechtspoor.keys.for-copies=PT0S",
                "--rechtspoor.keys.pause=PT1S",
                "--rechtspoor.timers.pause=PT1S")) {
            var jurist = signIn(installation, "jurist");
            var intake = tell(jurist);
            var caseId = intake.get("caseId").asString();
            var contactId = intake.get("contactId").asString();
            plantDeadLetter(installation, caseId);
            installation.stop();
            copy(data.resolve("postgres"), backup);
            var oldKey = Files.readString(data.resolve("keys/epoch-1.key")).strip();
            installation.startAgain();

            AuditorsBundle.of(caseId, installation, PASSWORD);
            erase(installation, caseId);
            assertThat(signIn(installation, "privacy")
                            .get("/privacy/cases/" + caseId + "/handed-out")
                            .get("items"))
                    .as("what got out before, to tell who has it")
                    .singleElement()
                    .satisfies(one -> assertThat(one.get("way").asString()).isEqualTo("CASE_BUNDLE"));

            var again = signIn(installation, "jurist");
            eventually(() -> isErased(again.get("/cases/" + caseId).get("summary")));
            eventually(() -> again.get("/cases/" + caseId)
                    .get("parties")
                    .get(0)
                    .get("erased")
                    .get("ground")
                    .asString()
                    .equals("OBJECTION"));
            eventually(() -> isErased(again.get("/contacts/" + contactId).get("question")));
            eventually(() -> isErased(again.get("/contacts/" + contactId).get("asker")));
            eventually(() -> again.get("/drafts").get("items").isEmpty());
            eventually(() -> again.get("/saved-views").get("items").isEmpty());
            eventually(() ->
                    post(again, "/searches", Map.of("text", NAME)).get("items").isEmpty());
            eventually(() -> post(again, "/conflict-checks", Map.of("names", List.of(NAME), "phones", List.of(PHONE)))
                    .get("outcome")
                    .asString()
                    .equals("CLEAR"));
            eventually(() -> stream(again.get("/worklist?view=mine").get("items"))
                    .filter(item -> item.get("caseId").asString().equals(caseId))
                    .anyMatch(line -> isErased(line.get("childErased"))));
            eventually(() -> installation.count("select count(*) from views.search_token") == 0);
            eventually(() -> installation.count("select count(*) from work.conflict_token") == 0);

            endEpoch(installation, caseId);

            try (var database = installation.superuser("rechtspoor");
                    var statement = database.createStatement()) {
                statement.execute("checkpoint");
            }
            assertThat(RawFiles.with("case-opened", data))
                    .as("the search itself works")
                    .isNotEmpty();
            for (String canary : CANARIES) {
                assertThat(RawFiles.with(canary, data)).as(canary).isEmpty();
            }
            for (String canary : CANARIES) {
                noTableHolds(canary, installation);
            }
            theProofsStillHold(caseId, installation);
            assertThat(RawFiles.with(oldKey, data)).as("the destroyed key").isEmpty();
            assertThat(data.resolve("keys").toFile().list()).containsExactly("epoch-2.key");
            installation.stop();

            Files.move(data.resolve("postgres"), folder.resolve("postgres-after"));
            copy(backup, data.resolve("postgres"));
            assertThatThrownBy(installation::startAgain)
                    .as("the databases from before, the keys from after")
                    .hasMessageContaining("epoch 1");
            Files.copy(
                    data.resolve("keys/epoch-2.key"),
                    data.resolve("keys/epoch-1.key"),
                    StandardCopyOption.COPY_ATTRIBUTES);
            assertThatThrownBy(installation::startAgain)
                    .as("the one key that is left does not open what lay under the other")
                    .hasMessageContaining("does not unwrap");
        }
    }

    private static void noTableHolds(String canary, Installation installation) throws Exception {
        for (String database : List.of("rechtspoor", "rechtspoor_keys")) {
            try (var superuser = installation.superuser(database)) {
                assertThat(TextDump.tablesWith(canary, superuser))
                        .as("%s in a dump of %s", canary, database)
                        .isEmpty();
            }
        }
    }

    private void theProofsStillHold(String caseId, Installation installation) throws Exception {
        try (var superuser = installation.superuser("rechtspoor")) {
            assertThat(TextDump.tablesWith("case-opened", superuser))
                    .as("the search itself works")
                    .contains("events.domain_event_entry");
        }
        var bundle = AuditorsBundle.of(caseId, installation, PASSWORD);
        assertThat(bundle.verified(folder)).isNotEmpty().noneMatch(line -> line.startsWith("finding "));
        assertThat(bundle.content()).contains("case-opened").doesNotContain(CANARIES);
    }

    private ApiSession signIn(Installation installation, String who) {
        return new ApiSession(installation.address(), json).signIn(who, PASSWORD);
    }

    private JsonNode tell(ApiSession jurist) throws InterruptedException {
        var check = post(jurist, "/conflict-checks", Map.of("names", List.of(NAME), "phones", List.of(PHONE)))
                .get("id")
                .asString();
        var identity = Map.of("name", NAME, "phone", PHONE);
        var intake = post(
                jurist,
                "/intakes",
                Map.of(
                        "contact",
                                Map.of(
                                        "channel", "PHONE",
                                        "direction", "INCOMING",
                                        "askerRole", "CHILD",
                                        "language", "nl",
                                        "startedAt", "2026-01-05T09:00:00Z",
                                        "asker", identity,
                                        "question", "Wegvraag"),
                        "kind", "CASE",
                        "areas", List.of("UHP"),
                        "urgency", "NORMAL",
                        "case",
                                Map.of(
                                        "summary",
                                        "Wegsamenvatting",
                                        "classification",
                                        Map.of(
                                                "areas", List.of("UHP"),
                                                "articles", List.of("CRC-9"),
                                                "primaryArticle", "CRC-9",
                                                "groups", List.of()),
                                        "conflictCheckId",
                                        check,
                                        "assignToMe",
                                        true,
                                        "parties",
                                        List.of(Map.of("role", "CHILD", "identity", identity)))));
        var caseId = intake.get("caseId").asString();
        var noted = jurist.post(
                "/cases/" + caseId + "/notes",
                Map.of("text", "Wegnotitie"),
                UUID.randomUUID(),
                intake.get("version").asLong());
        Eventually.holds(
                "the note is shown",
                () -> jurist.get("/cases/" + caseId).get("version").equals(noted.get("version")));
        jurist.put(
                "/drafts/" + UUID.randomUUID(),
                Map.of("form", "intake", "content", Map.of("summary", "Wegconcept over " + NAME)));
        post(jurist, "/saved-views", Map.of("name", "Wegblik van " + NAME, "query", "view=mine", "shared", false));
        return intake;
    }

    /** As the platform stores one: the event's own bytes, and the class of what went wrong. */
    private static void plantDeadLetter(Installation installation, String caseId) throws Exception {
        try (var database = installation.superuser("rechtspoor");
                var statement = database.prepareStatement("""
                        insert into work.dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
                          sequence_index, message_type, event_identifier, type, aggregate_identifier, sequence_number,
                          time_stamp, payload_type, payload_revision, payload, meta_data, enqueued_at, cause_type)
                        select 'planted', 'a-group-of-before', aggregate_identifier, 0, 'DomainEventMessage',
                          event_identifier, type, aggregate_identifier, sequence_number, time_stamp, payload_type,
                          payload_revision, payload, meta_data, time_stamp, 'java.lang.IllegalStateException'
                        from events.domain_event_entry
                        where aggregate_identifier = ? and payload_type = 'party-added'
                        """)) {
            statement.setString(1, caseId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void erase(Installation installation, String caseId) throws InterruptedException {
        var jurist = signIn(installation, "jurist");
        var officer = signIn(installation, "privacy");
        var file = jurist.get("/cases/" + caseId);
        var asked = jurist.post(
                "/cases/" + caseId + "/erasure-requests",
                Map.of("person", file.get("parties").get(0).get("person").asString()),
                UUID.randomUUID(),
                file.get("version").asLong());
        assertThat(asked.has("version")).isTrue();
        var request = new String[1];
        eventually(() -> {
            request[0] = requestOf(officer, caseId).path("request").asString("");
            return !request[0].isEmpty();
        });
        post(
                officer,
                "/cases/" + caseId + "/erasure-requests/" + request[0] + "/decisions",
                Map.of("granted", true, "ground", "OBJECTION"));
        post(officer, "/cases/" + caseId + "/erasure-requests/" + request[0] + "/executions", Map.of());
    }

    private void endEpoch(Installation installation, String caseId) throws Exception {
        var officer = signIn(installation, "privacy");
        assertThat(officer.get("/operations/key-epochs").get("erasuresWaiting").asLong())
                .isPositive();
        assertThat(beginFromTheTerminal(installation))
                .contains("A new epoch has begun")
                .containsPattern("Epoch 2 since .*, ends by .*");
        eventually(() -> !officer.get("/operations/key-epochs").get("ended").isEmpty());
        eventually(() ->
                officer.get("/operations/key-epochs").get("erasuresWaiting").asLong() == 0);
        eventually(() -> requestOf(officer, caseId).path("state").asString("").equals("COMPLETED"));
    }

    /** As {@code ./rechtspoor key-epochs begin} does. */
    private static String beginFromTheTerminal(Installation installation) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program =
                new ProcessBuilder(java, "../all-in-one/programs/KeyEpochs.java", "begin").redirectErrorStream(true);
        program.environment().put("RECHTSPOOR_URL", installation.address().toString());
        program.environment().put("RECHTSPOOR_USER", "privacy");
        program.environment().put("RECHTSPOOR_PASSWORD", PASSWORD);
        var process = program.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static JsonNode requestOf(ApiSession officer, String caseId) {
        return stream(officer.get("/privacy/queue").get("erasureRequests"))
                .filter(request -> request.get("caseId").asString().equals(caseId))
                .findFirst()
                .orElseGet(() -> JsonMapper.shared().createObjectNode());
    }

    private static JsonNode post(ApiSession session, String path, Map<String, ?> body) {
        return session.post(path, body, UUID.randomUUID(), null);
    }

    private static boolean isErased(JsonNode value) {
        return value != null && value.isObject() && value.has("erased") && value.has("on") && value.has("ground");
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    /** Caches may keep a key for a minute. */
    private static void eventually(Callable<Boolean> holds) throws InterruptedException {
        Eventually.holds("what follows from an erasure", holds);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
