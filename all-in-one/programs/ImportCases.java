import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Brings a file of cases into a running installation: {@code java ImportCases.java FILE.csv}. Needs nothing but a JDK. */
final class ImportCases {
    /** How long a program that was stopped may take until it answers again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RunningInstallation installation;

    private ImportCases(RunningInstallation installation) {
        this.installation = installation;
    }

    public static void main(String[] arguments) throws InterruptedException {
        RunningInstallation.with(
                "this account may not bring in cases; a senior jurist does it",
                there -> new ImportCases(there).bringIn(Path.of(arguments[0])));
    }

    private void bringIn(Path file) throws IOException, InterruptedException {
        installation.signIn();
        // the file's own bytes are its key: handing it in again finds the import that is there
        var key = UUID.nameUUIDFromBytes(Files.readAllBytes(file));
        var handedIn = installation.send(upload(file, key));
        System.out.printf("%s rows, %s with errors%n", field(handedIn, "rows"), field(handedIn, "errors"));
        var job = field(handedIn, "id");
        installation.send(post("imports/" + job + "/starts"));
        var progress = follow(job);
        if (!field(progress, "failed").equals("0")) {
            var errors = installation.send(
                    installation.request("imports/" + job + "/errors.csv").GET().build());
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
            progress = patiently(installation.request("imports/" + job).GET().build());
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
                var answer = installation.answer(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
                if (answer.statusCode() < 500 || Instant.now().isAfter(until)) {
                    throw installation.refused(answer.statusCode(), answer.body());
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

    private HttpRequest upload(Path file, UUID key) throws IOException {
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cases.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        return installation
                .withToken(installation.request("imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
    }

    private HttpRequest post(String path) {
        return installation.withToken(installation.request(path)).POST(HttpRequest.BodyPublishers.noBody()).build();
    }

    /** A number, a code or an id of a flat JSON answer; no cell of the file is read this way. */
    private static String field(String json, String name) {
        var found = RunningInstallation.fields(json, name);
        var value = "";
        while (found.find()) {
            value = found.group(1) == null ? found.group(2) : found.group(1);
            if (name.equals("id") || name.equals("rows")) {
                break; // they stand before the preview, whose rows could have such names
            }
        }
        return value;
    }
}
