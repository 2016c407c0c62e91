package nl.rechtspoor.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.rechtspoor.ledger.files.DurableFile;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;

/**
 * What a witness saw last of each log, a file per log; and beside it every checkpoint that a log signed although it
 * contradicts what was seen. Those are evidence, and are kept.
 */
final class Memory {
    private final Path seen;
    private final Path evidence;

    Memory(Path folder) throws IOException {
        seen = Files.createDirectories(folder.resolve("seen"));
        evidence = Files.createDirectories(folder.resolve("evidence"));
    }

    /** The last checkpoint of a log, as a note with the cosignature that was given. */
    Optional<Note> last(String origin) {
        Path file = seen.resolve(name(origin));
        try {
            return Files.exists(file) ? Optional.of(Note.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk when this returns. */
    void remember(String origin, Note cosigned) {
        try {
            DurableFile.write(seen.resolve(name(origin)), cosigned.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keepAsEvidence(Checkpoint contradicting, Note note) {
        String root = HexFormat.of().formatHex(contradicting.root().bytes()).substring(0, 16);
        Path file = evidence.resolve(name(contradicting.origin()) + "-" + contradicting.size() + "-" + root);
        try {
            DurableFile.create(file, note.bytes());
        } catch (FileAlreadyExistsException e) {
            // the log said so before
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which a log's file is kept, and asked for: SHA-256 of its origin, in hex. */
    static String name(String origin) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
