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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Brings a file of cases into a running installation, over its public API: {@code java ImportCases.java FILE.csv}. Asks
 * for name and password, or takes them from RECHTSPOOR_USER and RECHTSPOOR_PASSWORD. Needs nothing but a JDK.
 */
final class ImportCases {
    /** How long a program that was stopped may take until it answers again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI api;

    private ImportCases(URI address) {
        api = address.resolve("/api/v1/");
    }

    public static void main(String[] arguments) throws InterruptedException {
        var address = URI.create(Optional.ofNullable(System.getenv("RECHTSPOOR_URL")).orElse("http://localhost:8080"));
        try {
            new ImportCases(address).bringIn(Path.of(arguments[0]));
        } catch (Refused refused) {
            System.err.println("rechtspoor: " + refused.getMessage());
            System.exit(1);
        } catch (NoSuchFileException missing) {
            System.err.println("rechtspoor: there is no file " + missing.getFile());
            System.exit(1);
        } catch (IOException nobodyThere) {
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
        var progress = follow(job);
        if (!field(progress, "failed").equals("0")) {
            var errors = send(request("imports/" + job + "/errors.csv").GET().build());
            System.out.println("What is wrong stands in " + keep(errors, file) + "; correct it there and import that file.");
        }
        if (field(progress, "state").equals("STOPPED")) {
            System.out.println("Somebody stopped it. The same command goes on with it.");
        }
    }

    /** Shows how far it is until it is through or stopped. The import itself runs in the installation. */
    private String follow(String job) throws IOException, InterruptedException {
        var shown = "";
        String progress;
        do {
            Thread.sleep(500);
            progress = patiently(request("imports/" + job).GET().build());
            var line = "%s of %s done, %s failed, %s skipped".formatted(
                    field(progress, "done"), field(progress, "rows"), field(progress, "failed"), field(progress, "skipped"));
            if (!line.equals(shown)) {
                System.out.print(System.console() == null ? line + "\n" : "\r" + line + "   ");
                System.out.flush();
                shown = line;
            }
        } while (field(progress, "state").equals("RUNNING"));
        System.out.print(System.console() == null ? "" : "\n");
        return progress;
    }

    /** The answer, also of a program that was stopped and is started again meanwhile: it goes on with the import itself. */
    private String patiently(HttpRequest request) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var told = false;
        while (true) {
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
                if (answer.statusCode() < 500 || Instant.now().isAfter(until)) {
                    throw new Refused(answer);
                }
            } catch (IOException nobodyThere) {
                if (Instant.now().isAfter(until)) {
                    throw nobodyThere;
                }
            }
            if (!told) {
                System.err.println("The program does not answer; the import goes on once it is started again.");
                told = true;
            }
            Thread.sleep(1_000);
        }
    }

    /** Writes the file with what is wrong, never over one in which somebody may be correcting rows. */
    private static Path keep(String errors, Path imported) throws IOException {
        var name = imported.getFileName().toString().replaceFirst("(-errors(-\\d+)?)?\\.csv$", "");
        for (var number = 1; ; number++) {
            var file = imported.resolveSibling(name + "-errors" + (number == 1 ? "" : "-" + number) + ".csv");
            if (!Files.exists(file) || file.equals(imported) || Files.readString(file).equals(errors)) {
                Files.writeString(file, errors);
                return file;
            }
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
            throw new Refused(answer);
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

        /** In the words of the answer's problem document. */
        Refused(HttpResponse<String> answer) {
            this(switch (answer.statusCode()) {
                case 401 -> "name or password is wrong";
                case 403 -> "this account may not bring in cases; a senior jurist does it";
                default -> Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(answer.body())
                        .results()
                        .map(detail -> detail.group(1))
                        .distinct()
                        .reduce((all, next) -> all + " " + next)
                        .orElse("the installation answered " + answer.statusCode());
            });
        }
    }
}
