package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.LifeCycleCommand.ArchiveCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.CloseCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.ExtendRetention;
import nl.rechtspoor.command.cases.LifeCycleCommand.PutOnHold;
import nl.rechtspoor.command.cases.LifeCycleCommand.ReopenCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.Resume;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.command.cases.LifeCycleRejection.HoldPastFatal;
import nl.rechtspoor.command.cases.LifeCycleRejection.OpenWork;
import nl.rechtspoor.command.cases.LifeCycleRejection.OutcomeRequired;
import nl.rechtspoor.command.cases.LifeCycleRejection.SatisfactionRange;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReferred;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldPlaced;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationConcluded;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.LegalHoldId;
import nl.rechtspoor.kernel.cases.MediationResult;
import nl.rechtspoor.kernel.cases.ReferralId;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.junit.jupiter.api.Test;

class EndingACaseTest {
    private static final CloseCase CLOSE = new CloseCase(CASE, CaseOutcome.SOLVED, 5, null);
    private final RuleVersion retention = new RuleVersion("RETENTION-NL-1@2026-01-01");

    @Test
    void a_case_of_advice_is_kept_for_five_years_or_until_the_child_is_22() {
        story().given(opened(), classified(), child(16))
                .when(CLOSE, jurist())
                .expectEvents(
                        new CaseClosed(CASE, CaseOutcome.SOLVED, 5, null),
                        new RetentionStarted(
                                CASE,
                                retention,
                                TODAY.minusYears(16).minusMonths(5).plusYears(22)));
        story().given(opened(), classified())
                .when(CLOSE, jurist())
                .expectEvents(
                        new CaseClosed(CASE, CaseOutcome.SOLVED, 5, null),
                        new RetentionStarted(CASE, retention, TODAY.plusYears(5)));
    }

    @Test
    void a_mediation_makes_it_ten_years() {
        var concluded = new MediationConcluded(CASE, mediating().mediation(), MediationResult.AGREED, null);
        story().given(and(readyToMediate(), mediating(), concluded))
                .when(CLOSE, jurist())
                .expectEvents(
                        new CaseClosed(CASE, CaseOutcome.SOLVED, 5, null),
                        new RetentionStarted(CASE, retention, TODAY.plusYears(10)));
    }

    @Test
    void open_work_is_finished_first() {
        var fatal = new DeadlineSet(
                CASE, new DeadlineId(NEW), DeadlineKind.FATAL, "CUSTOM", TODAY.plusDays(9), TODAY, null, null);
        var referred = new CaseReferred(
                CASE, new ReferralId(NEW), COA, text("case-referred/message", "x"), DATA, Set.of(), null, RULES);
        story().given(and(readyToMediate(), mediating(), fatal, referred))
                .when(CLOSE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new OpenWork(List.of(Work.MEDIATION, Work.FATAL_DEADLINE, Work.REFERRAL)));
    }

    @Test
    void it_ends_with_an_outcome() {
        story().given(opened(), classified())
                .when(new CloseCase(CASE, null, null, null), jurist())
                .expectExceptionDetails(new OutcomeRequired());
        story().given(opened(), classified())
                .when(new CloseCase(CASE, CaseOutcome.MERGED, null, null), jurist())
                .expectExceptionDetails(new OutcomeRequired());
        story().given(opened(), classified())
                .when(new CloseCase(CASE, CaseOutcome.SOLVED, 6, null), jurist())
                .expectExceptionDetails(new SatisfactionRange());
    }

    @Test
    void a_case_waits_no_longer_than_a_fatal_deadline_allows() {
        story().given(opened(), classified())
                .when(new PutOnHold(CASE, TODAY.plusDays(20), "Waiting for the school"), jurist())
                .expectEvents(held());
        var fatal = new DeadlineSet(
                CASE, new DeadlineId(NEW), DeadlineKind.FATAL, "CUSTOM", TODAY.plusDays(9), TODAY, null, null);
        story().given(opened(), classified(), fatal)
                .when(new PutOnHold(CASE, TODAY.plusDays(9), "x"), jurist())
                .expectExceptionDetails(new HoldPastFatal(TODAY.plusDays(9)));
        story().given(opened(), classified(), fatal)
                .when(new PutOnHold(CASE, TODAY.plusDays(8), "x"), jurist())
                .expectSuccessfulHandlerExecution();
        story().given(opened(), classified())
                .when(new PutOnHold(CASE, TODAY, "x"), jurist())
                .expectExceptionDetails(new DateOrder("until"));
    }

