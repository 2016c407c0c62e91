package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.Browser.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every endpoint about a case, asked by those who have nothing to do with it: another team, and colleagues behind a wall. */
class WithoutRelationIT {
    private static final String PASSWORD = "kinderrechten-demo";

    private static final Set<String> FOR_RELATION = Set.of("NO_RELATION_TO_CASE", "WALL");

    private static final List<String> WORKLISTS =
            List.of("mine", "team", "unassigned", "due-soon", "waiting-consent", "waiting-answer", "to-ask", "all");

    private static final Map<String, Browser> STRANGERS = new LinkedHashMap<>();
    private static final Map<String, JsonNode> OWN_CASES = new LinkedHashMap<>();
    private static final Map<String, String> COUNTED_BEFORE = new LinkedHashMap<>();

    private static JsonNode description;
    private static GuardedCase guarded;
    private static Browser jurist;
    private static Browser senior;

    @BeforeAll
    static void open() {
        jurist = signedIn("jurist");
        senior = signedIn("senior");
        STRANGERS.put("a jurist of another team", signedIn("jurist3"));
        STRANGERS.put("a jurist behind a wall", signedIn("jurist2"));
        STRANGERS.put("a senior behind a wall", signedIn("senior2"));
        // all of them first: two strangers are of one team, and count each other's
        STRANGERS.forEach((who, stranger) -> OWN_CASES.put(who, GuardedCase.ownOf(stranger)));
        STRANGERS.forEach((who, stranger) ->
                COUNTED_BEFORE.put(who, text(stranger.send("GET", "/api/v1/worklist/counts", null, after(lastOwn())))));
        guarded = GuardedCase.open(
                jurist,
                senior,
                List.of(STRANGERS.get("a jurist behind a wall"), STRANGERS.get("a senior behind a wall")));
        description = jurist.get("/api/v1/openapi.json").json();
    }

    @Test
    void whatever_names_the_case_its_contact_or_its_file_is_refused() {
        var bodies = new ExampleBodies(description, Map.of("caseId", guarded.caseId()));
        var findings = new ArrayList<String>();
        var refusedForRelation = new TreeSet<String>();
        var walked = new TreeSet<String>();
        for (Operation operation : operations(true)) {
            STRANGERS.forEach((who, stranger) -> {
                if (mayTakeEmergencyAccess(who, operation)) {
                    return;
                }
                Answer answer = stranger.send(
                        operation.method(),
                        address(operation.path()),
                        operation.method().equals("GET") ? null : bodies.of(operation.described()),
                        headers(operation));
                walked.add(operation.toString());
                if (isForRelation(operation, answer)) {
                    refusedForRelation.add(operation.toString());
                } else if (!answer.code().equals("NOT_ALLOWED")) {
                    findings.add(operation + " answered " + who + " " + answer.status() + " " + answer.code() + " "
                            + text(answer));
                }
                guarded.secrets().stream()
                        .filter(text(answer).replace(guarded.caseId().toString(), "")::contains)
                        .forEach(secret -> findings.add(operation + " told " + who + " " + secret));
            });
        }

        assertThat(findings).isEmpty();
        assertThat(walked).hasSizeGreaterThan(55);
        walked.removeAll(refusedForRelation);
        assertThat(walked)
                .as("refused for the role alone: nobody who works on cases may use these at all")
                .allMatch(operation -> operation.matches(
                        ".*/(history|states|states/\\{position}|differences|legal-holds|legal-holds/\\{holdId}/releases"
                                + "|erasure-requests/\\{requestId}/(decisions|executions)|retention-extensions"
                                + "|erasures|handed-out|judgements|events/\\{sequence}/judgement"
                                + "|audits/\\{auditId}/cases/\\{caseId}/(beginnings|endings|findings))"));
    }

