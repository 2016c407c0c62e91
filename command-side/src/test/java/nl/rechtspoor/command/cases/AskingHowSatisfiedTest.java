package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.cases.ConsentPurpose.CONTACT_BACK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.cases.ConsentCommand.RefuseConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.FileRejection.AlreadyFinal;
import nl.rechtspoor.command.cases.LifeCycleCommand.CloseCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.RecordSatisfaction;
import nl.rechtspoor.command.cases.LifeCycleCommand.ReopenCase;
import nl.rechtspoor.command.cases.LifeCycleRejection.InvitationOver;
import nl.rechtspoor.command.cases.LifeCycleRejection.NotInvited;
import nl.rechtspoor.command.cases.LifeCycleRejection.SatisfactionRange;
import nl.rechtspoor.command.cases.LifeCycleRejection.SatisfactionRequired;
import nl.rechtspoor.command.cases.PrivacyCommand.ExecuteErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.NoteErasure;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRefused;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWithdrawn;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureDecided;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureRequested;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionInvitationEnded;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionInvited;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.ErasureRequestId;
import nl.rechtspoor.kernel.cases.NoAnswerReason;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.junit.jupiter.api.Test;

class AskingHowSatisfiedTest {
    private static final CloseCase CLOSE = new CloseCase(CASE, CaseOutcome.SOLVED, null, null);
    private static final LocalDate IN_SIX_WEEKS = TODAY.plusDays(42);
    private static final PartyId TEACHER = new PartyId(new UUID(4, 4));
    private static final ConsentRecorded CHILD_CONSENTS = callBack(CHILD, TODAY.plusMonths(6));
    private static final ConsentRecorded MOTHER_CONSENTS = callBack(MOTHER, TODAY.plusMonths(6));
    private static final SatisfactionInvited CHILD_INVITED = invited(CHILD_CONSENTS, IN_SIX_WEEKS);
    private static final SatisfactionInvited MOTHER_INVITED = invited(MOTHER_CONSENTS, IN_SIX_WEEKS);
    private static final SatisfactionInvitationEnded CHILD_ENDED = new SatisfactionInvitationEnded(CASE, CHILD);
    private static final SatisfactionInvitationEnded MOTHER_ENDED = new SatisfactionInvitationEnded(CASE, MOTHER);
    private static final RecordSatisfaction CHILD_SAYS_FOUR = new RecordSatisfaction(CASE, CHILD, 4, null);
    private static final SatisfactionRecorded FOUR = new SatisfactionRecorded(CASE, CHILD, 4, null);

