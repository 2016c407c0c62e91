package nl.rechtspoor.platform.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Key-encryption keys in files {@code epoch-N.key}, one line of base64 each, readable by their owner alone. */
public final class KekFiles implements KeyEncryptionKeys {
    private static final Pattern NAME = Pattern.compile("epoch-(\\d{1,6})\\.key");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final TreeMap<Integer, byte[]> keys;

    private KekFiles(TreeMap<Integer, byte[]> keys) {
        this.keys = keys;
    }

    /** Reads all epochs in the folder. Refuses a file that others may read, and a folder without a key. */
    public static KekFiles in(Path folder) {
        var keys = new TreeMap<Integer, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    keys.put(Integer.valueOf(name.group(1)), read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("no epoch-N.key in " + folder);
        }
        return new KekFiles(keys);
    }

    /** Makes the key of the first epoch. If another process was faster, its key stays. */
    public static void createFirst(Path folder) {
        var key = new byte[KeyWrapping.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var line = Base64.getEncoder().encodeToString(key) + "\n";
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "new-", ".part");
            try {
                Files.setPosixFilePermissions(unfinished, OWNER_ONLY);
                writeDurably(unfinished, line);
                // a hard link appears whole or not at all and never replaces a key
                Files.createLink(folder.resolve("epoch-1.key"), unfinished);
            } catch (FileAlreadyExistsException faster) {
                // the key that is there wins
            } finally {
                Files.delete(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeDurably(Path file, String line) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(line.getBytes(US_ASCII)));
            channel.force(true);
        }
    }

    @Override
    public int currentEpoch() {
        return keys.lastKey();
    }

    @Override
    public byte[] ofEpoch(int epoch) {
        var key = keys.get(epoch);
        if (key == null) {
            throw new IllegalStateException("the key of epoch " + epoch + " is not here");
        }
        return key;
    }

    private static byte[] read(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(file.getFileName() + " may be read by others: chmod 600 it");
        }
        var key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != KeyWrapping.KEY_BYTES) {
            throw new IllegalStateException(file.getFileName() + " does not hold 32 bytes in base64");
        }
        return key;
    }
}
