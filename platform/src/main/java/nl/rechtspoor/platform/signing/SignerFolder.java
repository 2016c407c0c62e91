package nl.rechtspoor.platform.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.files.DurableFile;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * The signer's own folder, which no database knows: a file per key, and the checkpoint that was signed last. One process at
 * a time signs from it.
 */
final class SignerFolder implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("key-(\\d{1,6})");

    private final Path folder;
    private @Nullable FileLock lock;

    SignerFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    this.folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new StartRefused(
                    "The signer's folder " + this.folder + " can not be made.",
                    "Make it, or name another one with RECHTSPOOR_SIGNER_FOLDER.");
        }
    }

    Path key(int number) {
        return folder.resolve("key-" + number);
    }

    /** The statement with which the log of a key began, where another one was lost. */
    Path recovery(int number) {
        return folder.resolve("recovery-" + number);
    }

    /** The highest number of a key that is here, or 0. */
    int newestKey() {
        try (var files = Files.list(folder)) {
            return files.map(file -> KEY.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(key -> Integer.parseInt(key.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was signed last; a log of which nothing was signed yet has size 0.
     *
     * @throws Malformed if the file does not say
     */
    Optional<Checkpoint> lastSigned() {
        try {
            return Files.exists(memory())
                    ? Optional.of(Checkpoint.parse(Files.readString(memory())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk when this returns, so that no crash lets another root be signed for the same size. */
    void remember(Checkpoint signed) {
        try {
            DurableFile.write(memory(), signed.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this process is the one that signs from this folder. */
    synchronized boolean isOurs() {
        if (lock == null) {
            try {
                lock = tryLock();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lock != null;
    }

    private @Nullable FileLock tryLock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = null;
        try {
            taken = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another signer of this very process
        } finally {
            if (taken == null) {
                channel.close();
            }
        }
        return taken;
    }

    @Override
    public synchronized void close() throws IOException {
        if (lock != null) {
            lock.channel().close();
            lock = null;
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Path memory() {
        return folder.resolve("last-signed");
    }
}
