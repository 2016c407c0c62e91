package nl.rechtspoor.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.files.KeyFile;
import nl.rechtspoor.ledger.files.KeyFileRefused;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureType;

/** {@code java -jar witness.jar --folder FOLDER --name NAME [--address HOST] [--port PORT]}. */
public final class WitnessProgram {
    private static final String USAGE = """
            usage: java -jar witness.jar --folder FOLDER --name NAME [--address HOST] [--port PORT]

              --folder   where the witness keeps its key, what it saw, and evidence; made at the first start
              --name     the name of the witness, an address that you own, without https://; settled by the first start
              --address  where it listens (default 127.0.0.1)
              --port     the port (default 8090)

            The file FOLDER/logs has a line per log: its verifier key, as the log's /ledger/keys shows it.
            """;

    private WitnessProgram() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var server = start(arguments)) {
            System.out.println("witness: listening on " + server.address());
            new CountDownLatch(1).await();
        } catch (Refused e) {
            System.err.println("witness: " + e.getMessage());
            System.exit(2);
        } catch (IOException e) {
            System.err.println("witness: " + e);
            System.exit(1);
        }
    }

    /** Starts a witness and says its key. */
    public static WitnessServer start(String... arguments) throws IOException {
        Map<String, String> options = options(arguments);
        Path folder = Files.createDirectories(Path.of(required(options, "--folder")));
        FileChannel lock = lock(folder);
        NoteSigner key = key(folder.resolve("key"), required(options, "--name"));
        List<NoteVerifier> logs = logs(folder.resolve("logs"));
        var witness = new Witness(key, logs, new Memory(folder), Clock.systemUTC());
        System.out.println("witness: " + witness.verifier().vkey());
        witness.origins().forEach(origin -> System.out.println("witness: watches " + origin));
        return new WitnessServer(
                witness, new InetSocketAddress(options.getOrDefault("--address", "127.0.0.1"), port(options)), lock);
    }

    private static Map<String, String> options(String... arguments) {
        var options = new TreeMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            boolean known = List.of("--folder", "--name", "--address", "--port").contains(arguments[i]);
            if (!known || i + 1 == arguments.length) {
                throw new Refused(USAGE);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        if (!options.containsKey(name)) {
            throw new Refused(USAGE);
        }
        return options.get(name);
    }

    private static int port(Map<String, String> options) {
        try {
            return Integer.parseInt(options.getOrDefault("--port", "8090"));
        } catch (NumberFormatException e) {
            throw new Refused("--port needs a number.");
        }
    }

    /** Held as long as it runs: two witnesses with one key and one memory could cosign two histories. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Refused("Another witness is running on the folder " + folder + ".");
        }
        return channel;
    }

    private static NoteSigner key(Path file, String name) throws IOException {
        try {
            NoteSigner key =
                    Files.exists(file) ? KeyFile.read(file) : KeyFile.create(file, name, SignatureType.COSIGNATURE_V1);
            if (!key.verifier().name().equals(name)) {
                throw new Refused(
                        "The key in " + file + " is that of " + key.verifier().name() + ", not of " + name + ".");
            }
            return key;
        } catch (KeyFileRefused e) {
            throw new Refused(e.getMessage() + " " + e.remedy());
        }
    }

    private static List<NoteVerifier> logs(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Refused("Write the verifier key of each log to watch into " + file + ", one per line.");
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(NoteVerifier::parse)
                    .filter(WitnessProgram::isLog)
                    .toList();
        } catch (Malformed e) {
            throw new Refused("A line in " + file + " is no verifier key (" + e.getMessage() + ").");
        }
    }

    private static boolean isLog(NoteVerifier key) {
        if (key.type() != SignatureType.ED25519) {
            throw new Refused(key.name() + " is the key of a witness, not of a log.");
        }
        return true;
    }

    /** It can't start, and the message says why. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }
}
