package nl.rechtspoor.ledger.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file so that, whenever the power goes, either the old content is there or the new one, and never a part. */
public final class DurableFile {
    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private DurableFile() {}

    /** Puts the content in place of what was there; when this returns, it is on disk. Only its owner can read the file. */
    public static void write(Path file, byte[] content) throws IOException {
        Path unfinished = unfinished(file, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder(file));
    }

    /**
     * Makes a new file, and never replaces one.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static void create(Path file, byte[] content) throws IOException {
        Path unfinished = unfinished(file, content);
        try {
            Files.createLink(file, unfinished); // appears whole or not at all, and fails where a file is
        } finally {
            Files.delete(unfinished);
        }
        force(folder(file));
    }

    private static Path unfinished(Path file, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(
                folder(file), file.getFileName() + ".", ".part", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return unfinished;
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
