package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.allinone.client.ApiSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What can go wrong inside an installation while people work in it, and who hears of it. */
@EnabledIfSystemProperty(named = "rechtspoor.faults", matches = "all")
class TroubleAtWorkIT {
    private static final int SEALER_DEAD_SECONDS = Integer.getInteger("rechtspoor.sealer-dead", 12);
    private static final int JURISTS = 4;
    private static final String PASSWORD = "kinderrechten-demo";
    private static final Duration ALARM = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static Installation installation;
    private static ApiSession operator;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start(folder, "--rechtspoor.demo.enabled=true", "--rechtspoor.demo.year=false");
        operator = EveryView.operator(installation.address());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    /** F12. The lead is in the hands of somebody who does nothing, which is worse than nobody's. */
    @Test
    void while_nothing_is_sealed_people_work_on_and_an_alarm_is_raised_and_all_is_sealed_afterwards() throws Exception {
        try (var office = office()) {
            try (Connection idler = installation.superuser("rechtspoor")) {
                takeTheLead(idler);
                Duration until = Eventually.holds("alarm", () -> installation.health() == 503);
                assertThat(until).isLessThan(ALARM.plusSeconds(5));
                long waiting = inbox();
                office.awaitAcknowledged(JURISTS);
                assertThat(office.troubles()).as(installation.output()).isEmpty();
                assertThat(inbox()).isGreaterThan(waiting);
                Thread.sleep(Duration.ofSeconds(SEALER_DEAD_SECONDS));
                assertThat(office.troubles()).as(installation.output()).isEmpty();
                IO.println(inbox() + " events wait");
            }
            Duration drained = Eventually.holds("all sealed", () -> inbox() < JURISTS * 2L);
            IO.println("sealed after " + drained);
            Eventually.holds("no alarm", () -> installation.health() == 200);
            nothingIsLostOrDoubled(office);
        }
    }

    /** F11. */
    @Test
    void a_view_that_is_rebuilt_while_people_work_equals_the_others() throws Exception {
        try (var office = office()) {
            for (JsonNode view : operator.get("/operations/views").get("items")) {
                operator.post("/operations/rebuilds", Map.of("processor", view.asString()), UUID.randomUUID(), null);
            }
            Eventually.holds(
                    "all rebuilt",
                    () -> operator.get("/operations/rebuilds")
                            .valueStream()
                            .noneMatch(rebuild -> List.of("WAITING", "RUNNING")
                                    .contains(rebuild.get("state").asString())));
            assertThat(operator.get("/operations/rebuilds"))
                    .isNotEmpty()
                    .allSatisfy(rebuild -> assertThat(rebuild.get("state").asString())
                            .as(rebuild.toString())
                            .isEqualTo("DONE"));
            office.awaitAcknowledged(JURISTS);
            nothingIsLostOrDoubled(office);
        }
    }

    private static WorkingOffice office() throws InterruptedException {
        var office = new WorkingOffice(System.nanoTime()).at(installation.address(), JURISTS, "jurist", PASSWORD);
        office.awaitAcknowledged(JURISTS);
        return office;
    }

    private static void nothingIsLostOrDoubled(WorkingOffice office) throws Exception {
        var history = office.goHome();
        try (var connection = installation.superuser("rechtspoor")) {
            assertThat(SealedStore.checker(connection).all(WorkingOffice.attempts(history)))
                    .isEmpty();
        }
        EveryView.equalsItsReplay(operator);
    }

    private static void takeTheLead(Connection idler) throws Exception {
        try (var statement = idler.createStatement()) {
            boolean taken = false;
            while (!taken) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                                + " and classid = 0 and objid = " + 0x5EA1_E401L);
                try (var row = statement.executeQuery("select pg_try_advisory_lock(" + 0x5EA1_E401L + ")")) {
                    row.next();
                    taken = row.getBoolean(1);
                }
            }
        }
    }

    private static long inbox() throws Exception {
        return installation.count("select count(*) from events.inbox");
    }
}
