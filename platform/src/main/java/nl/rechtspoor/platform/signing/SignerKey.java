package nl.rechtspoor.platform.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.files.KeyFile;
import nl.rechtspoor.ledger.files.KeyFileRefused;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key that signs now.
 *
 * @param number its number, in the folder and in the database
 * @param signer the key and the origin of the log
 */
record SignerKey(int number, NoteSigner signer) {
    /**
     * Takes the key of a number, or of a higher one that is there, into use; or makes it where nothing speaks against it.
     * Refuses with what to do.
     *
     * @param given the origin that somebody asked for, if somebody did
     * @param otherwise the origin of a log that begins now, without such a wish
     */
    static SignerKey open(SignerFolder folder, int atLeast, @Nullable String given, String otherwise, JdbcClient jdbc) {
        int number = Math.max(atLeast, folder.newestKey());
        Path file = folder.key(number);
        Optional<String> registered = jdbc.sql("select vkey from events.signer_key where number = ?")
                .param(number)
                .query(String.class)
                .optional();
        Optional<Checkpoint> memory = lastSigned(folder);
        if (memory.isEmpty() && (Files.exists(file) || hasSigned(jdbc))) {
            throw new StartRefused(
                    "What the signer signed last is not in its folder " + folder + ", although it has signed.",
                    "Put back the file last-signed from its copy. Without one, begin a new log: "
                            + newLog(jdbc, number));
        }
        String origin = memory.map(Checkpoint::origin).orElse(given == null ? otherwise : given);
        if (given != null && !origin.equals(given) && !origin.matches(Pattern.quote(given) + "/\\d+")) {
            throw new StartRefused(
                    "The log is called " + origin + " since its first checkpoint, and is told to be " + given + ".",
                    "Leave its name as it is. A new name begins a new log: see docs/operations.");
        }
        if (registered.isPresent() && !Files.exists(file)) {
            throw new StartRefused(
                    "Key " + number + " of the signer has signed, and " + file + " is not there.",
                    "Put back the file from its copy, or let a new key sign: RECHTSPOOR_SIGNER_KEY=" + (number + 1)
                            + ".");
        }
        if (memory.isEmpty()) {
            folder.remember(new Checkpoint(origin, 0, Hash.OF_NOTHING));
        }
        var key = new SignerKey(number, readOrCreate(file, origin));
        key.register(registered, origin, recovery(folder.recovery(number)), jdbc);
        return key;
    }

    static Optional<Checkpoint> lastSigned(SignerFolder folder) {
        try {
            return folder.lastSigned();
        } catch (Malformed e) {
            throw new StartRefused(
                    "The file last-signed in " + folder + " does not say what the signer signed last.",
                    "Put back the file from its copy.");
        }
    }

    private static NoteSigner readOrCreate(Path file, String origin) {
        try {
            return Files.exists(file) ? KeyFile.read(file) : KeyFile.create(file, origin, SignatureType.ED25519);
        } catch (KeyFileRefused e) {
            throw new StartRefused(e.getMessage(), e.remedy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(Optional<String> registered, String origin, byte @Nullable [] recovery, JdbcClient jdbc) {
        String vkey = signer.verifier().vkey();
        if (!signer.verifier().name().equals(origin)) {
            throw new StartRefused(
                    "Key " + number + " signs for " + signer.verifier().name() + ", and the log is called " + origin
                            + ".",
                    "Put back the files of the signer's folder that belong together.");
        }
        if (registered.isEmpty()) {
            jdbc.sql("insert into events.signer_key (number, vkey, recovery) values (?, ?, ?)")
                    .params(number, vkey, recovery)
                    .update();
        } else if (!registered.get().equals(vkey)) {
            throw new StartRefused(
                    "The database knows another key as key " + number + " of the signer.",
                    "Start with the signer's folder that belongs to this database.");
        }
    }

    private static byte @Nullable [] recovery(Path statement) {
        try {
            return Files.exists(statement) ? Files.readAllBytes(statement) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command, with what the signer's folder does not say any more. */
    private static String newLog(JdbcClient jdbc, int newest) {
        String origin = jdbc.sql("select vkey from events.signer_key order by number desc limit 1")
                .query(String.class)
                .optional()
                .map(vkey -> NoteVerifier.parse(vkey).name())
                .orElse("NAME-OF-THE-LOG");
        int known = jdbc.sql("select coalesce(max(number), 0) from events.signer_key")
                .query(Integer.class)
                .single();
        return "./rechtspoor new-log REASON --lost " + origin + " " + (Math.max(known, newest) + 1);
    }

    private static boolean hasSigned(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from events.signed_checkpoint)")
                .query(Boolean.class)
                .single();
    }
}