    @Test
    void no_case_of_their_own_can_be_linked_with_it_or_merged_into_it() {
        STRANGERS.forEach((who, stranger) -> {
            for (String kind : List.of("links", "mergers")) {
                Answer hidden = refer(who, stranger, kind, guarded.caseId());
                Answer madeUp = refer(who, stranger, kind, UUID.randomUUID());
                assertThat(hidden.status()).as(kind + " by " + who).isEqualTo(madeUp.status());
                assertThat(hidden.code())
                        .as(kind + " by " + who)
                        .isEqualTo(madeUp.code())
                        .isIn("OTHER_CASE_UNKNOWN", "NOT_ALLOWED");
            }
            assertThat(refer(who, stranger, "links", guarded.caseId()).code()).isEqualTo("OTHER_CASE_UNKNOWN");
        });
        String senior = "a senior behind a wall";
        assertThat(refer(senior, STRANGERS.get(senior), "mergers", guarded.caseId())
                        .code())
                .isEqualTo("OTHER_CASE_UNKNOWN");
    }

    @Test
    void nobody_learns_the_version_of_its_contact_by_guessing() {
        STRANGERS.forEach((who, stranger) -> {
            Answer answer = stranger.send(
                    "POST",
                    "/api/v1/contacts/" + guarded.contactId() + "/classifications",
                    Map.of("kind", "INFO", "areas", List.of("UHP"), "urgency", "NORMAL"),
                    GuardedCase.with(GuardedCase.key(), "If-Match", "\"99\""));
            assertThat(answer.code()).as(who).isEqualTo("NOT_FOUND");
        });
    }

    @Test
    void no_list_shows_it() {
        List<String> lists = Stream.concat(
                        operations(false).stream()
                                .filter(operation -> operation.method().equals("GET"))
                                .map(Operation::path)
                                .filter(path -> !path.equals("/api/v1/events")),
                        WORKLISTS.stream().map(view -> "/api/v1/worklist?size=100&view=" + view))
                .toList();

        assertThat(lists).hasSizeGreaterThan(30);
        STRANGERS.forEach((who, stranger) ->
                lists.forEach(list -> assertThat(text(stranger.send("GET", list, null, settled())))
                        .as("%s for %s", list, who)
                        .doesNotContain(guarded.secrets())));
    }

    @Test
    void no_search_and_no_conflict_check_leads_to_it() {
        STRANGERS.forEach((who, stranger) -> {
            for (String words : List.of(guarded.number(), GuardedCase.CHILD, GuardedCase.PHONE)) {
                assertThat(text(stranger.send("POST", "/api/v1/searches", Map.of("text", words), settled())))
                        .as("searching %s by %s", words, who)
                        .doesNotContain(guarded.caseId().toString());
            }
            // that there is a conflict must be said, and under which number to ask about it; nothing more
            String hits = text(stranger.send(
                    "POST",
                    "/api/v1/conflict-checks",
                    Map.of("names", List.of(GuardedCase.CHILD), "phones", List.of(GuardedCase.PHONE)),
                    GuardedCase.key()));
            assertThat(hits).contains(guarded.number());
            assertThat(hits).doesNotContain(guarded.caseId().toString(), "Kwikstaart", GuardedCase.PHONE);
        });
    }

    @Test
    void it_is_counted_for_nobody_who_may_not_see_it() {
        STRANGERS.forEach(
                (who, stranger) -> assertThat(text(stranger.send("GET", "/api/v1/worklist/counts", null, settled())))
                        .as(who)
                        .isEqualTo(COUNTED_BEFORE.get(who)));
    }

