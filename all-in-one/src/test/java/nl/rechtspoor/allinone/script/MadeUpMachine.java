package nl.rechtspoor.allinone.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A machine on which the script runs: a checkout, the few programs that every system has, and whatever else a test puts
 * there. The folders in which the script looks for a JDK lie inside it.
 */
final class MadeUpMachine {
    private static final List<String> BASICS = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "df",
            "dirname",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tee",
            "touch");
    private static final Pattern SYSTEM_FOLDER = Pattern.compile("(?<=\\s)/(?=(usr|opt|Library)/)");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private MadeUpMachine(Path folder) {
        this.folder = folder;
    }

    /** A machine with a JDK 25, Maven and Node, and a checkout that was never built. */
    static MadeUpMachine complete(Path folder) throws IOException {
        var machine = new MadeUpMachine(folder);
        Files.createDirectories(machine.programs());
        Files.createDirectories(folder.resolve("home"));
        for (var basic : BASICS) {
            machine.program(basic, "exec " + onThisMachine(basic) + " \"$@\"");
        }
        machine.checkOut();
        machine.jdk("usr/lib/jvm/jdk-25", "25.0.1");
        machine.program("mvn", "echo 'Apache Maven 3.9.9 (made up)'");
        machine.program("node", "echo v22.1.0");
        machine.program("npm", "echo 10.0.0");
        return machine;
    }

    Path checkout() {
        return folder.resolve("checkout");
    }

    MadeUpMachine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    MadeUpMachine without(String program) throws IOException {
        Files.delete(programs().resolve(program));
        return this;
    }

    MadeUpMachine withoutJdk(String place) throws IOException {
        Files.delete(folder.resolve(place).resolve("release"));
        return this;
    }

    /** A program that does this. */
    MadeUpMachine program(String name, String does) throws IOException {
        executable(programs().resolve(name), does);
        return this;
    }

    /** A JDK whose java says which one it is and what it was asked. */
    Path jdk(String place, String version) throws IOException {
        var home = folder.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), "echo \"java " + version + " $*\"");
        executable(home.resolve("bin/javac"), ":");
        return home;
    }

    /** The java that comes first on the path. */
    MadeUpMachine usesByDefault(Path jdk) throws IOException {
        Files.createSymbolicLink(programs().resolve("java"), jdk.resolve("bin/java"));
        return this;
    }

    /** As if it had been built, and started once. */
    MadeUpMachine built() throws IOException {
        var launch = checkout().resolve("all-in-one/target/launch");
        Files.createDirectories(launch.resolve("app"));
        Files.writeString(launch.resolve("app.aot"), "");
        Files.writeString(launch.resolve("built"), "");
        return this;
    }

    /** What the script said and how it ended. */
    record Said(int exit, String out, String err) {}

    Said rechtspoor(String... arguments) throws IOException, InterruptedException {
        var out = folder.resolve("out.txt").toFile();
        var err = folder.resolve("err.txt").toFile();
        var command = new ArrayList<>(List.of(
                programs().resolve("bash").toString(),
                checkout().resolve("rechtspoor").toString()));
        command.addAll(Arrays.asList(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.resolve("home").toFile())
                .redirectOutput(out)
                .redirectError(err);
        process.environment().clear();
        process.environment().putAll(environment);
        process.environment().put("PATH", programs().toString());
        process.environment().put("HOME", folder.resolve("home").toString());
        var exit = process.start().waitFor();
        return new Said(exit, read(out), read(err));
    }

    /** The script as it is, but for where the system's folders are. */
    private void checkOut() throws IOException {
        var script = Files.readString(Path.of("../rechtspoor"));
        var moved = SYSTEM_FOLDER.matcher(script).replaceAll(folder + "/");
        if (moved.equals(script)) {
            throw new IllegalStateException("the script looks for no JDK in the system's folders");
        }
        Files.createDirectories(checkout().resolve("all-in-one"));
        Files.writeString(checkout().resolve("rechtspoor"), moved);
        Files.writeString(checkout().resolve("pom.xml"), "<project/>");
    }

    private Path programs() {
        return folder.resolve("bin");
    }

    private static void executable(Path file, String does) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "#!" + onThisMachine("bash") + "\n" + does + "\n");
        file.toFile().setExecutable(true);
    }

    private static Path onThisMachine(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + program));
    }

    private static String read(File file) throws IOException {
        return Files.readString(file.toPath(), UTF_8);
    }
}
