package nl.rechtspoor.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A running command side on a real database, told of cases that jurists call grave. */
class GraveCasesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final LocalDate TODAY = LocalDate.ofInstant(Clock.systemUTC().instant(), Act.LEGAL_TIME);
    private static final IssueKey ISSUE = new IssueKey(
            new AreaCode("MIG-ROOT"),
            null,
            new ArticleCode("CRC-3"),
            new BodyType("IND"),
            null,
            null,
            null,
            null,
            null);
    private static final UUID DOSSIER = ISSUE.dossier().value();

    private CommandSideForTests side;
    private ToldCases cases;

    @BeforeEach
    void start() {
        side = new CommandSideForTests("rechtspoor.timers.pause=PT1H", "rechtspoor.detection.pause=PT1H");
        cases = new ToldCases(side);
    }

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void one_case_that_two_jurists_call_grave_is_one_signal_however_often_it_runs() {
        cases.decided("grave", now(), DecisionType.REFUSAL);
        cases.decided("another", now(), DecisionType.REFUSAL);
        cases.calledGrave("grave", "first", now());
        cases.calledGrave("another", "first", now());
        detect();
        assertThat(side.story(DOSSIER)).as("one jurist").isEmpty();

        cases.calledGrave("grave", "second", now());
        detect();
        detect();
        side.bean(Detecting.class).due();

        assertThat(side.story(DOSSIER)).containsExactly("systemic-signal-raised");
        assertThat(evidence())
                .contains("\"method\":\"grave-case\"", "\"children\":1", "\"clusters\":1", "\"tested\":0")
                .contains("\"series\":\"MIG-ROOT CRC-3 IND\"", "\"parts\":[\"LIFE\"]", "\"baseline\":\"GRAVE\"")
                .doesNotContain("\"expected\"", "\"threshold\"", "\"adjusted\"", "\"granted\"", "\"regionsP\"")
                .doesNotContain(
                        ToldCases.id("grave").toString(),
                        ToldCases.jurist("first").toString());
    }

    @Test
    void a_call_that_was_taken_back_counts_no_more_and_what_was_known_before_comes_out_as_it_did() {
        cases.decided("grave", now(), DecisionType.REFUSAL);
        cases.calledGrave("grave", "first", now());
        cases.calledGrave("grave", "second", now());
        caughtUp();
        long before = position();
        cases.graveCallTakenBack("grave", "first", now());
        caughtUp();
        long after = position();

        assertThat(found(before, before)).extracting(SignalEvidence::children).containsExactly(1);
        assertThat(found(after, after)).isEmpty();

        cases.calledGrave("grave", "third", now());
        caughtUp();

        assertThat(found(before, before)).as("again").isEqualTo(found(before, before));
        assertThat(found(after, after)).isEmpty();
        assertThat(found(position(), position())).hasSize(1);
    }

    @Test
    void the_same_jurist_who_took_it_back_and_calls_it_grave_anew_is_no_second_one() {
        cases.decided("grave", now(), DecisionType.REFUSAL);
        cases.calledGrave("grave", "first", now());
        cases.graveCallTakenBack("grave", "first", now());
        cases.calledGrave("grave", "first", now());
        caughtUp();

        assertThat(found(position(), position())).isEmpty();
    }

    @Test
    void who_objects_or_is_erased_is_in_no_finding_any_more_whatever_was_known_before() {
        for (String name : List.of("objects", "erased", "stays")) {
            cases.decided(name, now(), DecisionType.REFUSAL);
            cases.calledGrave(name, "first", now());
            cases.calledGrave(name, "second", now());
        }
        caughtUp();
        long before = position();
        cases.objected("objects", now());
        cases.erased("erased", now());
        caughtUp();

        assertThat(found(before, before)).extracting(SignalEvidence::children).containsExactly(3);
        assertThat(found(before, position()))
                .extracting(SignalEvidence::children)
                .containsExactly(1);
        assertThat(found(position(), position()))
                .extracting(SignalEvidence::children)
                .containsExactly(1);
    }

    @Test
    void another_grave_case_of_a_silent_issue_waits_and_is_found_without_the_one_that_was_told() {
        cases.decided("grave", now(), DecisionType.REFUSAL);
        cases.calledGrave("grave", "first", now());
        cases.calledGrave("grave", "second", now());
        detect();
        cases.decided("later", now(), DecisionType.REFUSAL);
        cases.calledGrave("later", "first", now());
        cases.calledGrave("later", "second", now());
        detect();

        assertThat(side.story(DOSSIER)).as("silent").containsExactly("systemic-signal-raised");
        assertThat(found(position(), position()))
                .extracting(SignalEvidence::children)
                .containsExactly(1);
        assertThat(side.jdbc()
                        .sql("select case_id from work.detection_grave_told")
                        .query(UUID.class)
                        .list())
                .containsExactly(ToldCases.id("grave").value());
    }

    private List<SignalEvidence> found(long knownAt, long standingAt) {
        var rules = side.bean(Rules.class).detection().on(TODAY);
        return side.bean(Look.class).atGraveCases(new Run(TODAY.toString(), knownAt, standingAt, rules)).stream()
                .map(Finding::evidence)
                .toList();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private void detect() {
        caughtUp();
        side.bean(Detecting.class).now();
        caughtUp();
    }

    private long position() {
        return side.bean(FactsProgress.class).position();
    }

    /** Waits until everything that was told is sealed, and known to detection. */
    private void caughtUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (position() + 1 < side.events()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private String evidence() {
        return side.jdbc()
                .sql("select convert_from(payload, 'UTF8') from events.domain_event_entry"
                        + " where aggregate_identifier = ? and payload_type = 'systemic-signal-raised'")
                .param(DOSSIER.toString())
                .query(String.class)
                .single();
    }
}
