package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program some of whose folders are disks in memory, of a few megabytes each, that can be filled and emptied from outside.
 * They are mounted in a namespace of its own: nobody else sees them, and they are gone with it, with all that is on them.
 */
final class SmallDisks implements Program {
    private static final String BALLAST = "ballast";
    private static final int PIECE = 1 << 16;
    private static final String MOUNT = "set -e; while [ \"$1\" != -- ]; do"
            + " cp -a \"$2\" \"$2.copy\"; mount -t tmpfs -o size=\"$1\"m,mode=0700 tmpfs \"$2\";"
            + " cp -a \"$2.copy/.\" \"$2/\"; rm -r \"$2.copy\"; shift 2; done; shift; exec \"$@\"";

    private final Program program;
    private final Map<Path, Integer> megabytes = new LinkedHashMap<>();

    SmallDisks(Program program) {
        this.program = program;
    }

    /** Whether this machine lets us mount anything; an ordinary user may where user namespaces are allowed. */
    static boolean canBeMade() throws IOException, InterruptedException {
        var probe = List.of("sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt");
        try {
            return new ProcessBuilder(unshared(probe)).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** A folder that is there already; one that lies within another comes after it. */
    SmallDisks of(int size, Path folder) {
        megabytes.put(folder, size);
        return this;
    }

    @Override
    public ProcessBuilder on(Path data, int port, int databasePort) throws IOException {
        var builder = program.on(data, port, databasePort);
        var command = new ArrayList<>(List.of("sh", "-c", MOUNT, "disks"));
        megabytes.forEach((folder, size) -> command.addAll(List.of(String.valueOf(size), folder.toString())));
        command.add("--");
        command.addAll(builder.command());
        return builder.command(unshared(command));
    }

    /** Leaves no byte free on the disk of this folder. */
    static void fill(long process, Path folder) throws IOException {
        var piece = ByteBuffer.allocate(PIECE);
        try (var ballast = FileChannel.open(
                seenBy(process, folder).resolve(BALLAST), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                ballast.write(piece.clear());
            }
        } catch (IOException full) {
            if (Files.getFileStore(seenBy(process, folder)).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /** Gives all of that back. */
    static void empty(long process, Path folder) throws IOException {
        Files.delete(seenBy(process, folder).resolve(BALLAST));
    }

    /** A folder or file as that process sees it. */
    static Path seenBy(long process, Path folder) {
        return Path.of("/proc", String.valueOf(process), "root")
                .resolve(Path.of("/").relativize(folder.toAbsolutePath()));
    }

    private static List<String> unshared(List<String> command) {
        var unshared = new ArrayList<>(List.of("unshare", "--mount"));
        if (!"root".equals(System.getProperty("user.name"))) {
            unshared.add("--map-root-user");
        }
        unshared.addAll(command);
        return unshared;
    }
}
