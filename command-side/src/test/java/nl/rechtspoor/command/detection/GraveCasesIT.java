package nl.rechtspoor.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.junit.jupiter.api.Test;

/** A running command side on a real database, told of cases that jurists call grave. */
class GraveCasesIT {
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

    private final RunningDetection detection = new RunningDetection();
    private final CommandSideForTests side = detection.side;
    private final ToldCases cases = detection.cases;

    @AfterEach
    void stop() {
        detection.close();
    }

    @Test
    void one_case_that_two_jurists_call_grave_is_one_signal_however_often_it_runs() {
        cases.decided("grave", now(), DecisionType.REFUSAL);
        cases.decided("another", now(), DecisionType.REFUSAL);
        cases.calledGrave("grave", "first", now());
        cases.calledGrave("another", "first", now());
        detection.detect();
        assertThat(side.story(DOSSIER)).as("one jurist").isEmpty();

        cases.calledGrave("grave", "second", now());
        detection.detect();
        detection.detect();
        side.bean(Detecting.class).due();

        assertThat(side.story(DOSSIER)).containsExactly("systemic-signal-raised");
        assertThat(detection.evidence(DOSSIER))
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
        detection.caughtUp();
        long before = detection.position();
        cases.graveCallTakenBack("grave", "first", now());
        detection.caughtUp();
        long after = detection.position();

        assertThat(found(before, before)).extracting(SignalEvidence::children).containsExactly(1);
        assertThat(found(after, after)).isEmpty();

        cases.calledGrave("grave", "third", now());
        detection.caughtUp();

        assertThat(found(before, before)).as("again").isEqualTo(found(before, before));
        assertThat(found(after, after)).isEmpty();
        assertThat(found(detection.position(), detection.position())).hasSize(1);
    }

    @Test
    void the_same_jurist_who_took_it_back_and_calls_it_grave_anew_is_no_second_one() {
        cases.decided("grave", now(), DecisionType.REFUSAL);
        cases.calledGrave("grave", "first", now());
        cases.graveCallTakenBack("grave", "first", now());
        cases.calledGrave("grave", "first", now());
        detection.caughtUp();

        assertThat(found(detection.position(), detection.position())).isEmpty();
    }

    @Test
    void who_objects_or_is_erased_is_in_no_finding_any_more_whatever_was_known_before() {
        for (String name : List.of("objects", "erased", "stays")) {
            cases.decided(name, now(), DecisionType.REFUSAL);
            cases.calledGrave(name, "first", now());
            cases.calledGrave(name, "second", now());
        }
        detection.caughtUp();
        long before = detection.position();
        cases.objected("objects", now());
        cases.erased("erased", now());
        detection.caughtUp();

        assertThat(found(before, before)).extracting(SignalEvidence::children).containsExactly(3);
        assertThat(found(before, detection.position()))
                .extracting(SignalEvidence::children)
                .containsExactly(1);
        assertThat(found(detection.position(), detection.position()))
                .extracting(SignalEvidence::children)
                .containsExactly(1);
    }

    @Test
    void another_grave_case_of_a_silent_issue_waits_and_is_found_without_the_one_that_was_told() {
        cases.decided("grave", now(), DecisionType.REFUSAL);
        cases.calledGrave("grave", "first", now());
        cases.calledGrave("grave", "second", now());
        detection.detect();
        cases.decided("later", now(), DecisionType.REFUSAL);
        cases.calledGrave("later", "first", now());
        cases.calledGrave("later", "second", now());
        detection.detect();

        assertThat(side.story(DOSSIER)).as("silent").containsExactly("systemic-signal-raised");
        assertThat(found(detection.position(), detection.position()))
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
}
