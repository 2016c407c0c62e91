package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Everything in one process: the client and the API under one address. */
class AllInOneIT {
    @Test
    void the_start_page_and_every_page_of_the_client_are_the_one_page_it_has() throws Exception {
        HttpResponse<String> start = get("/");
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(start.body()).contains("<script type=\"module\"");
        assertThat(start.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'");
        assertThat(get("/cases/7d3a4c1e-0000-4000-8000-000000000001").body()).isEqualTo(start.body());
    }

    @Test
    void an_address_below_the_api_or_a_file_that_is_not_there_is_not_a_page() throws Exception {
        assertThat(get("/api/v1/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(get("/assets/no-such-file.js").statusCode()).isEqualTo(404);
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_and_the_page_is_asked_for_again() throws Exception {
        String page = get("/").body();
        String script = page.replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");
        assertThat(get(script).headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(get("/").headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
    }

    @Test
    void the_program_says_that_it_is_well() {
        // while much is to be done at once it may say that something is late
        Awaiting.until("well", () -> {
            try {
                return get("/actuator/health").body().contains("\"status\":\"UP\"");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        RunningAllInOne.INSTANCE.address().resolve(path))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
