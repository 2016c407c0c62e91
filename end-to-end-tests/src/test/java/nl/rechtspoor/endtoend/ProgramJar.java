package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All-in-one from the one jar that the build makes. */
record ProgramJar(List<String> options) implements Program {
    @Override
    public ProcessBuilder on(Path data, int port, int databasePort) throws IOException {
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx1g");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-jar");
        command.add(find().toString());
        command.add("--server.port=" + port);
        command.add("--rechtspoor.data=" + data);
        command.add("--rechtspoor.postgres.port=" + databasePort);
        command.addAll(options);
        return new ProcessBuilder(command);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The jar, as the build left it. */
    static Path find() throws IOException {
        try (var found = Files.newDirectoryStream(Path.of("../all-in-one/target"), "all-in-one-*-app.jar")) {
            for (Path jar : found) {
                return jar.toAbsolutePath().normalize();
            }
        }
        throw new IllegalStateException("all-in-one is not built: run these tests with mvn verify from the root");
    }
}
