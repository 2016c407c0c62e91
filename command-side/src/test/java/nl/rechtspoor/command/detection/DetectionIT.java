package nl.rechtspoor.command.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.command.SignalDesk;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A running command side on a real database, told a history of cases, finds what is in it by itself. */
class DetectionIT {
    private static final LocalDate TODAY = LocalDate.ofInstant(Clock.systemUTC().instant(), Act.LEGAL_TIME);
    private static final YearMonth LAST = YearMonth.from(TODAY).minusMonths(1);
    private static final UUID ROOTED = new IssueKey(
                    new AreaCode("MIG-ROOT"),
                    null,
                    new ArticleCode("CRC-3"),
                    new BodyType("IND"),
                    null,
                    null,
                    null,
                    null,
                    null)
            .dossier()
            .value();
    private static final UUID SCHOOL = new IssueKey(
                    null, null, new ArticleCode("CRC-28"), null, null, null, null, null, null)
            .dossier()
            .value();

    private final RunningDetection detection = new RunningDetection();
    private final CommandSideForTests side = detection.side;
    private final ToldCases cases = detection.cases;

    @AfterEach
    void stop() {
        detection.close();
    }

    @Test
    void thirty_alike_cases_of_which_ten_were_granted_raise_one_signal_however_often_it_runs() {
        thirtyRootedChildren(now());

        detection.detect();
        detection.detect();
        side.bean(Detecting.class).due();

        assertThat(side.story(ROOTED)).containsExactly("systemic-signal-raised");
        assertThat(detection.evidence(ROOTED))
                .contains("\"method\":\"equal-treatment\"", "\"children\":30", "\"granted\":10", "\"refused\":20")
                .contains("\"tested\":1", "\"parts\":[\"AGE_6_11 REFUGEE\"]", "\"largestReporterShare\":1.0");
    }

    @Test
    void whoever_asks_right_after_the_last_decision_has_it_looked_at_too() {
        thirtyRootedChildren(now());
        detection.sealedAll();

        side.bean(Detecting.class).now();

        assertThat(detection.evidence(ROOTED)).contains("\"children\":30", "\"granted\":10", "\"refused\":20");
    }

    @Test
    void an_article_that_is_reported_far_more_often_than_before_raises_a_signal_with_all_its_evidence() {
        aYearAndARise();

        assertThat(side.bean(Detecting.class).due().periods()).contains(LAST.toString());
        assertThat(side.bean(Detecting.class).due().periods())
                .as("a second time")
                .isEmpty();

        assertThat(side.story(SCHOOL)).containsExactly("systemic-signal-raised");
        assertThat(detection.evidence(SCHOOL))
                .contains("\"method\":\"rising-series\"", "\"children\":14", "\"series\":\"ARTICLE:CRC-28\"")
                .contains("\"baseline\":\"COLD\"", "\"flagged\":true", "\"period\":\"" + LAST + "\"")
                .contains("\"expected\":", "\"threshold\":", "\"adjusted\":", "\"inputsHash\":", "DETECTION-NL-1");
    }

