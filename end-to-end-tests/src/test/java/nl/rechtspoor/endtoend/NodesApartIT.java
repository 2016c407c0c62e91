package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.rechtspoor.allinone.client.ApiSession;
import nl.rechtspoor.endtoend.DatabaseLine.Cut;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Several processes on one PostgreSQL, and what the network or a hanging machine can do to one of them. */
@EnabledIfSystemProperty(named = "rechtspoor.faults", matches = "all")
class NodesApartIT {
    private static final int CUTS = Integer.getInteger("rechtspoor.cuts", 12);
    private static final int FROZEN_SECONDS = Integer.getInteger("rechtspoor.frozen", 12);
    private static final int JURISTS = 4;
    private static final Set<String> IN_WORDS = Set.of("503 UNAVAILABLE");

    @TempDir
    static Path folder;

    private static SidesApart sides;
    private static URI secondNode;
    private static ApiSession operator;

    @BeforeAll
    static void start() throws Exception {
        sides = SidesApart.startOnALine(folder);
        Newcomers.jurist(sides, Newcomers.administrator(sides), Newcomers.JURIST);
        Eventually.holds("the first node seals", () -> sealerSession() != 0);
        secondNode = sides.secondCommandSide();
        operator = new ApiSession(sides.commandSide(), JsonMapper.shared())
                .signIn(Newcomers.ADMINISTRATOR, Newcomers.PASSWORD);
    }

    @AfterAll
    static void stop() throws Exception {
        sides.close();
    }

    /** F7. */
    @Test
    void a_commit_that_the_network_cuts_is_done_once_however_it_is_cut() throws Exception {
        long seed = Long.getLong("rechtspoor.seed", System.nanoTime());
        IO.println("seed " + seed + ", " + CUTS + " cuts");
        var random = new Random(seed);
        var line = sides.line();
        int before = line.cuts();
        try (var office = officeAt(sides.commandSide())) {
            var ways = List.copyOf(EnumSet.allOf(Cut.class));
            for (int i = 0; i < CUTS; i++) {
                int made = line.cuts();
                line.cut(ways.get(i % ways.size()));
                Eventually.holds("cut", () -> line.cuts() > made);
                Thread.sleep(random.nextLong(300));
            }
            line.breakDown();
            Thread.sleep(2000);
            line.mend();
            office.awaitAcknowledged(JURISTS);
            assertThat(line.cuts() - before).isEqualTo(CUTS);
            nothingIsLostOrDoubled(office.goHome());
            assertThat(office.troubles()).as(sides.output()).isNotEmpty().isSubsetOf(IN_WORDS);
        }
    }

    /** F3. */
    @Test
    void while_a_node_hangs_another_seals_on_and_what_hung_neither_loses_nor_doubles_anything() throws Exception {
        try (var first = officeAt(sides.commandSide());
                var second = officeAt(secondNode)) {
            long leader = sealerSession();
            signal("STOP");
            try {
                Eventually.holds("another node seals", () -> sealerSession() != leader && sealerSession() != 0);
                long sealed = sealed();
                second.awaitAcknowledged(20);
                Eventually.holds("it seals on", () -> sealed() >= sealed + 20);
                Thread.sleep(FROZEN_SECONDS * 1000L);
            } finally {
                signal("CONT");
            }
            long taken = sealerSession();
            first.awaitAcknowledged(20);
            assertThat(sealerSession()).as("who woke up does not seal").isEqualTo(taken);
            var history = new ArrayList<>(first.goHome());
            history.addAll(second.goHome());
            nothingIsLostOrDoubled(history);
            assertThat(second.troubles()).isSubsetOf(IN_WORDS);
        }
    }

    private static WorkingOffice officeAt(URI node) throws InterruptedException {
        var office = new WorkingOffice(System.nanoTime()).at(node, JURISTS, Newcomers.JURIST, Newcomers.PASSWORD);
        office.awaitAcknowledged(JURISTS);
        return office;
    }

    private static void nothingIsLostOrDoubled(List<Operation> history) throws Exception {
        try (var connection = sides.superuser()) {
            assertThat(SealedStore.checker(connection).all(WorkingOffice.attempts(history)))
                    .isEmpty();
        }
        Eventually.holds(
                "all is signed",
                () -> number("select coalesce(max(size), 0) from events.signed_checkpoint") == sealed());
        EveryView.equalsItsReplay(operator.at(sides.querySide()), operator);
    }

    private static void signal(String which) throws Exception {
        String process = String.valueOf(sides.commandSidePid());
        assertThat(new ProcessBuilder("kill", "-" + which, process).start().waitFor())
                .isZero();
    }

    private static long sealed() throws SQLException {
        return number("select count(*) from events.ledger");
    }

    /** The database's process behind the session that leads the sealing; 0 where nobody does. */
    private static long sealerSession() throws SQLException {
        return number("select coalesce(max(pid), 0) from pg_locks where locktype = 'advisory' and granted"
                + " and classid = 0 and objid = " + 0x5EA1_E401L);
    }

    private static long number(String question) throws SQLException {
        try (var connection = sides.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
