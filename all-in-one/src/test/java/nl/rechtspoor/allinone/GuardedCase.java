package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.Browser.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A case of one team, taken in over the phone, with words that are found nowhere else and two people behind a wall; and a
 * contact that belongs to no case.
 */
record GuardedCase(
        UUID caseId,
        UUID contactId,
        UUID importId,
        UUID looseContactId,
        String number,
        long version,
        long contactVersion,
        long position) {
    static final String CHILD = "Kwikstaart Verzonnen";
    static final String PHONE = "0209990817";
    private static final Map<String, Object> CLASSIFICATION = Map.of(
            "areas", List.of("UHP"), "articles", List.of("CRC-9"), "primaryArticle", "CRC-9", "groups", List.of());
    static final String SUMMARY = "De ooievaar vraagt om een eigen wieg.";

    /** Everything about it that nobody without a relation to it may read anywhere. */
    List<String> secrets() {
        return List.of(
                caseId.toString(), contactId.toString(), importId.toString(), number, "Kwikstaart", PHONE, "ooievaar");
    }

    static GuardedCase open(Browser jurist, Browser senior, List<Browser> behindWalls) {
        UUID contactId = UUID.randomUUID();
        JsonNode taken = required(jurist.send(
                "POST", "/api/v1/intakes", intake(checked(jurist)), Map.of("Idempotency-Key", contactId.toString())));
        UUID caseId = UUID.fromString(taken.required("caseId").asString());
        long version = taken.required("version").asLong();
        long position = taken.required("position").asLong();
        for (Browser colleague : behindWalls) {
            JsonNode walled = required(senior.send(
                    "POST",
                    "/api/v1/cases/" + caseId + "/walls",
                    Map.of("staff", me(colleague), "reason", "Familie van een betrokkene."),
                    with(key(), "If-Match", "\"" + version + "\"")));
            version = walled.required("version").asLong();
            position = walled.required("position").asLong();
        }
        JsonNode uploaded = required(senior.upload(
                "/api/v1/imports",
                "file",
                "cases.csv",
                "external_id,happened_at,channel,asker_role,kind,child_name\n1,ooit,PHONE,PARENT,CASE," + CHILD + "\n",
                key()));
        JsonNode loose = required(jurist.send("POST", "/api/v1/contacts", contact("Een andere vraag."), key()));
        var settled = Map.of("X-Min-Position", String.valueOf(position));
        JsonNode file = required(jurist.send("GET", "/api/v1/cases/" + caseId, null, settled));
        JsonNode contact = required(jurist.send("GET", "/api/v1/contacts/" + contactId, null, settled));
        return new GuardedCase(
                caseId,
                contactId,
                UUID.fromString(uploaded.required("id").asString()),
                UUID.fromString(loose.required("id").asString()),
                file.required("number").asString(),
                version,
                contact.required("version").asLong(),
                position);
    }

    /** Opens a case of somebody's own, about nobody in particular; answers its id, version and position. */
    static JsonNode ownOf(Browser somebody) {
        return ownOf(somebody, Map.of());
    }

    /** The same, asked for with more headers. */
    static JsonNode ownOf(Browser somebody, Map<String, String> more) {
        Map<String, Object> body = new HashMap<>(aboutNobody(checked(somebody)));
        body.putAll(Map.of("channel", "PHONE", "askerRole", "PARENT", "urgency", "NORMAL"));
        Map<String, String> headers = new HashMap<>(key());
        headers.putAll(more);
        return required(somebody.send("POST", "/api/v1/cases", body, headers));
    }

    private static String checked(Browser somebody) {
        return required(somebody.send(
                        "POST", "/api/v1/conflict-checks", Map.of("names", List.of(), "phones", List.of()), key()))
                .required("id")
                .asString();
    }

    private static Map<String, Object> aboutNobody(String check) {
        return Map.of(
                "summary",
                "Een vraag voor wie er niet bij mag.",
                "classification",
                CLASSIFICATION,
                "conflictCheckId",
                check,
                "parties",
                List.of(),
                "assignToMe",
                true);
    }

    private static Map<String, Object> intake(String check) {
        Map<String, Object> opening = new HashMap<>(aboutNobody(check));
        opening.put("summary", SUMMARY);
        opening.put("parties", List.of(Map.of("role", "CHILD", "identity", Map.of("name", CHILD, "phone", PHONE))));
        return Map.of(
                "contact",
                contact(SUMMARY),
                "kind",
                "CASE",
                "areas",
                List.of("UHP"),
                "urgency",
                "NORMAL",
                "case",
                opening);
    }

    private static Map<String, Object> contact(String question) {
        return Map.of(
                "channel", "PHONE",
                "direction", "INCOMING",
                "askerRole", "PARENT",
                "language", "nl",
                "startedAt", "2026-01-05T10:00:00Z",
                "question", question);
    }

    private static String me(Browser somebody) {
        return required(somebody.get("/api/v1/me")).required("id").asString();
    }

    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static JsonNode required(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        return answer.json();
    }
}
