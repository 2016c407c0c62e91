package nl.rechtspoor.allinone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server that runs on a folder right now, as its pid file tells. */
record Postmaster(ProcessHandle process, int port) {
    private static final int PORT_LINE = 3;

    /** The server, or nothing when none runs. A pid file whose number now belongs to some other program is removed. */
    static Optional<Postmaster> of(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        if (process.isPresent() && !isPostgres(process.get())) {
            Files.delete(file);
            return Optional.empty();
        }
        return process.map(found ->
                new Postmaster(found, Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(program -> program.endsWith("postgres"))
                .orElse(true);
    }
}
