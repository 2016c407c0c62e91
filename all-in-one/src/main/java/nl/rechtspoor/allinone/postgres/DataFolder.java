package nl.rechtspoor.allinone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import nl.rechtspoor.platform.start.StartRefused;

/**
 * The folder that holds everything one installation keeps. One process at a time uses it, and only its owner can read
 * it.
 */
final class DataFolder implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;
    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder into use; refuses when another process has it. */
    static DataFolder open(Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StartRefused(
                    "Another Rechtspoor is running on the data folder " + folder + ".",
                    "Stop that one first, or give this one a folder of its own with --data.");
        }
        return new DataFolder(folder, lock);
    }

    /** Where PostgreSQL keeps its files. */
    Path cluster() {
        return folder.resolve("postgres");
    }

    /** Where PostgreSQL's programs are unpacked; nothing else may live in there, it is cleaned from time to time. */
    Path programs() {
        return folder.resolve("programs");
    }

    /** The file with the password of a database role; made at random when it is not there yet. */
    Path passwordFile(String login) {
        try {
            Path secrets = folder.resolve("secrets");
            Files.createDirectories(
                    secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = secrets.resolve(login + ".password");
            if (!Files.exists(file)) {
                write(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password(String login) {
        try {
            return Files.readString(passwordFile(login)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(random));
        Files.move(unfinished, file);
    }

    @Override
    public void close() throws IOException {
        lock.channel().close();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
