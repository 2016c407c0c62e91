import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Takes the bundle of a case out of a running installation: {@code java ExportCase.java FOLDER CASE [--without-content]
 * [--whole-log]}, with the id or the number of the case. Needs nothing but a JDK.
 */
final class ExportCase {
    private final RunningInstallation installation;

    private ExportCase(RunningInstallation installation) {
        this.installation = installation;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var content = !words.remove("--without-content");
        var wholeLog = words.remove("--whole-log");
        RunningInstallation.with("an auditor exports cases, and a jurist those they work on", there -> {
            if (words.size() != 2 || words.getLast().startsWith("-")) {
                throw new RunningInstallation.Refused(
                        "export-case needs one case: ./rechtspoor export-case ID|NUMBER [--without-content] [--whole-log]");
            }
            there.signIn();
            new ExportCase(there).export(Path.of(words.getFirst()), words.getLast(), content, wholeLog);
        });
    }

    private void export(Path folder, String wanted, boolean content, boolean wholeLog)
            throws IOException, InterruptedException {
        var id = isId(wanted) ? wanted : idOf(wanted);
        var query = "?content=" + content + (wholeLog ? "&log=true" : "");
        var answer = installation.answer(
                installation.request("cases/" + id + "/bundle" + query).GET().build(),
                HttpResponse.BodyHandlers.ofByteArray());
        switch (answer.statusCode()) {
            case 200 -> {}
            case 404 -> throw new RunningInstallation.Refused("there is no case " + wanted + " that you may see");
            default -> throw installation.refused(
                    answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        }
        var file = folder.resolve("case-" + wanted + ".zip");
        try {
            Files.write(file, answer.body(), java.nio.file.StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException kept) {
            throw new RunningInstallation.Refused(file + " is there already and was not touched");
        }
        System.out.println("Written: " + file);
        System.out.println("Check it: ./rechtspoor verify " + file.getFileName());
    }

    private static boolean isId(String wanted) {
        try {
            UUID.fromString(wanted);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An auditor finds every case by its number, a jurist those they may see. */
    private String idOf(String number) throws IOException, InterruptedException {
        var asked = URLEncoder.encode(number, StandardCharsets.UTF_8);
        var answer = installation.answer(
                installation.request("audit/cases?number=" + asked).GET().build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        var found = answer.statusCode() == 403
                ? installation.send(installation
                        .withToken(installation.request("searches"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"text\":" + RunningInstallation.quoted(number) + "}"))
                        .build())
                : answer.body();
        var ids = values(found, "caseId");
        var numbers = values(found, "number");
        var at = numbers.indexOf(number);
        if (at < 0 || ids.size() != numbers.size()) {
            throw new RunningInstallation.Refused("there is no case " + number + " that you may see");
        }
        return ids.get(at);
    }

    private static List<String> values(String json, String name) {
        return RunningInstallation.fields(json, name)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