    @Test
    void each_stage_takes_its_own_commands() {
        story().given(opened(), classified())
                .when(new Resume(CASE), jurist())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.OPEN));
        story().given(opened(), classified(), held())
                .when(CLOSE, jurist())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.ON_HOLD));
        story().given(opened(), classified())
                .when(new ReopenCase(CASE, "x"), senior())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.OPEN));
        story().given(opened(), classified(), closed(), archived())
                .when(new ReopenCase(CASE, "x"), senior())
                .expectExceptionDetails(new LifeCycleRejection.CaseArchived());
        story().given(opened(), classified(), closed(), archived())
                .when(new WithdrawConsent(CASE, CHILD, ConsentPurpose.MEDIATION, IND), jurist())
                .expectExceptionDetails(new LifeCycleRejection.CaseArchived());
    }

    @Test
    void a_closed_case_is_reopened_by_a_senior_and_keeps_no_date_of_destruction() {
        var retained = new RetentionStarted(CASE, retention, TODAY.minusDays(1));
        var reopened = new CaseReopened(CASE, text("case-reopened/reason", "New facts"));
        story().given(opened(), classified(), closed(), retained)
                .when(new ReopenCase(CASE, "New facts"), senior())
                .expectEvents(reopened);
        story().given(opened(), classified(), closed(), retained, reopened)
                .when(new ArchiveCase(CASE), system())
                .expectNoEvents();
    }

    @Test
    void after_the_retention_period_everything_personal_goes() {
        var retained = new RetentionStarted(CASE, retention, TODAY.minusDays(1));
        story().given(opened(), classified(), child(16), mother(), closed(), retained)
                .when(new ArchiveCase(CASE), system())
                .expectEvents(
                        new SubjectDataErased(CASE, CHILD_PERSON, ErasureGround.RETENTION_EXPIRED, null),
                        new SubjectDataErased(CASE, mother().person(), ErasureGround.RETENTION_EXPIRED, null),
                        new SubjectDataErased(CASE, CASE.subject(), ErasureGround.RETENTION_EXPIRED, null),
                        archived());
        story().given(opened(), classified(), closed(), new RetentionStarted(CASE, retention, TODAY))
                .when(new ArchiveCase(CASE), system())
                .expectNoEvents();
        var hold = new LegalHoldPlaced(CASE, new LegalHoldId(NEW), text("legal-hold-placed/reason", "Claim"));
        story().given(opened(), classified(), closed(), retained, hold)
                .when(new ArchiveCase(CASE), system())
                .expectNoEvents();
    }

    @Test
    void the_privacy_officer_keeps_a_closed_case_longer_for_a_reason() {
        var retained = new RetentionStarted(CASE, retention, TODAY.minusDays(1));
        var extended = new RetentionExtended(
                CASE, TODAY.plusDays(30), text("retention-extended/reason", "The parents asked for the file"));
        story().given(opened(), classified(), closed(), retained)
                .when(new ExtendRetention(CASE, TODAY.plusDays(30), "The parents asked for the file"), privacyOfficer())
                .expectEvents(extended);
        story().given(opened(), classified(), closed(), retained, extended)
                .when(new ArchiveCase(CASE), system())
                .expectNoEvents();
        story().given(opened(), classified(), closed(), retained, extended)
                .when(new ExtendRetention(CASE, TODAY.plusDays(30), "Again"), privacyOfficer())
                .expectExceptionDetails(new DateOrder("until"));
        story().given(opened(), classified())
                .when(new ExtendRetention(CASE, TODAY.plusDays(30), "Too early"), privacyOfficer())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.OPEN));
    }

    @Test
    void people_whom_another_case_needs_keep_their_key() {
        var sharedChild = new PeopleInCases() {
            @Override
            public boolean isElsewhere(SubjectId person, CaseId here) {
                return person.equals(CHILD_PERSON);
            }

            @Override
            public boolean isOnHold(SubjectId person) {
                return false;
            }
        };
        story(sharedChild)
                .given(
                        opened(),
                        classified(),
                        child(16),
                        closed(),
                        new RetentionStarted(CASE, retention, TODAY.minusDays(1)))
                .when(new ArchiveCase(CASE), system())
                .expectEvents(
                        new SubjectDataErased(CASE, CASE.subject(), ErasureGround.RETENTION_EXPIRED, null), archived());
    }
}
