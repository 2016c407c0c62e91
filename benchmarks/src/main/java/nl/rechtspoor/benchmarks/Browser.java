package nl.rechtspoor.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in person, asking over HTTP as the web client does. */
final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    Browser(int port) {
        base = URI.create("http://127.0.0.1:" + port + "/api/v1");
    }

    Browser signIn(String username, String password) {
        try {
            get("/me", null);
        } catch (IllegalStateException notYet) {
            // this answer brings the token without which nobody may post
        }
        post("/session", Map.of("username", username, "password", password), null);
        return this;
    }

    JsonNode get(String path, @Nullable Long atLeast) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (atLeast != null) {
            request.header("X-Min-Position", atLeast.toString());
        }
        return send(request.GET().build());
    }

    JsonNode post(String path, Object body, @Nullable Long version) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request.build());
    }

    void download(String path, Path file) throws IOException, InterruptedException {
        var response = http.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri().getPath() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
