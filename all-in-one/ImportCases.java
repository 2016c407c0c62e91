import java.io.Console;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Brings a file of cases into a running installation, over its public API: {@code java ImportCases.java FILE.csv}. Asks
 * for name and password, or takes them from RECHTSPOOR_USER and RECHTSPOOR_PASSWORD. Needs nothing but a JDK.
 */
final class ImportCases {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI api;

    private ImportCases(URI address) {
        api = address.resolve("/api/v1/");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var address = URI.create(Optional.ofNullable(System.getenv("RECHTSPOOR_URL")).orElse("http://localhost:8080"));
        try {
            new ImportCases(address).bringIn(Path.of(arguments[0]));
        } catch (Refused refused) {
            System.err.println("rechtspoor: " + refused.getMessage());
            System.exit(1);
        } catch (java.net.ConnectException nobodyThere) {
            System.err.println("rechtspoor: nothing answers at " + address + "; start it with ./rechtspoor run");
            System.exit(1);
        }
    }

    private void bringIn(Path file) throws IOException, InterruptedException {
        signIn();
        // the file's own bytes are its key: handing it in again finds the import that is there
        var key = UUID.nameUUIDFromBytes(Files.readAllBytes(file));
        var handedIn = send(upload(file, key));
        System.out.printf("%s rows, %s with errors%n", field(handedIn, "rows"), field(handedIn, "errors"));
        var job = field(handedIn, "id");
        send(post("imports/" + job + "/starts"));
        String progress;
        do {
            Thread.sleep(1_000);
            progress = send(request("imports/" + job).GET().build());
            System.out.printf(
                    "\r%s of %s done, %s failed, %s skipped   ",
                    field(progress, "done"), field(progress, "rows"), field(progress, "failed"), field(progress, "skipped"));
        } while (field(progress, "state").equals("RUNNING"));
        System.out.println();
        if (!field(progress, "failed").equals("0")) {
            var errors = file.resolveSibling(
                    file.getFileName().toString().replaceFirst("(-errors)?\\.csv$", "") + "-errors.csv");
            Files.writeString(errors, send(request("imports/" + job + "/errors.csv").GET().build()));
            System.out.println("What is wrong stands in " + errors + "; correct it there and import that file.");
        }
    }

    private void signIn() throws IOException, InterruptedException {
        http.send(request("me").GET().build(), HttpResponse.BodyHandlers.discarding()); // brings the token for posting
        var name = asked("RECHTSPOOR_USER", "Name: ", false);
        var password = asked("RECHTSPOOR_PASSWORD", "Password: ", true);
        send(withToken(request("session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":" + quoted(name) + ",\"password\":" + quoted(password) + "}"))
                .build());
    }

    private static String asked(String variable, String question, boolean secret) {
        var given = System.getenv(variable);
        if (given != null) {
            return given;
        }
        Console console = System.console();
        if (console == null) {
            throw new Refused("set RECHTSPOOR_USER and RECHTSPOOR_PASSWORD");
        }
        return secret ? new String(console.readPassword(question)) : console.readLine(question);
    }

    private HttpRequest upload(Path file, UUID key) throws IOException {
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cases.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        return withToken(request("imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
    }

    private HttpRequest post(String path) {
        return withToken(request(path)).POST(HttpRequest.BodyPublishers.noBody()).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path));
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** A number, a code or an id of a flat JSON answer; no cell of the file is read this way. */
    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([A-Za-z0-9-]+)\"|(\\d+))").matcher(json);
        var value = "";
        while (found.find()) {
            value = found.group(1) == null ? found.group(2) : found.group(1);
            if (name.equals("id") || name.equals("rows")) {
                break; // they stand before the preview, whose rows could have such names
            }
        }
        return value;
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(c == '"' || c == '\\' || c < ' ' ? "\\u%04x".formatted(c) : "" + (char) c));
        return json.append('"').toString();
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
