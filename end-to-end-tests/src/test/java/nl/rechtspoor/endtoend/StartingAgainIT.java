package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.rechtspoor.allinone.client.ApiRefused;
import nl.rechtspoor.allinone.client.ApiSession;
import nl.rechtspoor.platform.testing.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of one installation that the script starts, empty at first, and that is killed in every way. */
class StartingAgainIT {
    private static final String PASSWORD = "een-lang-verzonnen-wachtwoord";
    private static final Predicate<String> CACHE = source -> source.startsWith("shared objects file");
    private static final Pattern LINK = Pattern.compile("/one-time-link#(\\S+)");

    @TempDir
    Path folder;

    @Test
    void an_empty_installation_gets_its_administrator_and_lives_on_whatever_is_killed() throws Exception {
        var checkout = Checkout.make(folder.resolve("checkout"));
        try (var installation = Installation.start(folder.resolve("data"), checkout.running("--empty"))) {
            assertThat(checkout.sourcesOfOwnClasses(installation.pid()))
                    .isNotEmpty()
                    .noneMatch(CACHE);
            theFirstAdministratorComesIn(installation);
            theDatabaseIsKilledAloneAndCannotComeBackAtOnce(installation);
            checkout.awaitCache();

            var database = installation.databasePid();
            installation.kill();
            installation.startAgain();
            assertThat(installation.databasePid())
                    .as("the database that was left")
                    .isEqualTo(database);
            assertThat(checkout.sourcesOfOwnClasses(installation.pid()))
                    .filteredOn(CACHE)
                    .as("classes out of the cache")
                    .hasSizeGreaterThan(100);
            assertThat(installation.output()).doesNotContain("one-time-link");
            assertThat(administrator(installation).get("/me").get("name").asString())
                    .isEqualTo("Voorbeeld Beheer");

            whateverIsTakenIsSaid(checkout, installation);
        }
    }

    private static void theFirstAdministratorComesIn(Installation installation) {
        assertThat(installation.output()).doesNotContain("Demo sign-ins");
        var link = LINK.matcher(installation.output());
        assertThat(link.find()).as("a link in:\n%s", installation.output()).isTrue();
        var redemption = Map.of(
                "token", link.group(1), "password", PASSWORD, "username", "voorbeeld", "name", "Voorbeeld Beheer");
        var nobody = new ApiSession(installation.address(), new JsonMapper());
        nobody.get("/session");
        nobody.post("/one-time-links/redemptions", redemption, UUID.randomUUID(), null);
        assertThat(administrator(installation).get("/me").get("roles"))
                .extracting(JsonNode::asString)
                .containsExactly("ADMIN");
        assertThatThrownBy(() -> nobody.post("/one-time-links/redemptions", redemption, UUID.randomUUID(), null))
                .as("the link a second time")
                .isInstanceOf(ApiRefused.class);
        assertThat(administrator(installation).get("/accounts").get("items")).hasSize(1);
    }

    /** While the database's programs are away it cannot be started, so the program must say that it is not well. */
    private void theDatabaseIsKilledAloneAndCannotComeBackAtOnce(Installation installation) throws Exception {
        var programs = folder.resolve("data/programs");
        var away = folder.resolve("data/away");
        Files.move(programs, away);
        installation.killDatabase();
        awaitHealth(installation, 503);
        Files.move(away, programs);
        awaitHealth(installation, 200);
        assertThat(administrator(installation).get("/me").get("username").asString())
                .isEqualTo("voorbeeld");
    }

    private void whateverIsTakenIsSaid(Checkout checkout, Installation installation) throws Exception {
        assertThat(saidInVain(checkout, folder.resolve("data"), FreePort.take(), FreePort.take()))
                .contains("rechtspoor: Another Rechtspoor is running on the data folder " + folder.resolve("data"));
        assertThat(saidInVain(checkout, folder.resolve("other"), FreePort.take(), installation.databasePort()))
                .contains("rechtspoor: Port " + installation.databasePort()
                        + ", which is meant for the database, is taken by another program.");
        installation.stop();
        assertThat(folder.resolve("data/postgres/postmaster.pid"))
                .as("the database after an orderly stop")
                .doesNotExist();
        // taken, but deaf: the script does not notice it, so the program must
        try (var taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            assertThat(saidInVain(checkout, folder.resolve("data"), taken.getLocalPort(), installation.databasePort()))
                    .contains("rechtspoor: Web server failed to start. Port " + taken.getLocalPort()
                            + " was already in use.");
        }
    }

    /** What a start said that must fail. */
    private String saidInVain(Checkout checkout, Path data, int port, int databasePort)
            throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "said", ".txt");
        var process = checkout.running("--empty")
                .on(data, port, databasePort)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor()).isNotZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private static ApiSession administrator(Installation installation) {
        return new ApiSession(installation.address(), new JsonMapper()).signIn("voorbeeld", PASSWORD);
    }

    private static void awaitHealth(Installation installation, int status) throws InterruptedException {
        Eventually.holds("health " + status, () -> installation.health() == status);
    }
}
