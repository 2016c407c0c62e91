package nl.rechtspoor.allinone.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rechtspoor.allinone.script.MadeUpMachine.Said;
import nl.rechtspoor.platform.testing.FreePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps Rechtspoor from starting is said in one line, with what to do. */
class SayingWhatIsMissingTest {
    @TempDir
    Path folder;

    private MadeUpMachine machine;

    @BeforeEach
    void make() throws IOException {
        machine = MadeUpMachine.complete(folder);
    }

    @Test
    void no_jdk_25() throws Exception {
        machine.withoutJdk("usr/lib/jvm/jdk-25").usesByDefault(machine.jdk("usr/lib/jvm/jdk-17", "17.0.15"));
        assertRefused(
                machine.rechtspoor("run", "--port", freePort()),
                "no JDK 25 found. Install one (for example from adoptium.net), or let JAVA_HOME point at it.");
    }

    @Test
    void no_java_at_all() throws Exception {
        machine.withoutJdk("usr/lib/jvm/jdk-25");
        assertRefused(
                machine.rechtspoor("test"),
                "no JDK 25 found. Install one (for example from adoptium.net), or let JAVA_HOME point at it.");
    }

    @Test
    void no_maven() throws Exception {
        assertRefused(
                machine.without("mvn").rechtspoor("run", "--port", freePort()),
                "Maven is missing. Install Maven 3.8.7 or newer.");
    }

    @Test
    void an_old_maven() throws Exception {
        machine.program("mvn", "echo 'Apache Maven 3.8.6 (made up)'");
        assertRefused(
                machine.rechtspoor("run", "--port", freePort()),
                "Maven 3.8.6 is too old. Install Maven 3.8.7 or newer.");
    }

    @Test
    void no_node() throws Exception {
        assertRefused(
                machine.without("node").rechtspoor("run", "--port", freePort()),
                "Node is missing. Install Node 20.19 or newer.");
    }

    @Test
    void an_old_node() throws Exception {
        machine.program("node", "echo v20.18.3");
        assertRefused(
                machine.rechtspoor("run", "--port", freePort()),
                "Node 20.18.3 is too old. Install Node 20.19 or newer.");
    }

    @Test
    void no_npm() throws Exception {
        assertRefused(
                machine.without("npm").rechtspoor("format"),
                "npm is missing; it usually comes with Node. Install npm.");
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(
                    machine.rechtspoor("run", "--port", String.valueOf(other.getLocalPort())),
                    "port " + other.getLocalPort()
                            + " is taken by another program. Stop that one, or choose another with --port.");
        }
    }

    @Test
    void a_port_that_is_none() throws Exception {
        assertRefused(machine.rechtspoor("run", "--port", "http"), "--port needs a number, not 'http'.");
        assertRefused(
                machine.rechtspoor("run", "--port", "70000"), "--port needs a number from 1 to 65535, not 70000.");
    }

    @Test
    void a_full_disk() throws Exception {
        machine.program(
                "df",
                "echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'\n"
                        + "echo '/dev/made-up 1000000 897600 102400 90% /'");
        assertRefused(
                machine.rechtspoor("run", "--port", freePort(), "--data", folder + "/not/there/yet"),
                "the disk of " + folder + " is nearly full: 100 MB free, at least 500 MB needed.");
    }

    @Test
    void a_data_folder_that_cannot_be_made() throws Exception {
        Files.writeString(folder.resolve("file"), "in the way");
        var said = machine.built().rechtspoor("run", "--port", freePort(), "--data", folder + "/file/data");
        assertThat(said.exit()).isOne();
        assertThat(said.err()).endsWith("rechtspoor: the data folder " + folder + "/file/data can not be made.\n");
    }

    @Test
    void a_build_that_fails() throws Exception {
        machine.program("mvn", "case $1 in -v) echo 'Apache Maven 3.9.9';; *) echo '[ERROR] made up'; exit 1;; esac");
        var said = machine.rechtspoor("run", "--port", freePort());
        assertThat(said.exit()).isOne();
        assertThat(said.err())
                .isEqualTo("[ERROR] made up\nrechtspoor: the build failed; everything it said is in "
                        + machine.checkout() + "/all-in-one/target/launch/build.log\n");
    }

    @Test
    void an_unknown_command() throws Exception {
        var said = machine.rechtspoor("jump");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .startsWith("usage: ./rechtspoor <command>")
                .endsWith("rechtspoor: there is no command 'jump'.\n");
    }

    @Test
    void an_unknown_option_and_one_without_its_value() throws Exception {
        assertThat(machine.rechtspoor("run", "--fast"))
                .isEqualTo(new Said(2, "", "rechtspoor: run does not know '--fast'. Try ./rechtspoor help.\n"));
        assertThat(machine.rechtspoor("run", "--data"))
                .isEqualTo(new Said(2, "", "rechtspoor: --data needs a value.\n"));
    }

    @Test
    void an_import_without_a_file_that_can_be_read() throws Exception {
        assertThat(machine.rechtspoor("import"))
                .isEqualTo(new Said(2, "", "rechtspoor: import needs a file: ./rechtspoor import cases.csv\n"));
        assertRefused(
                machine.rechtspoor("import", "cases.csv"),
                "there is no readable file " + folder.resolve("home") + "/cases.csv.");
    }

    private static void assertRefused(Said said, String reason) {
        assertThat(said.err()).isEqualTo("rechtspoor: " + reason + "\n");
        assertThat(said.exit()).isOne();
    }

    private static String freePort() throws IOException {
        return String.valueOf(FreePort.take());
    }
}
