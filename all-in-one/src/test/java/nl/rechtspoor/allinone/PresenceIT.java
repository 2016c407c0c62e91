package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who learns that somebody else has the same case open. */
class PresenceIT {
    private final Browser jurist = signedIn("jurist");
    private final Browser colleague = signedIn("jurist2");
    private final Browser senior = signedIn("senior");
    private UUID caseId;
    private long version;

    @BeforeEach
    void open() {
        JsonNode opened = GuardedCase.ownOf(jurist);
        caseId = UUID.fromString(opened.required("id").asString());
        version = opened.required("version").asLong();
        assertThat(jurist.send(
                                "GET",
                                "/api/v1/cases/" + caseId,
                                null,
                                Map.of(
                                        "X-Min-Position",
                                        opened.required("position").asString()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void colleagues_who_have_the_same_case_open_see_each_other_by_name_until_one_leaves() {
        assertThat(namesSeenBy(jurist)).isEmpty();
        assertThat(namesSeenBy(senior)).containsExactly("Berk (jurist jeugd)");
        assertThat(namesSeenBy(jurist)).containsExactly("Eik (senior jurist)");

        assertThat(presence(senior, "DELETE").status()).isEqualTo(204);
        assertThat(namesSeenBy(jurist)).isEmpty();
    }

    @Test
    void whoever_may_not_see_the_case_neither_learns_anything_nor_is_shown() {
        namesSeenBy(jurist);
        var stranger = signedIn("jurist3");

        for (String method : List.of("PUT", "DELETE")) {
            Answer answer = presence(stranger, method);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
            assertThat(answer.response().body()).doesNotContain("Berk");
        }
        assertThat(namesSeenBy(jurist)).isEmpty();
    }

    @Test
    void somebody_behind_a_wall_that_was_raised_meanwhile_is_no_longer_shown() {
        namesSeenBy(colleague);
        assertThat(namesSeenBy(jurist)).containsExactly("Linde (jurist jeugd)");

        Answer walled = senior.send(
                "POST",
                "/api/v1/cases/" + caseId + "/walls",
                Map.of(
                        "staff",
                        colleague.get("/api/v1/me").json().required("id").asString(),
                        "reason",
                        "Familie."),
                GuardedCase.with(GuardedCase.key(), "If-Match", "\"" + version + "\""));
        assertThat(walled.status()).isEqualTo(200);
        senior.send(
                "GET",
                "/api/v1/cases/" + caseId,
                null,
                Map.of("X-Min-Position", walled.json().required("position").asString()));

        assertThat(namesSeenBy(jurist)).isEmpty();
        assertThat(presence(colleague, "PUT").code()).isEqualTo("NOT_FOUND");
    }

    private List<String> namesSeenBy(Browser somebody) {
        Answer answer = presence(somebody, "PUT");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json()
                .required("items")
                .valueStream()
                .map(one -> one.required("name").asString())
                .toList();
    }

    private Answer presence(Browser somebody, String method) {
        return somebody.send(method, "/api/v1/presence/" + caseId, null, Map.of());
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(RunningAllInOne.INSTANCE.address());
        assertThat(browser.signIn(username, "kinderrechten-demo").status()).isEqualTo(200);
        return browser;
    }
}
