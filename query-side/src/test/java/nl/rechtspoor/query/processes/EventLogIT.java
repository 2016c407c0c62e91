package nl.rechtspoor.query.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogIT {
    private static final String LOGS = "/api/v1/audit/event-logs";
    private static final String SPRING = "?from=2026-03&to=2026-04";
    private static final RunningQuerySide RUNNING = RunningQuerySide.start();

    private static final CaseFacts ONE = new CaseFacts("00001");
    private static final CaseFacts OBJECTING = new CaseFacts("00002");
    private static final CaseFacts EARLIER = new CaseFacts("00003");

    @BeforeAll
    static void three_cases_are_told() throws InterruptedException {
        RUNNING.tellAt(Instant.parse("2026-02-10T09:00:00Z"), EARLIER.opened());
        RUNNING.tellAt(
                Instant.parse("2026-03-10T09:00:00Z"),
                ONE.opened(),
                ONE.childAdded("Testkind Voorbeeld", LocalDate.of(2012, 5, 1)),
                ONE.classified("MIG-ROOT"),
                ONE.walled(new StaffId(new UUID(0, 99))),
                ONE.deadline("bezwaar", LocalDate.of(2026, 4, 1)),
                ONE.mediationStarted(),
                ONE.answered());
        RUNNING.tellAt(
                Instant.parse("2026-03-11T09:00:00Z"),
                OBJECTING.opened(),
                new ResearchParticipationEnded(OBJECTING.id(), ParticipationEnd.OBJECTION));
        var view = RUNNING.database().jdbc(DatabaseRole.QUERY);
        long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (view.sql("select count(*) from views.case_fact where fact ->> 'standing' = 'OBJECTED'")
                                .query(Integer.class)
                                .single()
                        == 0
                && System.nanoTime() < until) {
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() {
        RUNNING.close();
    }

    @Test
    void an_auditor_gets_the_steps_of_the_cases_of_those_months_in_their_order() {
        var xes = log("/xes", SPRING);

        assertThat(Pattern.compile("<event><string key=\"concept:name\" value=\"([a-z-]+)\"")
                        .matcher(xes)
                        .results()
                        .map(step -> step.group(1)))
                .containsExactly(
                        "case-opened",
                        "case-classified",
                        "deadline-set",
                        "mediation-started",
                        "mediation-contact-recorded");
        assertThat(log("/xes", "?from=2026-02&to=2026-02").split("<trace>")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xes", "/ocel"})
    void nothing_in_a_log_leads_to_a_child_a_case_or_a_colleague(String format) {
        assertThat(log(format, SPRING))
                .contains("case-opened", "2026-03-10T09:00:00Z")
                .doesNotContain(
                        ONE.id().toString(),
                        ONE.childPerson().value().toString(),
                        new UUID(0, 7).toString(),
                        "2026-00001",
                        "Testkind",
                        "2012-05-01",
                        "MIG-ROOT")
                .doesNotContain("wall-raised", "party-added", "research-participation-ended");
    }

    @Test
    void two_logs_cannot_be_laid_beside_each_other_by_their_names() {
        var first = nameOfTheCase();

        assertThat(nameOfTheCase()).isNotEqualTo(first);
    }

    @Test
    void each_log_is_recorded_as_an_export() {
        int before = exports();

        log("/ocel", SPRING);

        assertThat(exports()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=2026-04&to=2026-03", "?from=2020-01&to=2026-03"})
    void months_that_make_no_sense_are_refused_and_nothing_is_recorded(String months) {
        int before = exports();

        assertThat(RUNNING.signedIn(Role.AUDITOR).get(LOGS + "/xes" + months).code())
                .isEqualTo("EVENT_LOG_PERIOD_INVALID");
        assertThat(exports()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "SYSTEM"})
    void nobody_but_auditors_gets_one(Role role) {
        for (var format : List.of("/xes", "/ocel")) {
            assertThat(RUNNING.signedIn(role).get(LOGS + format + SPRING).code())
                    .isEqualTo("NOT_ALLOWED");
        }
    }

    private static String nameOfTheCase() {
        return nameIn(log("/ocel", SPRING));
    }

    private static String nameIn(String log) {
        var found = Pattern.compile("case-[0-9a-f]{24}").matcher(log);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static int exports() {
        int exports = 0;
        for (var line : RUNNING.signedIn(Role.AUDITOR)
                .get("/api/v1/access-log?size=200")
                .json()
                .path("items")) {
            exports += line.path("kind").asString().equals("EXPORT") ? 1 : 0;
        }
        return exports;
    }

    private static String log(String format, String months) {
        var answer = RUNNING.signedIn(Role.AUDITOR).download(LOGS + format + months);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }
}
