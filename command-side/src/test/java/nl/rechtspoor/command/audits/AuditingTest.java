package nl.rechtspoor.command.audits;

import static nl.rechtspoor.command.audits.AuditFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.command.audits.AuditCommand.ConcludeAudit;
import nl.rechtspoor.command.audits.AuditCommand.DrawSample;
import nl.rechtspoor.command.audits.AuditCommand.FinishCase;
import nl.rechtspoor.command.audits.AuditCommand.OpenAudit;
import nl.rechtspoor.command.audits.AuditCommand.RecordFinding;
import nl.rechtspoor.command.audits.AuditCommand.TakeUpCase;
import nl.rechtspoor.command.audits.AuditCommand.WithdrawFinding;
import nl.rechtspoor.command.audits.AuditRejection.AuditIsConcluded;
import nl.rechtspoor.command.audits.AuditRejection.CaseIsFinished;
import nl.rechtspoor.command.audits.AuditRejection.CaseNumberInvalid;
import nl.rechtspoor.command.audits.AuditRejection.CasesUnfinished;
import nl.rechtspoor.command.audits.AuditRejection.EventNotOfCase;
import nl.rechtspoor.command.audits.AuditRejection.FindingIsWithdrawn;
import nl.rechtspoor.command.audits.AuditRejection.FindingUnknown;
import nl.rechtspoor.command.audits.AuditRejection.LedgerNotSigned;
import nl.rechtspoor.command.audits.AuditRejection.NotInSample;
import nl.rechtspoor.command.audits.AuditRejection.NotTakenUp;
import nl.rechtspoor.command.audits.AuditRejection.NothingDrawn;
import nl.rechtspoor.command.audits.AuditRejection.PopulationEmpty;
import nl.rechtspoor.command.audits.AuditRejection.SampleSizeInvalid;
import nl.rechtspoor.command.audits.AuditRejection.SampleTooLarge;
import nl.rechtspoor.command.audits.AuditRejection.SeedInvalid;
import nl.rechtspoor.kernel.audits.AuditEvent;
import nl.rechtspoor.kernel.audits.AuditEvent.AuditConcluded;
import nl.rechtspoor.kernel.audits.AuditEvent.FindingRecorded;
import nl.rechtspoor.kernel.audits.AuditEvent.FindingWithdrawn;
import nl.rechtspoor.kernel.audits.AuditEvent.SampleDrawn;
import nl.rechtspoor.kernel.audits.AuditReport;
import nl.rechtspoor.kernel.audits.CaseResult;
import nl.rechtspoor.kernel.audits.DrawId;
import nl.rechtspoor.kernel.audits.FindingSeverity;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import nl.rechtspoor.kernel.audits.SampleOrder;
import org.junit.jupiter.api.Test;

class AuditingTest {
    private static final RecordFinding FIND = new RecordFinding(AUDIT, ONE, 12, FindingSeverity.MAJOR, "No consent");

    @Test
    void an_audit_says_what_for() {
        story().givenNothing()
                .when(
                        new OpenAudit("Consent in 2026", "Is consent there?"),
                        auditor().creating(AUDIT.value()))
                .expectEvents(opened());
    }

    @Test
    void cases_are_drawn_at_random_in_the_order_of_a_kept_seed() {
        story().given(opened())
                .when(
                        new DrawSample(AUDIT, ALL, 2, "lottery-2026-11-27"),
                        auditor().creating(NEW))
                .expectEvents(new SampleDrawn(
                        AUDIT,
                        new DrawId(NEW),
                        ALL,
                        "lottery-2026-11-27",
                        2,
                        40,
                        5,
                        SampleOrder.draw("lottery-2026-11-27", CASES, 2)));
    }

    @Test
    void a_seed_that_nobody_gives_follows_from_the_signed_ledger_and_differs_with_each_drawing() {
        var first = AuditReport.hash(LEDGER.root() + "/" + AUDIT + "/0").substring(0, 32);
        var second = AuditReport.hash(LEDGER.root() + "/" + AUDIT + "/1").substring(0, 32);
        story().given(opened())
                .when(new DrawSample(AUDIT, ALL, 2, null), auditor().creating(NEW))
                .expectEvents(drawn(first));
        story().given(opened(), AuditFacts.drawn(ONE))
                .when(new DrawSample(AUDIT, ALL, 2, null), auditor().creating(NEW))
                .expectEvents(drawn(second));
        story(new AuditFacts.FiveCases(), Optional.empty())
                .given(opened())
                .when(new DrawSample(AUDIT, ALL, 2, null), auditor())
                .expectNoEvents()
                .expectExceptionDetails(new LedgerNotSigned());
    }