    @Test
    void whoever_allowed_to_be_contacted_later_is_to_be_asked_within_six_weeks_after_closing() {
        story().given(open(CHILD_CONSENTS, MOTHER_CONSENTS))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained(), CHILD_INVITED, MOTHER_INVITED);
        story().given(open(consent(CHILD, ConsentPurpose.MEDIA, null, TODAY, TODAY.plusMonths(6))))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained());
    }

    @Test
    void nobody_is_asked_who_was_asked_at_closing() {
        story().given(open(CHILD_CONSENTS))
                .when(new CloseCase(CASE, CaseOutcome.SOLVED, 5, null), jurist())
                .expectEvents(new CaseClosed(CASE, CaseOutcome.SOLVED, 5, null), retained());
    }

    @Test
    void an_invitation_lasts_no_longer_than_the_consent_and_needs_one_that_lasts() {
        var shorter = callBack(CHILD, TODAY.plusDays(10));
        story().given(open(shorter))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained(), invited(shorter, TODAY.plusDays(10)));
        story().given(open(callBack(CHILD, TODAY.minusDays(1))))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained());
    }

    @Test
    void a_case_that_is_told_to_have_ended_long_ago_invites_nobody_any_more() {
        var longAgo =
                jurist().aboutWhatHappenedAt(TODAY.minusDays(50).atTime(9, 0).toInstant(ZoneOffset.UTC));
        var then = consent(CHILD, CONTACT_BACK, null, TODAY.minusMonths(3), TODAY.plusMonths(3));
        story().given(open(then)).when(CLOSE, longAgo).expectEvents(closed(), retained());
    }

    @Test
    void nobody_is_asked_while_somebody_objects_who_may_or_while_a_call_is_not_safe() {
        var fatherRefuses =
                new ConsentRefused(CASE, new ConsentId(new UUID(9, 1)), FATHER, CONTACT_BACK, null, Instant.EPOCH);
        story().given(open(CHILD_CONSENTS, father(), authority(FATHER), fatherRefuses))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained());
        var danger = new SafetyConcernRaised(
                CASE, SafetyLevel.ACUTE_DANGER, text("safety-concern-raised/description", "Threats"));
        story().given(open(CHILD_CONSENTS, danger)).when(CLOSE, jurist()).expectEvents(closed(), retained());
    }

    @Test
    void what_they_say_or_that_they_say_nothing_is_recorded_once() {
        story().given(over(CHILD_INVITED)).when(CHILD_SAYS_FOUR, jurist()).expectEvents(FOUR);
        story().given(over(CHILD_INVITED))
                .when(new RecordSatisfaction(CASE, CHILD, null, NoAnswerReason.DECLINED), senior())
                .expectEvents(new SatisfactionRecorded(CASE, CHILD, null, NoAnswerReason.DECLINED));
        story().given(over(CHILD_INVITED, FOUR))
                .when(new RecordSatisfaction(CASE, CHILD, 5, null), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new AlreadyFinal());
    }

    @Test
    void it_is_a_figure_from_one_to_five_or_a_reason_why_there_is_none() {
        for (int outside : new int[] {0, 6}) {
            story().given(over(CHILD_INVITED))
                    .when(new RecordSatisfaction(CASE, CHILD, outside, null), jurist())
                    .expectNoEvents()
                    .expectExceptionDetails(new SatisfactionRange());
        }
        story().given(over(CHILD_INVITED))
                .when(new RecordSatisfaction(CASE, CHILD, null, null), jurist())
                .expectExceptionDetails(new SatisfactionRequired());
        story().given(over(CHILD_INVITED))
                .when(new RecordSatisfaction(CASE, CHILD, 4, NoAnswerReason.NOT_REACHED), jurist())
                .expectExceptionDetails(new SatisfactionRequired());
    }

    @Test
    void nobody_is_asked_without_an_invitation_or_after_its_last_day() {
        story().given(over(CHILD_INVITED))
                .when(new RecordSatisfaction(CASE, MOTHER, 4, null), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new NotInvited(MOTHER));
        story().given(over(CHILD_INVITED))
                .when(CHILD_SAYS_FOUR, jurist().on(IN_SIX_WEEKS))
                .expectEvents(FOUR);
        story().given(over(CHILD_INVITED))
                .when(CHILD_SAYS_FOUR, jurist().on(IN_SIX_WEEKS.plusDays(1)))
                .expectNoEvents()
                .expectExceptionDetails(new InvitationOver(IN_SIX_WEEKS));
        story().given(open(CHILD_CONSENTS))
                .when(CHILD_SAYS_FOUR, jurist())
                .expectExceptionDetails(new LifeCycleRejection.CaseNotOpen(CaseStage.OPEN));
    }

    @Test
    void whoever_takes_consent_back_is_not_asked_and_the_other_still_is() {
        var withdrawn = new ConsentWithdrawn(CASE, CHILD, CONTACT_BACK, null, Set.of(CHILD_CONSENTS.consent()));
        story().given(over(CHILD_INVITED, MOTHER_INVITED))
                .when(new WithdrawConsent(CASE, CHILD, CONTACT_BACK, null), jurist())
                .expectEvents(withdrawn, CHILD_ENDED);
        story().given(over(CHILD_INVITED, MOTHER_INVITED, withdrawn, CHILD_ENDED))
                .when(CHILD_SAYS_FOUR, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new NotInvited(CHILD));
        story().given(over(CHILD_INVITED, MOTHER_INVITED, withdrawn, CHILD_ENDED))
                .when(new RecordSatisfaction(CASE, MOTHER, 3, null), jurist())
                .expectEvents(new SatisfactionRecorded(CASE, MOTHER, 3, null));
    }

    @Test
    void taking_back_another_consent_ends_no_invitation() {
        var media = consent(CHILD, ConsentPurpose.MEDIA, null, TODAY.minusMonths(1), TODAY.plusMonths(6));
        story().given(over(CHILD_INVITED, media))
                .when(new WithdrawConsent(CASE, CHILD, ConsentPurpose.MEDIA, null), jurist())
                .expectEvents(new ConsentWithdrawn(CASE, CHILD, ConsentPurpose.MEDIA, null, Set.of(media.consent())));
    }

    @Test
    void the_no_of_a_child_means_that_nobody_is_asked() {
        var act = jurist();
        story().given(over(MOTHER_INVITED))
                .when(new RefuseConsent(CASE, CHILD, CONTACT_BACK, null), act)
                .expectEvents(
                        new ConsentWithdrawn(CASE, CHILD, CONTACT_BACK, null, Set.of(CHILD_CONSENTS.consent())),
                        new ConsentRefused(
                                CASE,
                                new ConsentId(act.act().commandId()),
                                CHILD,
                                CONTACT_BACK,
                                null,
                                act.act().happenedAt()),
                        MOTHER_ENDED);
    }

    @Test
    void a_case_that_is_opened_again_asks_nobody_until_it_ends_anew_and_never_twice() {
        var reopened = new CaseReopened(CASE, text("case-reopened/reason", "New facts"));
        story().given(over(CHILD_INVITED, MOTHER_INVITED, FOUR))
                .when(new ReopenCase(CASE, "New facts"), senior())
                .expectEvents(reopened, MOTHER_ENDED);
        story().given(over(CHILD_INVITED, MOTHER_INVITED, FOUR, reopened, MOTHER_ENDED))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained(), MOTHER_INVITED);
    }

    @Test
    void an_invitation_that_is_over_needs_no_end() {
        story().given(over(CHILD_INVITED))
                .when(new ReopenCase(CASE, "New facts"), senior().on(IN_SIX_WEEKS.plusDays(1)))
                .expectEvents(new CaseReopened(CASE, text("case-reopened/reason", "New facts")));
    }

    @Test
    void nobody_is_asked_who_was_erased_nor_about_a_child_who_was() {
        var request = new ErasureRequestId(new UUID(14, 1));
        var mother = mother().person();
        story().given(over(
                        CHILD_INVITED,
                        MOTHER_INVITED,
                        new ErasureRequested(CASE, request, mother, null),
                        new ErasureDecided(CASE, request, true, ErasureGround.OBJECTION)))
                .when(new ExecuteErasure(CASE, request), privacyOfficer())
                .expectEvents(new SubjectDataErased(CASE, mother, ErasureGround.OBJECTION, request), MOTHER_ENDED);
        var childErased = new SubjectDataErased(CASE, CHILD_PERSON, ErasureGround.OBJECTION, null);
        story().given(over(CHILD_INVITED, MOTHER_INVITED))
                .when(new NoteErasure(CASE, CHILD_PERSON, ErasureGround.OBJECTION), system())
                .expectEvents(childErased, CHILD_ENDED, MOTHER_ENDED);
        story().given(open(CHILD_CONSENTS, MOTHER_CONSENTS, childErased))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained());
        story().given(open(
                        CHILD_CONSENTS,
                        MOTHER_CONSENTS,
                        new SubjectDataErased(CASE, mother, ErasureGround.OBJECTION, null)))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained(), CHILD_INVITED);
    }

    @Test
    void somebody_else_in_the_case_speaks_for_themselves() {
        var teacher = party(TEACHER, PartyRole.TEACHER, new SubjectId(TEACHER.value()), null);
        var consents = callBack(TEACHER, TODAY.plusMonths(6));
        story().given(open(teacher, consents))
                .when(CLOSE, jurist())
                .expectEvents(closed(), retained(), invited(consents, IN_SIX_WEEKS));
    }

    private static DomainEvent[] open(DomainEvent... more) {
        return and(new DomainEvent[] {opened(), classified(), child(13), mother(), authority(MOTHER)}, more);
    }

    private static DomainEvent[] over(DomainEvent... more) {
        return and(open(CHILD_CONSENTS, MOTHER_CONSENTS, closed(), retained()), more);
    }

    /** Until the child is 22, which comes after the five years of a case of advice. */
    private static RetentionStarted retained() {
        var born = TODAY.minusYears(13).minusMonths(5);
        return new RetentionStarted(CASE, new RuleVersion("RETENTION-NL-1@2026-01-01"), born.plusYears(22));
    }

    private static ConsentRecorded callBack(PartyId giver, LocalDate until) {
        return consent(giver, CONTACT_BACK, null, TODAY.minusMonths(1), until);
    }

    private static SatisfactionInvited invited(ConsentRecorded consent, LocalDate until) {
        return new SatisfactionInvited(CASE, consent.giver(), Set.of(consent.consent()), until, RULES);
    }
}
