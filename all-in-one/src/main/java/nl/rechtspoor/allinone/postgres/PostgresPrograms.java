package nl.rechtspoor.allinone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rechtspoor.platform.start.StartRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs, unpacked once from the jar that carries them. */
final class PostgresPrograms {
    private static final int EXECUTABLE_BITS = 0111;
    private final Path home;
    private final List<String> prefix;

    private PostgresPrograms(Path home) {
        this.home = home;
        this.prefix = runsAsRoot() ? List.of("unshare", "-U") : List.of();
    }

    /** The programs of this version, unpacked now if they are not there yet. */
    static PostgresPrograms unpack(Path folder, String version) throws IOException {
        Path home = folder.resolve("postgres-" + version);
        if (!Files.exists(home)) {
            Path unfinished = folder.resolve("unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            try (InputStream packed = PostgresPrograms.class.getResourceAsStream(archive())) {
                if (packed == null) {
                    throw new StartRefused(
                            "This build carries no PostgreSQL for this machine ("
                                    + archive().substring(1) + ").",
                            "Build it on this machine, or use a PostgreSQL of your own with the two sides apart.");
                }
                extract(packed, unfinished);
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(home);
    }

    /** Runs one of the programs to its end and answers its exit code; what it says goes to the file. */
    int run(Path log, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + program, e);
        }
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("An entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    file.toFile().setExecutable((entry.getMode() & EXECUTABLE_BITS) != 0);
                }
            }
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not root. */
    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").startsWith("Mac");
    }
}