    private static SampleDrawn drawn(String seed) {
        return new SampleDrawn(AUDIT, new DrawId(NEW), ALL, seed, 2, 40, 5, SampleOrder.draw(seed, CASES, 2));
    }

    @Test
    void without_a_size_all_that_meet_the_criteria_are_drawn() {
        story().given(opened())
                .when(new DrawSample(AUDIT, ALL, null, null), auditor().creating(NEW))
                .expectEvents(new SampleDrawn(AUDIT, new DrawId(NEW), ALL, null, null, 40, 5, CASES));
    }

    @Test
    void a_drawing_is_refused_that_finds_none_or_too_many_or_cannot_be_read() {
        refusesDrawing(new CountingCases(0), new DrawSample(AUDIT, ALL, 2, null), new PopulationEmpty());
        refusesDrawing(new CountingCases(201), new DrawSample(AUDIT, ALL, null, null), new SampleTooLarge(201, 200));
        refusesDrawing(new AuditFacts.FiveCases(), new DrawSample(AUDIT, ALL, 0, null), new SampleSizeInvalid(200));
        refusesDrawing(new AuditFacts.FiveCases(), new DrawSample(AUDIT, ALL, 201, null), new SampleSizeInvalid(200));
        refusesDrawing(new AuditFacts.FiveCases(), new DrawSample(AUDIT, ALL, 2, "short"), new SeedInvalid());
        refusesDrawing(new AuditFacts.FiveCases(), new DrawSample(AUDIT, ALL, 2, "spaces are none"), new SeedInvalid());
        refusesDrawing(new AuditFacts.FiveCases(), new DrawSample(AUDIT, ALL, null, "12345678"), new SeedInvalid());
        var numbers = new SampleCriteria(ALL.areas(), ALL.traits(), List.of("2026-00001", "\"x\""), null, null);
        refusesDrawing(
                new AuditFacts.FiveCases(),
                new DrawSample(AUDIT, numbers, null, null),
                new CaseNumberInvalid(List.of("\"x\"")));
    }

