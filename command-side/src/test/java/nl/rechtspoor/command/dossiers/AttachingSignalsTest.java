package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.ToldCase;
import nl.rechtspoor.command.dossiers.ResearchRejection.IdentityInText;
import nl.rechtspoor.command.dossiers.ResearchRejection.NotUnderResearch;
import nl.rechtspoor.command.dossiers.SignalCommand.AcceptSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.AttachSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.DismissSignal;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyAttached;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyDecided;
import nl.rechtspoor.command.dossiers.SignalRejection.IssueNotReviewed;
import nl.rechtspoor.command.dossiers.SignalRejection.OwnCase;
import nl.rechtspoor.command.dossiers.SignalRejection.ReviewMissing;
import nl.rechtspoor.command.dossiers.SignalRejection.SignalUnknown;
import nl.rechtspoor.command.dossiers.VerdictCommand.ProposeVerdict;
import nl.rechtspoor.command.dossiers.VerdictRejection.EvidenceTooThin;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import org.junit.jupiter.api.Test;

/** A later signal of an issue that people work on goes to its dossier in one step, and proves nothing by that. */
class AttachingSignalsTest {
    private static final AttachSignal ATTACH = new AttachSignal(DOSSIER, LATER, "It still happens");

    private final DossierFacts facts = new DossierFacts();

    @Test
    void one_person_puts_it_with_a_dossier_from_research_until_the_campaign_is_over() {
        var atWork = List.<DossierEvent[]>of(
                reviewedAndRaisedAgain(),
                after(reviewedAndRaisedAgain(), confirmed()),
                after(reviewedAndRaisedAgain(), confirmed(), new AdvocacyBegun(DOSSIER, CAMPAIGN)));
        for (var told : atWork) {
            for (var who : List.of(lawyer(), scientist())) {
                facts.story().given(told).when(ATTACH, who).expectEvents(attached());
            }
        }
    }

    @Test
    void nobody_else_may() {
        assertThat(AttachSignal.class.getAnnotation(AllowedTo.class).value())
                .containsExactlyInAnyOrder(Role.RESEARCHER, Role.SENIOR_JURIST);
    }

    @Test
    void where_nobody_works_on_the_issue_two_people_look() {
        refused(new NotUnderResearch(DossierStage.SIGNALLED), raised(), raisedLater());
        refused(new NotUnderResearch(DossierStage.RESOLVED), after(reviewedAndRaisedAgain(), confirmed(), resolved()));
        refused(new NotUnderResearch(DossierStage.REJECTED), after(reviewedAndRaisedAgain(), rejected()));
    }

    @Test
    void the_first_signal_of_a_dossier_that_one_person_began_is_looked_at_by_two() {
        refused(new IssueNotReviewed(), openedByEscalation(), raisedLater());
        facts.story()
                .given(openedByEscalation(), raised(), new SignalAccepted(DOSSIER, SIGNAL), raisedLater())
                .when(ATTACH, scientist())
                .expectEvents(attached());
        facts.story()
                .given(openedByEscalation(), confirmed(), raisedLater())
                .when(ATTACH, scientist())
                .expectEvents(attached());
    }

    @Test
    void what_was_over_and_is_looked_at_again_by_one_person_is_looked_at_by_two_first() {
        var reopened = new IssueReopened(DOSSIER, ReopeningCause.DECISION, text("issue-reopened/reason", "Why"));
        refused(new IssueNotReviewed(), after(reviewedAndRaisedAgain(), rejected(), reopened));
        refused(new IssueNotReviewed(), after(reviewedAndRaisedAgain(), confirmed(), resolved(), reopened));
        var relapse = new IssueReopened(DOSSIER, ReopeningCause.RELAPSE, null);
        refused(
                new IssueNotReviewed(),
                after(families(3), confirmed(), resolved(), pattern(4, "f"), relapse, raisedLater()));

        facts.story()
                .given(after(
                        reviewedAndRaisedAgain(),
                        confirmed(),
                        resolved(),
                        new SystemicSignalRaised(DOSSIER, third(), KEY, evidence(4), TODAY.plusDays(270)),
                        new SignalAccepted(DOSSIER, third()),
                        relapse))
                .when(ATTACH, scientist())
                .expectEvents(attached());
    }

    @Test
    void nobody_who_has_one_of_the_cases_decides_that_it_needs_no_review() {
        var own = caseNumber(1);
        facts.behindSignals.add(own);
        facts.cases.put(own, ToldCase.after(new CaseAssigned(own, LAWYER, new TeamId(new UUID(1, 1)), null)));

        refusedTo(lawyer(), new OwnCase(), reviewedAndRaisedAgain());
        facts.story().given(reviewedAndRaisedAgain()).when(ATTACH, scientist()).expectEvents(attached());
    }