    @Test
    void the_same_positions_give_the_same_findings_whatever_was_told_since_and_an_erased_child_is_in_none_later() {
        aYearAndARise();
        long position = detection.position();
        var run = run(LAST.toString(), position, position);
        var first = side.bean(Look.class).atSeries(run, LAST);

        cases.classified("late", now(), "EDU-ADM", "CRC-28");
        cases.erased("rise 3", now());
        detection.caughtUp();

        assertThat(first).isNotEmpty();
        assertThat(side.bean(Look.class).atSeries(run, LAST)).isEqualTo(first);
        var later = side.bean(Look.class).atSeries(run(LAST.toString(), position, detection.position()), LAST);
        assertThat(childrenOf(first)).isEqualTo(14);
        assertThat(childrenOf(later)).isEqualTo(13);
        assertThat(side.jdbc()
                        .sql(
                                "select count(*) from work.detection_fact where to_position is null and fact -> 'birthDate'"
                                        + " is not null and fact ->> 'standing' = 'ERASED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_case_that_can_not_be_read_keeps_no_other_from_being_looked_at() {
        thirtyRootedChildren(now());
        detection.caughtUp();
        side.jdbc()
                .sql("update work.detection_fact set fact = '{\"standing\": 7}' where case_id = ?")
                .param(ToldCases.id("rooted 0").value())
                .update();

        detection.detect();

        assertThat(detection.evidence(ROOTED)).contains("\"children\":29", "\"granted\":9");
    }

    @Test
    void a_run_that_was_killed_before_it_raised_all_goes_on_where_it_was() {
        aYearAndARise();
        detection.caughtUp();
        var raised = new AtomicInteger();
        SignalDesk killed = (id, key, evidence) -> {
            if (raised.getAndIncrement() == 1) {
                throw new Killed();
            }
            return side.bean(SignalDesk.class).raise(id, key, evidence);
        };

        assertThatThrownBy(() -> detectingWith(killed).due()).isInstanceOf(Killed.class);
        int before = side.events("systemic-signal-raised");
        cases.classified("late", now(), "EDU-ADM", "CRC-28");
        detection.caughtUp();
        side.bean(Detecting.class).due();

        assertThat(before).isEqualTo(1);
        assertThat(side.events("systemic-signal-raised")).isGreaterThan(1);
        assertThat(side.story(SCHOOL)).containsExactly("systemic-signal-raised");
        assertThat(detection.evidence(SCHOOL)).contains("\"children\":14");
    }

    @Test
    void a_finding_that_can_not_be_raised_keeps_no_other_from_the_desk() {
        aYearAndARise();
        detection.caughtUp();
        var raised = new AtomicInteger();
        SignalDesk broken = (id, key, evidence) -> {
            if (raised.getAndIncrement() == 0) {
                throw new IllegalStateException("poison");
            }
            return side.bean(SignalDesk.class).raise(id, key, evidence);
        };

        detectingWith(broken).due();

        assertThat(raised.get()).isGreaterThan(1);
        assertThat(side.events("systemic-signal-raised")).isEqualTo(raised.get() - 1);
        assertThat(side.bean(Detecting.class).due().periods())
                .as("is tried again")
                .contains(LAST.toString());
        assertThat(side.events("systemic-signal-raised")).isEqualTo(raised.get());
    }

    /** What a process that is killed does not come back from. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Detecting detectingWith(SignalDesk desk) {
        return new Detecting(
                side.bean(Look.class),
                side.bean(DetectionRuns.class),
                side.bean(MonthEnds.class),
                side.bean(KnownIssues.class),
                side.bean(OneRunner.class),
                desk,
                side.bean(FactsProgress.class),
                side.bean(Rules.class),
                Clock.systemUTC());
    }

    private void thirtyRootedChildren(Instant at) {
        for (int i = 0; i < 30; i++) {
            cases.decided("rooted " + i, at, i < 10 ? DecisionType.GRANT : DecisionType.REFUSAL);
        }
    }

    /** A child a month about school, then fourteen in the last month that is over; and something of this month. */
    private void aYearAndARise() {
        for (int back = 13; back >= 1; back--) {
            cases.classified("school " + back, in(LAST.minusMonths(back), 9), "EDU-ADM", "CRC-28");
            cases.classified("family " + back, in(LAST.minusMonths(back), 9), "FAM", "CRC-9");
        }
        for (int i = 0; i < 14; i++) {
            cases.classified("rise " + i, in(LAST, 2 + i), "EDU-ADM", "CRC-28");
        }
        cases.classified("this month", now(), "FAM", "CRC-9");
        detection.caughtUp();
    }

    private static Instant in(YearMonth month, int day) {
        return month.atDay(day).atTime(10, 0).atZone(Act.LEGAL_TIME).toInstant();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private Run run(String period, long knownAt, long standingAt) {
        return new Run(
                period, knownAt, standingAt, side.bean(Rules.class).detection().on(TODAY));
    }

    private static int childrenOf(List<Finding> findings) {
        return findings.stream()
                .filter(found -> found.issue().dossier().value().equals(SCHOOL))
                .mapToInt(found -> found.evidence().children())
                .sum();
    }
}
