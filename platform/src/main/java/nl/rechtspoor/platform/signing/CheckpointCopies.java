package nl.rechtspoor.platform.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder where every signed checkpoint is put once and never changed, best on a disk where nothing can be changed: a file
 * per checkpoint, in a folder per month. What it holds at the start tells of an older backup even where there is no witness.
 */
final class CheckpointCopies implements Objection {
    private static final Logger log = LoggerFactory.getLogger(CheckpointCopies.class);

    private final Path folder;
    private final Clock clock;
    private final Verdict atStart;
    private long kept = -1;
    private boolean failing;

    CheckpointCopies(Path folder, Clock clock, List<NoteVerifier> keys, Checkpoint last) {
        this.folder = folder;
        this.clock = clock;
        this.atStart = compare(keys, last);
    }

    @Override
    public Verdict verdict() {
        return atStart;
    }

    /** Puts a note there, unless it is there already. A folder that takes nothing stops nobody: the next look tries again. */
    void keep(long size, int key, byte[] note) {
        if (size == kept) {
            return;
        }
        try {
            Path month = Files.createDirectories(
                    folder.resolve(YearMonth.now(clock.withZone(ZoneOffset.UTC)).toString()));
            put(month.resolve("%015d-%d".formatted(size, key)), note);
            kept = size;
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                log.error("The folder {} does not take signed checkpoints; trying again", folder, e);
            }
            failing = true;
        }
    }

    private static void put(Path file, byte[] note) throws IOException {
        try {
            Files.write(file, note, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // it was put there before a restart
        }
    }

    private Verdict compare(List<NoteVerifier> keys, Checkpoint last) {
        Optional<Checkpoint> largest = newestMonth().flatMap(month -> largest(month, keys));
        if (largest.isEmpty()
                || largest.get().size() < last.size()
                || largest.get().equals(last)) {
            return new Verdict.Free();
        }
        return new Verdict.Never("The folder " + folder + " holds a checkpoint of "
                + largest.get().size() + " events that this log signed, and the signer remembers "
                + (largest.get().size() == last.size() ? "another root of that size" : "only " + last.size())
                + ". An older backup was put back. Put back what belongs together, or begin a new log with"
                + " ./rechtspoor new-log; docs/operations/ledger.md says how.");
    }

    private Optional<Path> newestMonth() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var months = Files.list(folder)) {
            return months.filter(Files::isDirectory).max(Comparator.comparing(Path::getFileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Checkpoint> largest(Path month, List<NoteVerifier> keys) {
        try (var files = Files.list(month)) {
            return files.sorted(Comparator.comparing(Path::getFileName).reversed())
                    .flatMap(file -> keys.stream().flatMap(key -> opened(file, key).stream()))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what a key of this log signed counts: anybody may put a file there, and another log has other sizes. */
    private static Optional<Checkpoint> opened(Path file, NoteVerifier key) {
        try {
            return Optional.of(
                    SignedCheckpoint.open(Files.readAllBytes(file), key).checkpoint());
        } catch (Malformed | SignatureRefused e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
