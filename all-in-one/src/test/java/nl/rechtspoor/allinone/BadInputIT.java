package nl.rechtspoor.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of ours sends, and somebody will: it is refused in words, and is never our mistake. */
class BadInputIT {
    private static final String HEADER = "external_id,happened_at,channel,asker_role,kind,areas\n";

    private final Browser senior = signedIn("senior");
    private UUID caseId;
    private long version;

    @BeforeEach
    void open() {
        var opened = GuardedCase.ownOf(senior);
        caseId = UUID.fromString(opened.required("id").asString());
        version = opened.required("version").asLong();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("half a body", "application/json", "{\"text\": ", 400, "INVALID_INPUT"),
                Arguments.of("a list", "application/json", "[1, 2]", 400, "INVALID_INPUT"),
                Arguments.of("nothing", "application/json", "null", 400, "INVALID_INPUT"),
                Arguments.of("an empty body", "application/json", "", 400, "INVALID_INPUT"),
                Arguments.of("a deep hole", "application/json", "{\"text\":" + "[".repeat(9000), 400, "INVALID_INPUT"),
                Arguments.of("half a character", "application/json", "{\"text\":\"\\ud800\"}", 400, "INVALID_INPUT"),
                Arguments.of("a zero", "application/json", "{\"text\":\"a\\u0000b\"}", 400, "INVALID_INPUT"),
                Arguments.of("a bidi override", "application/json", "{\"text\":\"a\\u202eb\"}", 400, "INVALID_INPUT"),
                Arguments.of("a BSN", "application/json", "{\"text\":\"is 111.222.333\"}", 400, "INVALID_INPUT"),
                Arguments.of("10,001 characters", "application/json", note(10_001), 400, "INVALID_INPUT"),
                Arguments.of("three megabytes", "application/json", note(3_000_000), 413, "CONTENT_TOO_LARGE"),
                Arguments.of("plain text", "text/plain", "text", 415, "UNSUPPORTED_MEDIA_TYPE"),
                Arguments.of("a form", "application/x-www-form-urlencoded", "text=a", 415, "UNSUPPORTED_MEDIA_TYPE"),
                Arguments.of("another format", "application/xml", "<text/>", 415, "UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_none(String name, String type, String body, int status, String code) {
        Answer answer = note(type, BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void bytes_that_are_no_text() {
        byte[] bytes = "{\"text\":\"??\"}".getBytes(UTF_8);
        bytes[9] = (byte) 0xff;
        bytes[10] = (byte) 0xfe;

        assertThat(note("application/json", BodyPublishers.ofByteArray(bytes)).code())
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_and_never_ends() {
        byte[] text = note(3_000_000).getBytes(UTF_8);

        assertThat(note("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text)))
                        .code())
                .isEqualTo("INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/worklist?after=%00%ff",
                "/api/v1/worklist?after=bm90aGluZw",
                "/api/v1/worklist?size=many",
                "/api/v1/worklist?view=nobodys",
                "/api/v1/worklist?order=random",
                "/api/v1/worklist?state=FROZEN",
                "/api/v1/cases/not-an-id",
                "/api/v1/contacts?after=%c3%28"
            })
    void an_address_that_cannot_be_read(String path) {
        Answer answer = senior.get(path);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../../tmp/evil.csv", "..\\\\..\\\\evil.csv", "/etc/passwd", "111222333.csv", "con.csv"})
    void the_name_of_a_file_is_neither_followed_nor_kept(String filename) {
        Answer taken = upload(filename, HEADER + UUID.randomUUID() + ",2020-01-01,PHONE,CHILD,INFO,YH");

        assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
        assertThat(senior.get("/api/v1/imports").response().body())
                .contains(taken.json().required("id").asString())
                .doesNotContain("evil", "passwd", "111222333", "con.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001", "naam;kleur\nbal;rood\n"})
    void a_file_that_is_no_list_of_cases(String content) {
        assertThat(upload("cases.csv", content).code()).isEqualTo("INVALID_INPUT");
    }

    private static String note(int length) {
        return "{\"text\":\"" + "a".repeat(length) + "\"}";
    }

    private Answer note(String type, BodyPublisher body) {
        return senior.sendRaw(
                "POST",
                "/api/v1/cases/" + caseId + "/notes",
                type,
                body,
                Map.of(
                        "If-Match",
                        "\"" + version + "\"",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private Answer upload(String filename, String content) {
        return senior.upload(
                "/api/v1/imports",
                "file",
                filename,
                content,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(RunningAllInOne.INSTANCE.address());
        browser.signIn(username, "kinderrechten-demo");
        return browser;
    }
}