    @Test
    void what_was_decided_on_stays_so_and_nothing_is_attached_twice() {
        refused(
                new AlreadyDecided(LATER),
                after(
                        reviewedAndRaisedAgain(),
                        new SignalDismissed(DOSSIER, LATER, text("signal-dismissed/reason", "Why"))));
        refused(new AlreadyDecided(LATER), after(reviewedAndRaisedAgain(), new SignalAccepted(DOSSIER, LATER)));
        refused(new AlreadyAttached(LATER), after(reviewedAndRaisedAgain(), attached()));
    }

    @Test
    void a_signal_of_another_issue_is_none_of_this_dossier() {
        var elsewhere = new SignalId(new UUID(7, 99));
        facts.story()
                .given(reviewedAndRaisedAgain())
                .when(new AttachSignal(DOSSIER, elsewhere, "Why"), scientist())
                .expectNoEvents()
                .expectExceptionDetails(new SignalUnknown(elsewhere));
    }

    @Test
    void the_reason_leads_to_nobody() {
        facts.names.add("Pluis");
        facts.story()
                .given(reviewedAndRaisedAgain())
                .when(new AttachSignal(DOSSIER, LATER, "Pluis again"), scientist())
                .expectNoEvents()
                .expectExceptionDetails(new IdentityInText(List.of("reason")));
    }

    @Test
    void its_families_are_no_ground_for_a_verdict_until_two_people_have_looked() {
        DossierEvent[] thin = {
            openedByEscalation(),
            new SystemicSignalRaised(DOSSIER, SIGNAL, KEY, evidence(1), TODAY.plusDays(90)),
            new SignalAccepted(DOSSIER, SIGNAL),
            raisedLater(),
            attached()
        };
        var propose = new ProposeVerdict(DOSSIER, IssueVerdict.CONFIRM, "Why");
        facts.story()
                .given(thin)
                .when(propose, scientist())
                .expectNoEvents()
                .expectExceptionDetails(new EvidenceTooThin(3));
        facts.story()
                .given(after(thin, new SignalAccepted(DOSSIER, LATER)))
                .when(propose, scientist())
                .expectEvents(proposed(IssueVerdict.CONFIRM));
    }

    @Test
    void it_may_still_be_reviewed_and_then_two_people_decide() {
        var given = after(reviewedAndRaisedAgain(), attached());
        for (var command : List.of(new AcceptSignal(DOSSIER, LATER), new DismissSignal(DOSSIER, LATER, "Double"))) {
            facts.story()
                    .given(given)
                    .when(command, scientist())
                    .expectNoEvents()
                    .expectExceptionDetails(new ReviewMissing(List.of(Role.SENIOR_JURIST, Role.RESEARCHER)));
        }
        facts.story()
                .given(after(
                        given,
                        of(LATER, reviewed(LAWYER, Role.SENIOR_JURIST, SignalVerdict.DISMISS)),
                        of(LATER, reviewed(SCIENTIST, Role.RESEARCHER, SignalVerdict.DISMISS))))
                .when(new DismissSignal(DOSSIER, LATER, "Double"), scientist())
                .expectEvents(new SignalDismissed(DOSSIER, LATER, text("signal-dismissed/reason", "Double")));
    }

    private void refused(DossierRejection why, DossierEvent... given) {
        refusedTo(scientist(), why, given);
    }

    private void refusedTo(ActBy who, DossierRejection why, DossierEvent... given) {
        facts.story().given(given).when(ATTACH, who).expectNoEvents().expectExceptionDetails(why);
    }

    private static ReviewRecorded of(SignalId signal, ReviewRecorded review) {
        return new ReviewRecorded(
                DOSSIER,
                signal,
                review.reviewer(),
                review.reviewedAs(),
                review.checklist(),
                review.scores(),
                review.recommendation(),
                review.verdict(),
                review.reason(),
                review.rules());
    }

    private static SignalId third() {
        return new SignalId(new UUID(7, 3));
    }

    private static IssueResolved resolved() {
        return new IssueResolved(
                DOSSIER,
                ResolutionGround.CHANGE_OF_LAW,
                text("issue-resolved/policy", "Law"),
                text("issue-resolved/reason", "Why"));
    }

    private static IssueRejected rejected() {
        return new IssueRejected(DOSSIER, SCIENTIST, LAWYER, text("issue-rejected/reason", "Why"));
    }
}
