package nl.rechtspoor.platform.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Key-encryption keys in files {@code epoch-N.key}, one line of base64 each, readable by their owner alone. All processes
 * share the folder. A key is remembered for a minute at most, so that a destroyed one is soon in no memory either.
 */
public final class KekFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Cache<Integer, byte[]> remembered =
            Caffeine.newBuilder().expireAfterWrite(JdbcSubjectKeys.REMEMBERED).build();

    private KekFiles(Path folder) {
        this.folder = folder;
    }

    public static KekFiles in(Path folder) {
        return new KekFiles(folder);
    }

    boolean has(int epoch) {
        return Files.exists(file(epoch));
    }

    /** The key of an epoch. Refuses a file that others may read. */
    byte[] ofEpoch(int epoch) {
        return remembered.get(epoch, this::read);
    }

    /** Makes the key of an epoch. If there is one, it stays. */
    void create(int epoch) {
        var key = new byte[KeyWrapping.KEY_BYTES];
        random.nextBytes(key);
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "new-", ".part");
            try {
                Files.setPosixFilePermissions(unfinished, OWNER_ONLY);
                overwrite(unfinished, (Base64.getEncoder().encodeToString(key) + "\n").getBytes(US_ASCII));
                // a hard link appears whole or not at all and never replaces a key
                Files.createLink(file(epoch), unfinished);
            } catch (FileAlreadyExistsException faster) {
                // the key that is there wins
            } finally {
                Files.delete(unfinished);
            }
            persistFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwrites the key of an epoch and removes its file. Nothing can bring back what it wrapped. */
    void destroy(int epoch) {
        try {
            var noise = new byte[(int) Files.size(file(epoch))];
            random.nextBytes(noise);
            overwrite(file(epoch), noise);
            Files.delete(file(epoch));
            persistFolder();
        } catch (NoSuchFileException gone) {
            // somebody was faster, or was killed right after
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remembered.invalidate(epoch);
    }

    private Path file(int epoch) {
        return folder.resolve("epoch-" + epoch + ".key");
    }

    private byte[] read(int epoch) {
        var file = file(epoch);
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException(file.getFileName() + " may be read by others: chmod 600 it");
            }
            var key =
                    Base64.getDecoder().decode(Files.readString(file, US_ASCII).strip());
            if (key.length != KeyWrapping.KEY_BYTES) {
                throw new IllegalStateException(file.getFileName() + " does not hold 32 bytes in base64");
            }
            return key;
        } catch (NoSuchFileException e) {
            throw new EpochOver(epoch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private void persistFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