    private static void refusesDrawing(SamplingFrame frame, DrawSample command, AuditRejection refusal) {
        story(frame, Optional.of(LEDGER))
                .given(opened())
                .when(command, auditor())
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    @Test
    void a_case_is_taken_up_as_it_is_known_and_finished_as_it_was_seen() {
        story().given(opened(), AuditFacts.drawn(ONE))
                .when(new TakeUpCase(AUDIT, ONE), auditor())
                .expectEvents(takenUp(ONE));
        story().given(opened(), AuditFacts.drawn(ONE), takenUp(ONE))
                .when(new FinishCase(AUDIT, ONE), auditor())
                .expectEvents(finished(ONE, CaseResult.NO_FINDING));
        story().given(opened(), AuditFacts.drawn(ONE), takenUp(ONE), found(ONE))
                .when(new FinishCase(AUDIT, ONE), auditor())
                .expectEvents(finished(ONE, CaseResult.FINDINGS));
    }

    @Test
    void a_finding_lies_on_an_event_and_its_words_under_the_key_of_the_case() {
        story().given(opened(), AuditFacts.drawn(ONE), takenUp(ONE))
                .when(FIND, auditor().creating(FINDING.value()))
                .expectEvents(found(ONE));
    }

    @Test
    void of_a_case_that_was_erased_the_words_lie_under_the_key_of_the_audit() {
        var frame = new AuditFacts.FiveCases();
        frame.erased.add(ONE);
        story(frame, Optional.of(LEDGER))
                .given(opened(), AuditFacts.drawn(ONE), takenUp(ONE))
                .when(FIND, auditor().creating(FINDING.value()))
                .expectEvents(new FindingRecorded(
                        AUDIT,
                        FINDING,
                        ONE,
                        12,
                        FindingSeverity.MAJOR,
                        text(AUDIT.subject(), "audit-finding-recorded/text", "No consent", FINDING.value())));
    }

    @Test
    void a_finding_is_refused_outside_the_sample_before_the_beginning_after_the_end_and_on_no_event_of_the_case() {
        refuses(FIND, new NotInSample(ONE), opened(), AuditFacts.drawn(TWO));
        refuses(FIND, new NotTakenUp(ONE), opened(), AuditFacts.drawn(ONE));
        refuses(
                FIND,
                new CaseIsFinished(ONE),
                opened(),
                AuditFacts.drawn(ONE),
                takenUp(ONE),
                finished(ONE, CaseResult.NO_FINDING));
        refuses(
                new RecordFinding(AUDIT, ONE, 13, FindingSeverity.MINOR, "x"),
                new EventNotOfCase(ONE, 13),
                opened(),
                AuditFacts.drawn(ONE),
                takenUp(ONE));
        refuses(
                new RecordFinding(AUDIT, TWO, 12, FindingSeverity.MINOR, "x"),
                new EventNotOfCase(TWO, 12),
                opened(),
                AuditFacts.drawn(TWO),
                takenUp(TWO));
    }

    @Test
    void a_finding_is_taken_back_once_and_a_finished_case_then_has_another_result() {
        var withdraw = new WithdrawFinding(AUDIT, FINDING, "There was consent");
        var withdrawn = new FindingWithdrawn(
                AUDIT, FINDING, text(ONE.subject(), "audit-finding-withdrawn/reason", "There was consent", NEW));
        story().given(opened(), AuditFacts.drawn(ONE), takenUp(ONE), found(ONE))
                .when(withdraw, auditor().creating(NEW))
                .expectEvents(withdrawn);
        story().given(opened(), AuditFacts.drawn(ONE), takenUp(ONE), found(ONE), finished(ONE, CaseResult.FINDINGS))
                .when(withdraw, auditor().creating(NEW))
                .expectEvents(withdrawn, finished(ONE, CaseResult.NO_FINDING));
        refuses(withdraw, new FindingUnknown(FINDING), opened(), AuditFacts.drawn(ONE));
        refuses(
                withdraw,
                new FindingIsWithdrawn(FINDING),
                opened(),
                AuditFacts.drawn(ONE),
                takenUp(ONE),
                found(ONE),
                withdrawn);
    }

    @Test
    void the_conclusion_holds_the_hash_of_the_report_on_all_that_happened() {
        var course = List.<AuditEvent>of(
                opened(), AuditFacts.drawn(ONE), takenUp(ONE), found(ONE), finished(ONE, CaseResult.FINDINGS));
        var report = new ArrayList<>(course);
        report.add(concluded());
        var expected = AuditReport.of(report);
        story().given(course.toArray(AuditEvent[]::new))
                .when(new ConcludeAudit(AUDIT, "Fine"), auditor().creating(NEW))
                .expectEvents(new AuditConcluded(
                        AUDIT,
                        text(AUDIT.subject(), "audit-concluded/conclusion", "Fine", NEW),
                        LEDGER,
                        AuditReport.hash(expected)));
        assertThat(expected)
                .startsWith("{\"audit\":\"" + AUDIT + "\",\"cases\":[{\"case\":\"" + ONE + "\",\"knownAt\":30,")
                .contains(found(ONE).text().commitment())
                .doesNotContain("No consent", "Fine");
    }

    @Test
    void nobody_concludes_without_a_sample_or_before_each_case_of_it_is_finished() {
        refuses(new ConcludeAudit(AUDIT, "x"), new NothingDrawn(), opened());
        refuses(
                new ConcludeAudit(AUDIT, "x"),
                new CasesUnfinished(List.of(TWO)),
                opened(),
                AuditFacts.drawn(ONE, TWO),
                takenUp(ONE),
                finished(ONE, CaseResult.NO_FINDING));
    }

    @Test
    void nothing_happens_in_an_audit_that_is_concluded() {
        for (var command : List.of(
                new DrawSample(AUDIT, ALL, 2, null),
                new TakeUpCase(AUDIT, ONE),
                FIND,
                new WithdrawFinding(AUDIT, FINDING, "x"),
                new FinishCase(AUDIT, ONE),
                new ConcludeAudit(AUDIT, "x"))) {
            refuses(command, new AuditIsConcluded(AUDIT), opened(), AuditFacts.drawn(ONE), concluded());
        }
    }

    @Test
    void the_salt_of_a_text_is_the_same_when_the_command_is_given_again_and_another_for_each_text() {
        assertThat(text(ONE.subject(), "f", "x", NEW)).isEqualTo(text(ONE.subject(), "f", "x", NEW));
        assertThat(text(ONE.subject(), "f", "x", NEW).commitment())
                .isNotEqualTo(text(ONE.subject(), "g", "x", NEW).commitment())
                .isNotEqualTo(text(ONE.subject(), "f", "x", UUID.randomUUID()).commitment());
    }

    private static void refuses(AuditCommand command, AuditRejection refusal, AuditEvent... given) {
        story().given(given).when(command, auditor()).expectNoEvents().expectExceptionDetails(refusal);
    }

    /** So many cases that nobody looks at. */
    private static final class CountingCases extends AuditFacts.FiveCases {
        private final int count;

        CountingCases(int count) {
            this.count = count;
        }

        @Override
        public int count(SampleCriteria criteria, long position) {
            return count;
        }
    }
}
