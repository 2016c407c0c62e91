package nl.rechtspoor.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import nl.rechtspoor.platform.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An auditor reads which checkpoints were signed, to compare them with each other and with those that others kept. */
class KeptCheckpointsIT {
    private static final RunningAllInOne PROGRAM = RunningAllInOne.INSTANCE;

    @BeforeAll
    static void signsSome() {
        for (int signed = 0; signed < 3; signed++) {
            long before = newest();
            GuardedCase.open(signedIn("jurist"), signedIn("senior"), List.of());
            Awaiting.until("signed", () -> newest() > before);
        }
    }

    @Test
    void every_note_is_signed_with_the_key_that_is_named_and_of_the_size_that_is_told() {
        List<JsonNode> all = pages("ALL", 2);

        assertThat(all).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all)
                .allSatisfy(kept -> assertThat(opened(kept).checkpoint().size())
                        .isEqualTo(kept.required("size").asLong()));
    }

    @Test
    void pages_go_on_where_the_one_before_ended_newest_first() {
        List<Long> sizes = pages("ALL", 2).stream()
                .map(kept -> kept.required("size").asLong())
                .toList();

        assertThat(sizes).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void of_each_day_there_is_the_last() {
        long newest = newest();
        List<JsonNode> days = pages("DAY", 1);

        // a checkpoint may be signed between the two questions, and midnight may pass
        assertThat(days).hasSizeBetween(1, 2);
        assertThat(days.getFirst().required("size").asLong()).isGreaterThanOrEqualTo(newest);
    }

    @Test
    void the_keys_of_the_log_are_named() {
        JsonNode page = page("ALL", 1, null);

        assertThat(page.required("keys").get(0).asString())
                .isEqualTo(page.required("items").get(0).required("key").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jurist", "senior", "onderzoeker", "privacy", "beheer"})
    void nobody_else_is_answered(String username) {
        assertThat(signedIn(username)
                        .send("GET", "/api/v1/audit/checkpoints", null, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_page_of_this_list_is_refused() {
        Browser auditor = signedIn("auditor");

        for (String query : List.of("?after=nonsense", "?each=HOUR", "?after=MXwy&size=x")) {
            assertThat(auditor.send("GET", "/api/v1/audit/checkpoints" + query, null, Map.of())
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private static SignedCheckpoint opened(JsonNode kept) {
        return SignedCheckpoint.open(
                kept.required("note").asString().getBytes(UTF_8),
                NoteVerifier.parse(kept.required("key").asString()));
    }

    private static List<JsonNode> pages(String each, int size) {
        var all = new ArrayList<JsonNode>();
        JsonNode page = page(each, size, null);
        for (int pages = 0; pages < 100; pages++) {
            all.addAll(StreamSupport.stream(page.required("items").spliterator(), false)
                    .toList());
            if (!page.hasNonNull("next")) {
                return all;
            }
            page = page(each, size, page.required("next").asString());
        }
        throw new IllegalStateException("the list does not end");
    }

    private static JsonNode page(String each, int size, @Nullable String after) {
        return signedIn("auditor")
                .send(
                        "GET",
                        "/api/v1/audit/checkpoints?each=" + each + "&size=" + size
                                + (after == null ? "" : "&after=" + after),
                        null,
                        Map.of())
                .json();
    }

    private static long newest() {
        JsonNode items = page("ALL", 1, null).required("items");
        return items.isEmpty() ? 0 : items.get(0).required("size").asLong();
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(PROGRAM.address());
        assertThat(browser.signIn(username, "kinderrechten-demo").status()).isEqualTo(200);
        return browser;
    }
}
