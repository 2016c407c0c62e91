package nl.rechtspoor.allinone.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in person, speaking the public API like any browser: cookies, CSRF token, keys and versions. */
public final class ApiSession {
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final URI base;
    private final CookieManager cookies;
    private final HttpClient http;
    private final JsonMapper json;

    public ApiSession(URI base, JsonMapper json) {
        this(base, json, new CookieManager());
    }

    private ApiSession(URI base, JsonMapper json, CookieManager cookies) {
        this.base = base;
        this.json = json;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The same person at another side of the same installation. */
    public ApiSession at(URI side) {
        return new ApiSession(side, json, cookies);
    }

    /** Signs in. Throws {@link ApiRefused} when name or password is wrong. */
    public ApiSession signIn(String username, String password) {
        try {
            get("/me");
        } catch (ApiRefused notYet) {
            // this answer brings the token without which nobody may post
        }
        post("/session", Map.of("username", username, "password", password), UUID.randomUUID(), null);
        return this;
    }

    /** Asks a query below {@code /api/v1}. */
    public JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /**
     * Sends a command.
     *
     * @param key the Idempotency-Key: the same key again has the same effect once
     * @param version of the aggregate as the sender saw it; missing when the command creates one
     */
    public JsonNode post(String path, Object body, UUID key, @Nullable Long version) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        csrfToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request.build());
    }

    /** Stores something that has no history: a draft. */
    public JsonNode put(String path, Object body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        csrfToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(ANSWER);
    }

    private Optional<String> csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private JsonNode send(HttpRequest request) {
        String asked = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new ApiRefused(asked, response.statusCode(), response.body());
            }
            return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
        } catch (IOException problem) {
            throw new ApiRefused(asked, 0, String.valueOf(problem.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ApiRefused(asked, 0, "interrupted");
        }
    }
}
