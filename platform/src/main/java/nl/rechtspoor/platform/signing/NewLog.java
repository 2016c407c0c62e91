package nl.rechtspoor.platform.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
    private static final List<String> UNKNOWN = List.of("unknown", "unknown");
    private static final Pattern NUMBERED = Pattern.compile("(.*)/(\\d{1,6})");

    private NewLog() {}

    /** Takes the signer's folder and the reason; where the memory was lost too, the log's name and the next key's number. */
    public static void main(String[] arguments) throws IOException {
        try {
            if (arguments.length != 2 && arguments.length != 4) {
                throw new StartRefused("A new log needs the signer's folder and a reason.", "Give both.");
            }
            Optional<Lost> lost = arguments.length == 4
                    ? Optional.of(new Lost(arguments[2], Integer.parseInt(arguments[3])))
                    : Optional.empty();
            System.out.print(begin(Path.of(arguments[0]), arguments[1], lost, Clock.systemUTC())
                    .text());
        } catch (StartRefused e) {
            System.err.println("rechtspoor: " + e.getMessage() + " " + e.remedy());
            System.exit(1);
        } catch (NumberFormatException e) {
            System.err.println("rechtspoor: the number of the next key is a number.");
            System.exit(1);
        }
    }

    /**
     * What an operator must say where the signer's folder no longer does.
     *
     * @param origin the name of the log up to now
     * @param key the number of the next key
     */
    record Lost(String origin, int key) {}

    /** Makes the key of the new log and the statement, and answers the latter. Refuses while a program signs from there. */
    static Note begin(Path path, String reason, Optional<Lost> lost, Clock clock) throws IOException {
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
            Optional<Checkpoint> last = SignerKey.lastSigned(folder);
            if (last.isPresent() == lost.isPresent()) {
                throw last.isPresent()
                        ? new StartRefused(
                                "The folder " + folder + " says itself what was signed last.", "Leave out --lost.")
                        : new StartRefused(
                                "The folder " + folder + " does not say what was signed last.",
                                "Start Rechtspoor; if it has signed, it says what to give with --lost.");
            }
            return last.isPresent()
                    ? begin(folder, last.get().origin(), toldBy(last.get()), folder.newestKey() + 1, reason, clock)
                    : begin(folder, lost.get().origin(), UNKNOWN, lost.get().key(), reason, clock);
        }
    }

    private static List<String> toldBy(Checkpoint last) {
        return List.of(String.valueOf(last.size()), last.root().base64());
    }

    private static Note begin(
            SignerFolder folder, String old, List<String> last, int number, String reason, Clock clock)
            throws IOException {
        String origin = next(old);
        NoteSigner successor = KeyFile.create(folder.key(number), origin, SignatureType.ED25519);
        String text = String.join(
                "\n",
                List.of(
                        FIRST_LINE,
                        old,
                        last.getFirst(),
                        last.getLast(),
                        origin,
                        clock.instant().toString(),
                        reason,
                        ""));
        var statement = new Note(text, List.of(successor.sign(text)));
        Path predecessor = folder.key(number - 1);
        if (Files.exists(predecessor)) {
            statement = statement.with(KeyFile.read(predecessor).sign(text));
        }
        DurableFile.create(folder.recovery(number), statement.bytes());
        folder.remember(new Checkpoint(origin, 0, Hash.OF_NOTHING));
        return statement;
    }

    private static String next(String origin) {
        Matcher numbered = NUMBERED.matcher(origin);
        return numbered.matches() ? numbered.group(1) + "/" + (Integer.parseInt(numbered.group(2)) + 1) : origin + "/2";
    }
}
