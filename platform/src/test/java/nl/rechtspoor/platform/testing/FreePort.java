package nl.rechtspoor.platform.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for programs that begin to listen only after a while. They lie below those that a system gives away by itself, and
 * whoever took one keeps it until its JVM ends, so that nothing else on this machine gets it meanwhile.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 1_000;
    private static final Path TAKEN = Path.of(System.getProperty("java.io.tmpdir"), "rechtspoor-ports");

    /** A lock is given back when nobody refers to it any more. */
    private static final List<FileChannel> OURS = new ArrayList<>();

    private FreePort() {}

    /** One on which nobody listens, and which nobody else will be given. */
    public static synchronized int take() throws IOException {
        Files.createDirectories(TAKEN);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isOurs(port) && isFree(port)) {
                return port;
            }
        }
        throw new IOException("no port between " + FIRST + " and " + LAST + " is free");
    }

    private static boolean isOurs(int port) {
        try {
            var file = FileChannel.open(
                    TAKEN.resolve(String.valueOf(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                return false;
            }
            OURS.add(file);
            return true;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException somebodyListens) {
            return false;
        }
    }
}
