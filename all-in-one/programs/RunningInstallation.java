import java.io.Console;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installation as the programs of the terminal see it: over its public API, signed in with a name and a password that
 * are asked for, or taken from RECHTSPOOR_USER and RECHTSPOOR_PASSWORD.
 */
final class RunningInstallation {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI api;
    private final String whoMay;

    private RunningInstallation(URI address, String whoMay) {
        this.api = address.resolve("/api/v1/");
        this.whoMay = whoMay;
    }

    /** What a program does there. */
    interface Work {
        void in(RunningInstallation installation) throws IOException, InterruptedException;
    }

    /** Does the work where RECHTSPOOR_URL says, and ends the program with one clear line if that can't be. */
    static void with(String whoMay, Work work) throws InterruptedException {
        var address = URI.create(Optional.ofNullable(System.getenv("RECHTSPOOR_URL")).orElse("http://localhost:8080"));
        try {
            work.in(new RunningInstallation(address, whoMay));
        } catch (Refused refused) {
            fail(refused.getMessage());
        } catch (NoSuchFileException missing) {
            fail("there is no file " + missing.getFile());
        } catch (IOException nobodyThere) {
            fail("nothing answers at " + address + "; start it with ./rechtspoor run");
        }
    }

    private static void fail(String why) {
        System.err.println("rechtspoor: " + why);
        System.exit(1);
    }

    void signIn() throws IOException, InterruptedException {
        http.send(request("me").GET().build(), HttpResponse.BodyHandlers.discarding()); // brings the token for posting
        var name = asked("RECHTSPOOR_USER", "Name: ", false);
        var password = asked("RECHTSPOOR_PASSWORD", "Password: ", true);
        send(withToken(request("session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":" + quoted(name) + ",\"password\":" + quoted(password) + "}"))
                .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path));
    }

    HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    /** The answer, whatever it is. */
    <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request, body);
    }

    /** The answer if it is a good one. */
    String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = answer(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw refused(answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    /** In the words of the answer's problem document. */
    Refused refused(int status, String body) {
        return new Refused(
                switch (status) {
                    case 401 -> "name or password is wrong";
                    case 403 -> whoMay;
                    default -> Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                            .matcher(body)
                            .results()
                            .map(detail -> detail.group(1))
                            .distinct()
                            .reduce((all, next) -> all + " " + next)
                            .orElse("the installation answered " + status);
                });
    }

    /** All values of a field that are a number, a code or an id; no text that people wrote is read this way. */
    static Matcher fields(String json, String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([A-Za-z0-9-]+)\"|(\\d+))").matcher(json);
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

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(c == '"' || c == '\\' || c < ' ' ? "\\u%04x".formatted(c) : "" + (char) c));
        return json.append('"').toString();
    }

    /** Something can't be done, and the message says why. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