    @Test
    void those_who_work_on_it_do_see_it_in_all_these_places() {
        String caseId = guarded.caseId().toString();
        for (Browser colleague : List.of(jurist, senior)) {
            assertThat(text(colleague.get("/api/v1/worklist?size=100&view=all")))
                    .contains(caseId, guarded.number());
            assertThat(text(colleague.post("/api/v1/searches", Map.of("text", GuardedCase.CHILD))))
                    .contains(caseId);
            assertThat(text(colleague.get("/api/v1/contacts")))
                    .contains(guarded.contactId().toString());
            assertThat(text(colleague.get("/api/v1/cases/" + caseId))).contains("Kwikstaart", "ooievaar");
            assertThat(text(colleague.get("/api/v1/cases/" + caseId + "/timeline")))
                    .contains("ooievaar");
        }
        assertThat(text(senior.get("/api/v1/cases/" + caseId + "/who-looked"))).contains("READ_CASE_FILE");
        assertThat(text(senior.get("/api/v1/imports")))
                .contains(guarded.importId().toString());
        assertThat(text(senior.get("/api/v1/imports/" + guarded.importId() + "/errors.csv")))
                .contains("Kwikstaart");
    }

    /** A refusal that comes from the relation to the case: its commands are refused by it, the rest is not found. */
    private static boolean isForRelation(Operation operation, Answer answer) {
        boolean ofTheCase =
                operation.path().startsWith("/api/v1/cases") || operation.path().endsWith("/case-links");
        return ofTheCase && operation.method().equals("POST")
                ? FOR_RELATION.contains(answer.code())
                : answer.code().equals("NOT_FOUND");
    }

    /** Taking it with a reason is open to every jurist whom no wall keeps out; that is what it is for. */
    private static boolean mayTakeEmergencyAccess(String who, Operation operation) {
        return operation.path().endsWith("/emergency-accesses") && who.equals("a jurist of another team");
    }

    /** Every operation that names something of the case, or those that name nothing. */
    private static List<Operation> operations(boolean aboutTheCase) {
        return Operation.allIn(description)
                .filter(operation -> aboutTheCase
                        ? operation.path().matches(".*\\{caseId}.*|.*\\{contact(Id)?}.*|.*/imports/\\{job}.*")
                        : !operation.path().contains("{"))
                .toList();
    }

    private static String address(String path) {
        // whoever may see a contact may put it with a case, but not with one that is closed to them
        var contact = path.endsWith("/case-links") ? guarded.looseContactId() : guarded.contactId();
        return path.replace("{caseId}", guarded.caseId().toString())
                .replaceAll("\\{contact(Id)?}", contact.toString())
                .replace("{job}", guarded.importId().toString())
                .replace("{position}", String.valueOf(guarded.position()))
                .replaceAll("\\{[^}]*}", "7d3a4c1e-0000-4000-8000-000000000008");
    }

    private static Map<String, String> headers(Operation operation) {
        if (operation.method().equals("GET")) {
            return settled();
        }
        long version = operation.path().endsWith("/case-links")
                ? 0
                : operation.path().startsWith("/api/v1/contacts") ? guarded.contactVersion() : guarded.version();
        return GuardedCase.with(GuardedCase.key(), "If-Match", "\"" + version + "\"");
    }

    private static Map<String, String> settled() {
        return Map.of("X-Min-Position", String.valueOf(guarded.position()));
    }

    private static JsonNode lastOwn() {
        return OWN_CASES.get("a senior behind a wall");
    }

    private static Map<String, String> after(JsonNode receipt) {
        return Map.of("X-Min-Position", receipt.required("position").asString());
    }

    /** Whoever it is says that their own case belongs with another one, or goes on in it. */
    private static Answer refer(String who, Browser stranger, String kind, UUID other) {
        JsonNode own = OWN_CASES.get(who);
        Map<String, Object> body = kind.equals("links")
                ? Map.of("other", other, "kind", "SIBLING")
                : Map.of("into", other, "reason", "Twee keer geopend.");
        return stranger.send(
                "POST",
                "/api/v1/cases/" + own.required("id").asString() + "/" + kind,
                body,
                GuardedCase.with(
                        GuardedCase.key(),
                        "If-Match",
                        "\"" + own.required("version").asString() + "\""));
    }

    private static String text(Answer answer) {
        return answer.response().body();
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(RunningAllInOne.INSTANCE.address());
        assertThat(browser.signIn(username, PASSWORD).status()).isEqualTo(200);
        return browser;
    }
}
