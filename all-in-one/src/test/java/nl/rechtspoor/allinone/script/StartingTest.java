package nl.rechtspoor.allinone.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rechtspoor.platform.testing.FreePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the script finds its JDK and what it asks the program for. */
class StartingTest {
    @TempDir
    Path folder;

    private MadeUpMachine machine;
    private String port;

    @BeforeEach
    void make() throws IOException {
        machine = MadeUpMachine.complete(folder).built();
        port = String.valueOf(FreePort.take());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-25",
                "opt/jdk-25",
                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
                "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
                "home/.sdkman/candidates/java/25.0.1-tem"
            })
    void jdk_25_is_found_where_the_default_is_older(String place) throws Exception {
        machine.withoutJdk("usr/lib/jvm/jdk-25").usesByDefault(machine.jdk("usr/lib/jvm/jdk-17", "17.0.15"));
        machine.jdk(place, "25.0.9");
        assertThat(machine.rechtspoor("run", "--port", port).out()).startsWith("java 25.0.9 ");
    }

    @Test
    void java_home_comes_before_the_path_and_the_path_before_the_usual_folders() throws Exception {
        machine.usesByDefault(machine.jdk("somewhere", "25.0.7"));
        assertThat(machine.rechtspoor("run", "--port", port).out()).startsWith("java 25.0.7 ");
        machine.with("JAVA_HOME", machine.jdk("elsewhere", "25.0.8").toString());
        assertThat(machine.rechtspoor("run", "--port", port).out()).startsWith("java 25.0.8 ");
    }

    @Test
    void a_java_home_of_an_older_version_does_not_stand_in_the_way() throws Exception {
        machine.with("JAVA_HOME", machine.jdk("old", "21.0.2").toString());
        assertThat(machine.rechtspoor("run", "--port", port).out()).startsWith("java 25.0.1 ");
    }

    @Test
    void the_program_is_started_from_its_cache_on_the_folder_beside_the_script_with_demo_data() throws Exception {
        var said = machine.rechtspoor("run", "--port", port);
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains(
                        " -XX:AOTCache=" + machine.checkout() + "/all-in-one/target/launch/app.aot ",
                        " --server.port=" + port + " ",
                        " --server.address=127.0.0.1 ",
                        " --rechtspoor.data=" + machine.checkout() + "/data ",
                        " --rechtspoor.demo.enabled=true ");
        assertThat(machine.checkout().resolve("data")).isDirectory();
    }

    @Test
    void empty_means_no_demo_and_folders_count_from_where_one_stands() throws Exception {
        assertThat(machine.rechtspoor("run", "--empty", "--data", "here", "--address", "0.0.0.0", "--port", port)
                        .out())
                .contains(
                        " --rechtspoor.demo.enabled=false ",
                        " --server.address=0.0.0.0 ",
                        " --rechtspoor.data=" + folder.resolve("home") + "/here ");
    }

    @Test
    void a_source_that_changed_is_built_and_a_test_that_changed_is_not() throws Exception {
        machine.program("mvn", "case $1 in -v) echo 'Apache Maven 3.9.9';; *) echo '[ERROR] made up'; exit 1;; esac");
        var sources = machine.checkout().resolve("platform/src");
        newer(sources.resolve("test/java/Some.java"));
        assertThat(machine.rechtspoor("run", "--port", port).out()).startsWith("java 25");
        newer(sources.resolve("main/java/Some.java"));
        assertThat(machine.rechtspoor("run", "--port", port).out()).startsWith("Building");
    }

    @Test
    void an_import_runs_the_program_on_the_file_and_with_jdk_25() throws Exception {
        Files.writeString(folder.resolve("home/cases.csv"), "external_id\n");
        assertThat(machine.rechtspoor("import", "cases.csv").out())
                .isEqualTo("java 25.0.1 " + machine.checkout() + "/all-in-one/programs/ImportCases.java "
                        + folder.resolve("home") + "/cases.csv\n");
    }

    @Test
    void the_epochs_of_the_keys_are_asked_for_with_jdk_25() throws Exception {
        assertThat(machine.rechtspoor("key-epochs", "begin").out())
                .isEqualTo("java 25.0.1 " + machine.checkout() + "/all-in-one/programs/KeyEpochs.java begin\n");
    }

    private static void newer(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        file.toFile().setLastModified(System.currentTimeMillis() + 60_000);
    }
}
