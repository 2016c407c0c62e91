package nl.rechtspoor.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running server as a browser does: with cookies, and with the token against forged requests. */
public final class Browser {
    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new OfThisMachine();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI origin;

    public Browser(URI origin) {
        this.origin = origin;
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The code of a refusal, or an empty text. */
        public String code() {
            return response.headers().firstValue("Content-Type").orElse("").contains("json")
                    ? json().path("code").asString("")
                    : "";
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Signs in with a name and a password. */
    public Answer signIn(String username, String password) {
        get("/api/v1/session");
        return post("/api/v1/session", Map.of("username", username, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Opens a page, also one of another server. */
    public Answer visit(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8"));
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** Any request; with the token if this browser has one. */
    public Answer send(
            String method, String path, @org.jspecify.annotations.Nullable Object body, Map<String, String> headers) {
        return send(request(method, path, body, headers));
    }

    /** A body as it is, of whatever type it says to be. */
    public Answer sendRaw(
            String method, String path, String contentType, BodyPublisher body, Map<String, String> headers) {
        return send(request(method, path, null, headers).method(method, body).setHeader("Content-Type", contentType));
    }

    /** The bytes of a file that is offered for download, or of the refusal. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return http.send(HttpRequest.newBuilder(origin.resolve(path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Hands in a file as a form does. */
    public Answer upload(String path, String field, String filename, String content, Map<String, String> headers) {
        var body = "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + filename
                + "\"\r\n\r\n" + content + "\r\n--edge--\r\n";
        return send(request("POST", path, null, headers)
                .POST(BodyPublishers.ofString(body))
                .setHeader("Content-Type", "multipart/form-data;boundary=edge"));
    }

    private HttpRequest.Builder request(
            String method, String path, @org.jspecify.annotations.Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        var token = cookie("XSRF-TOKEN");
        if (!token.isEmpty()) {
            request.header("X-XSRF-TOKEN", token);
        }
        headers.forEach(request::setHeader);
        return request;
    }

    /** Only how the server answers to a body with nothing in it, without waiting for the end of a stream. */
    public Head head(String method, String path, String contentType) {
        var withBody = !List.of("GET", "HEAD", "DELETE").contains(method);
        var request = request(method, path, withBody ? Map.of() : null, Map.of());
        if (withBody && contentType.startsWith("multipart/")) {
            request.method(method, BodyPublishers.ofString("--nothing--\r\n"))
                    .setHeader("Content-Type", contentType + ";boundary=nothing");
        } else if (withBody) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var stream = response.body()) {
                var problem =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
                var code = problem ? JSON.readTree(stream).path("code").asString("") : "";
                return new Head(response.statusCode(), code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Status and code of a refusal. */
    public record Head(int status, String code) {}

    /** Sends a form, as pages of other servers have them. */
    public Answer submit(URI address, Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(java.net.URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(java.net.URLEncoder.encode(value, UTF_8)));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** The value of a cookie for the server, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().get(origin).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Puts a cookie of one's own in place, as a thief would. */
    public void steal(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(origin, cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Browsers send secure cookies to this machine also without https; Java's own store does not. */
    private static final class OfThisMachine extends CookieManager {
        OfThisMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
