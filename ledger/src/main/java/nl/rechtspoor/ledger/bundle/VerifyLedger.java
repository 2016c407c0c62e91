package nl.rechtspoor.ledger.bundle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.timestamps.TrustedAuthorities;

/** The program {@code verify-ledger.jar}: checks a case bundle and says what it found. */
public final class VerifyLedger {
    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int NOTHING_TO_SAY = 2;
    private static final String USAGE = """
            usage: java -jar verify-ledger.jar [--key KEY]... [--tsa CERT]... [--lines] BUNDLE.zip

              --key KEY   a public key that you trust, of the log or of a witness: as text (name+id+key) or a file that
                          holds it. Take it from elsewhere than the bundle. Without any, the keys in the bundle are used,
                          and the result then says only that the bundle agrees with itself.
              --tsa CERT  a file with a certificate that you trust (PEM or DER): of an authority of timestamps, or the one
                          from which its follows. Without any, timestamps are checked against the certificates that
                          they bring along, and narrow down no time.
              --lines     one short line per result, for programs

            exit code: 0 everything that could be checked holds, 1 something was altered or is missing, 2 no bundle or no key
            """;

    private VerifyLedger() {}

    /** Checks the bundle that the arguments name, and ends the program with the code that says what was found. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** The same without ending the program: the answer is the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var keys = new ArrayList<NoteVerifier>();
        var authorities = new ArrayList<Path>();
        var files = new ArrayList<String>();
        boolean asLines = false;
        try {
            for (var rest = arguments.iterator(); rest.hasNext(); ) {
                String argument = rest.next();
                switch (argument) {
                    case "--key" -> keys.add(key(rest.hasNext() ? rest.next() : ""));
                    case "--tsa" -> authorities.add(Path.of(rest.hasNext() ? rest.next() : ""));
                    case "--lines" -> asLines = true;
                    default -> files.add(argument);
                }
            }
            if (files.size() != 1 || files.getFirst().startsWith("-")) {
                err.print(USAGE);
                return NOTHING_TO_SAY;
            }
            var bundle = new CaseBundle(Archive.ofUsualSize().read(Path.of(files.getFirst())));
            Verification verification = Verification.of(bundle, keys, TrustedAuthorities.of(authorities));
            (asLines ? verification.lines() : Report.of(verification).stream()).forEach(out::println);
            return verification.holds() ? HOLDS : DOES_NOT_HOLD;
        } catch (Malformed | IOException e) {
            err.println("verify-ledger: " + e.getMessage());
            return NOTHING_TO_SAY;
        } catch (OutOfMemoryError e) {
            err.println("verify-ledger: the bundle needs more memory; give it with java -Xmx4g -jar …");
            return NOTHING_TO_SAY;
        } catch (RuntimeException e) {
            // whatever is wrong with this program says nothing about the bundle
            err.println("verify-ledger: could not check this bundle: " + e);
            return NOTHING_TO_SAY;
        }
    }

    private static NoteVerifier key(String textOrFile) throws IOException {
        return NoteVerifier.parse(
                textOrFile.contains("+")
                        ? textOrFile
                        : Files.readString(Path.of(textOrFile)).strip());
    }
}
