package nl.rechtspoor.platform.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.files.DurableFile;
import nl.rechtspoor.ledger.files.KeyFile;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.platform.start.StartRefused;

/**
 * Begins a new log after a loss: {@code ./rechtspoor new-log}. What was signed up to now is not denied but told, in a statement
 * that the old key and the new one sign; the next start publishes it, and signs what is stored then under the new name.
 */
public final class NewLog {
    private static final String FIRST_LINE = "rechtspoor-recovery/v1";
    private static final Pattern NUMBERED = Pattern.compile("(.*)/(\\d{1,6})");

    private NewLog() {}

    /** Takes the signer's folder and the reason, in a line. */
    public static void main(String[] arguments) throws IOException {
        try {
            if (arguments.length != 2) {
                throw new StartRefused("A new log needs the signer's folder and a reason.", "Give both.");
            }
            System.out.print(begin(Path.of(arguments[0]), arguments[1], Clock.systemUTC())
                    .text());
        } catch (StartRefused e) {
            System.err.println("rechtspoor: " + e.getMessage() + " " + e.remedy());
            System.exit(1);
        }
    }

    /** Makes the key of the new log and the statement, and answers the latter. Refuses while a program signs from there. */
    static Note begin(Path path, String reason, Clock clock) throws IOException {
        if (reason.isBlank() || reason.chars().anyMatch(c -> c < ' ')) {
            throw new StartRefused("The reason is one line of text.", "Say in it what was lost, and when.");
        }
        if (!Files.isDirectory(path)) {
            throw new StartRefused("There is no signer's folder " + path + ".", "Name the one of the installation.");
        }
        try (var folder = new SignerFolder(path)) {
            if (!folder.isOurs()) {
                throw new StartRefused("Rechtspoor is running and signs from " + folder + ".", "Stop it first.");
            }
            Checkpoint last = SignerKey.lastSigned(folder)
                    .orElseThrow(() -> new StartRefused(
                            "Nothing was ever signed from " + folder + ".", "Start Rechtspoor; it needs no new log."));
            return begin(folder, last, reason, clock);
        }
    }

    private static Note begin(SignerFolder folder, Checkpoint last, String reason, Clock clock) throws IOException {
        int number = folder.newestKey();
        String origin = next(last.origin());
        NoteSigner successor = KeyFile.create(folder.key(number + 1), origin, SignatureType.ED25519);
        String text = String.join(
                "\n",
                List.of(
                        FIRST_LINE,
                        last.origin(),
                        String.valueOf(last.size()),
                        last.root().base64(),
                        origin,
                        clock.instant().toString(),
                        reason,
                        ""));
        var statement = new Note(text, List.of(successor.sign(text)));
        Path old = folder.key(number);
        if (Files.exists(old)) {
            statement = statement.with(KeyFile.read(old).sign(text));
        }
        DurableFile.create(folder.recovery(number + 1), statement.bytes());
        folder.remember(new Checkpoint(origin, 0, Hash.OF_NOTHING));
        return statement;
    }

    private static String next(String origin) {
        Matcher numbered = NUMBERED.matcher(origin);
        return numbered.matches() ? numbered.group(1) + "/" + (Integer.parseInt(numbered.group(2)) + 1) : origin + "/2";
    }
}
