package nl.rechtspoor.allinone.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in member of the cast, speaking the public API like any browser: cookies, CSRF token, keys and versions. */
final class DemoSession {
    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final JsonMapper json;

    DemoSession(URI base, JsonMapper json) {
        this.base = base;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Signs in, and takes the CSRF token that belongs to the new session. */
    DemoSession signIn(String username, String password) {
        get("/me-or-csrf");
        post("/session", Map.of("username", username, "password", password), UUID.randomUUID(), null, null);
        return this;
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(base.resolve("/api/v1" + path)).GET().build());
    }

    /** Sends a command; {@code version} is the version of the aggregate the actor saw, none when it creates one. */
    JsonNode post(String path, Object body, UUID key, @Nullable Long version, @Nullable Instant happenedAt) {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        csrfToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (happenedAt != null) {
            request.header("X-Happened-At", happenedAt.toString());
        }
        return send(request.build());
    }

    private Optional<String> csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new DemoRefused(
                        request.method() + " " + request.uri().getPath(), response.statusCode(), response.body());
            }
            return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
        } catch (IOException problem) {
            throw new DemoRefused(
                    request.method() + " " + request.uri().getPath(), 0, String.valueOf(problem.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoRefused(request.method() + " " + request.uri().getPath(), 0, "interrupted");
        }
    }
}
