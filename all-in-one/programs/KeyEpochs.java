import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * Says where the epochs of the keys stand in a running installation, and begins a new one: {@code java KeyEpochs.java
 * [begin]}. Needs nothing but a JDK.
 */
final class KeyEpochs {
    private final RunningInstallation installation;

    private KeyEpochs(RunningInstallation installation) {
        this.installation = installation;
    }

    public static void main(String[] arguments) throws InterruptedException {
        RunningInstallation.with("administrators and the privacy officer look after the keys", there -> {
            if (arguments.length > 1 || arguments.length == 1 && !arguments[0].equals("begin")) {
                throw new RunningInstallation.Refused("key-epochs knows one more word: ./rechtspoor key-epochs begin");
            }
            there.signIn();
            var epochs = new KeyEpochs(there);
            if (arguments.length == 1) {
                epochs.begin();
            }
            epochs.tell();
        });
    }

    private void begin() throws IOException, InterruptedException {
        var answer = installation.send(installation
                .withToken(installation.request("operations/key-epochs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        System.out.println(
                Pattern.compile("\"begun\"\\s*:\\s*true").matcher(answer).find()
                        ? "A new epoch has begun. Copy the folder with the keys now: without the new one nothing can be read."
                        : "Nothing was begun: the epoch before is still ending.");
    }

    private void tell() throws IOException, InterruptedException {
        var state = installation.send(
                installation.request("operations/key-epochs").GET().build());
        var ending = state.indexOf("\"ending\"");
        System.out.printf("Epoch %s since %s, ends by %s%n", value(state, "epoch"), value(state, "begunAt"), value(state, "endsBy"));
        if (ending >= 0) {
            var old = state.substring(ending);
            System.out.printf(
                    "Epoch %s is ending: %s keys left to carry over, its key is destroyed from %s on%n",
                    value(old, "epoch"), value(old, "keysLeft"), value(old, "notBefore"));
        }
        System.out.printf("%s erased keys wait for the end of an epoch%n", value(state, "erasuresWaiting"));
    }

    private static String value(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}\\s]+)").matcher(json);
        return found.find() ? found.group(1) : "?";
    }
}
