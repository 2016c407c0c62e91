package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.*;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.dossiers.ResearchRejection.NotUnderResearch;
import nl.rechtspoor.command.dossiers.VerdictCommand.BeginAdvocacy;
import nl.rechtspoor.command.dossiers.VerdictCommand.ConfirmIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.MarkResolved;
import nl.rechtspoor.command.dossiers.VerdictCommand.ProposeVerdict;
import nl.rechtspoor.command.dossiers.VerdictCommand.RejectIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.ReopenIssue;
import nl.rechtspoor.command.dossiers.VerdictRejection.EvidenceTooThin;
import nl.rechtspoor.command.dossiers.VerdictRejection.NotOver;
import nl.rechtspoor.command.dossiers.VerdictRejection.OutcomeMissing;
import nl.rechtspoor.command.dossiers.VerdictRejection.SamePerson;
import nl.rechtspoor.command.dossiers.VerdictRejection.VerdictNotProposed;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternRemoved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.FindingId;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.Score;
import nl.rechtspoor.kernel.dossiers.Source;
import nl.rechtspoor.kernel.dossiers.SourceKind;
import org.junit.jupiter.api.Test;

class ComingToAVerdictTest {
    private static final ProposeVerdict CONFIRM = new ProposeVerdict(DOSSIER, IssueVerdict.CONFIRM, "Why");

    private final DossierFacts facts = new DossierFacts();

    @Test
    void three_unrelated_families_confirm_an_issue_and_two_do_not() {
        facts.story().given(families(3)).when(CONFIRM, scientist()).expectEvents(proposed(IssueVerdict.CONFIRM));
        facts.story().given(families(2)).when(CONFIRM, scientist()).expectExceptionDetails(new EvidenceTooThin(3));
        facts.story()
                .given(openedByEscalation(), pattern(1, "one"), pattern(2, "one"), pattern(3, "one"), pattern(4, "two"))
                .when(CONFIRM, scientist())
                .expectExceptionDetails(new EvidenceTooThin(3));
    }

    @Test
    void an_accepted_signal_about_enough_families_does_too() {
        DossierEvent[] accepted = {
            raised(),
            new SignalAccepted(DOSSIER, SIGNAL),
            new DossierOpened(DOSSIER, KEY, DossierOrigin.SIGNAL, null, null)
        };
        facts.story().given(accepted).when(CONFIRM, scientist()).expectSuccessfulHandlerExecution();
        facts.story()
                .given(openedByEscalation(), raised())
                .when(CONFIRM, scientist())
                .expectExceptionDetails(new EvidenceTooThin(3));
    }

    @Test
    void what_two_people_find_grave_needs_one_child_alone() {
        facts.story()
                .given(openedByEscalation(), assessed(SCIENTIST, 3), assessed(LAWYER, 3))
                .when(CONFIRM, scientist())
                .expectSuccessfulHandlerExecution();
        for (DossierEvent[] once : new DossierEvent[][] {
            {openedByEscalation(), assessed(SCIENTIST, 3), assessed(SCIENTIST, 3)},
            {openedByEscalation(), assessed(SCIENTIST, 3), assessed(LAWYER, 2)},
            {openedByEscalation(), assessed(SCIENTIST, 3), assessed(LAWYER, 3), assessed(LAWYER, 1)}
        }) {
            facts.story().given(once).when(CONFIRM, scientist()).expectExceptionDetails(new EvidenceTooThin(3));
        }
    }

    @Test
    void a_reliable_source_of_law_or_policy_is_enough() {
        facts.story()
                .given(openedByEscalation(), found(SourceKind.LAW_OR_POLICY, 3))
                .when(CONFIRM, scientist())
                .expectSuccessfulHandlerExecution();
        for (var thin : List.of(found(SourceKind.LAW_OR_POLICY, 2), found(SourceKind.NEWS, 4))) {
            facts.story()
                    .given(openedByEscalation(), thin)
                    .when(CONFIRM, scientist())
                    .expectExceptionDetails(new EvidenceTooThin(3));
        }
    }

    @Test
    void a_second_person_confirms_and_the_evidence_must_still_be_there() {
        facts.story()
                .given(after(families(3), proposed(IssueVerdict.CONFIRM)))
                .when(new ConfirmIssue(DOSSIER), lawyer())
                .expectEvents(confirmed());
        facts.story()
                .given(after(families(3), proposed(IssueVerdict.CONFIRM)))
                .when(new ConfirmIssue(DOSSIER), scientist())
                .expectNoEvents()
                .expectExceptionDetails(new SamePerson());
        facts.story()
                .given(after(
                        families(3),
                        proposed(IssueVerdict.CONFIRM),
                        new PatternRemoved(DOSSIER, caseNumber(0), ParticipationEnd.OBJECTION)))
                .when(new ConfirmIssue(DOSSIER), lawyer())
                .expectExceptionDetails(new EvidenceTooThin(3));
    }

    @Test
    void a_verdict_that_nobody_proposed_is_none() {
        facts.story()
                .given(families(3))
                .when(new ConfirmIssue(DOSSIER), lawyer())
                .expectExceptionDetails(new VerdictNotProposed());
        facts.story()
                .given(after(families(3), proposed(IssueVerdict.REJECT)))
                .when(new ConfirmIssue(DOSSIER), lawyer())
                .expectExceptionDetails(new VerdictNotProposed());
    }

    @Test
    void rejecting_takes_two_people_and_no_evidence() {
        facts.story()
                .given(openedByEscalation())
                .when(new ProposeVerdict(DOSSIER, IssueVerdict.REJECT, "Why"), scientist())
                .expectEvents(proposed(IssueVerdict.REJECT));
        facts.story()
                .given(openedByEscalation(), proposed(IssueVerdict.REJECT))
                .when(new RejectIssue(DOSSIER, "Chance"), scientist())
                .expectExceptionDetails(new SamePerson());
        facts.story()
                .given(openedByEscalation(), proposed(IssueVerdict.REJECT))
                .when(new RejectIssue(DOSSIER, "Chance"), lawyer())
                .expectEvents(new IssueRejected(DOSSIER, SCIENTIST, LAWYER, text("issue-rejected/reason", "Chance")));
    }

    @Test
    void an_issue_is_over_after_an_outcome_or_a_change_of_law() {
        var after = after(families(3), confirmed(), new AdvocacyBegun(DOSSIER, CAMPAIGN));
        var byCampaign = new MarkResolved(DOSSIER, ResolutionGround.CAMPAIGN_OUTCOME, "Policy", "Why");
        facts.story().given(after).when(byCampaign, lawyer()).expectExceptionDetails(new OutcomeMissing());
        facts.story()
                .given(after)
                .when(new MarkResolved(DOSSIER, ResolutionGround.CHANGE_OF_LAW, "Stb. 2026, 1", "Why"), lawyer())
                .expectSuccessfulHandlerExecution();
        facts.withOutcome.add(CAMPAIGN);
        facts.story()
                .given(after)
                .when(byCampaign, lawyer())
                .expectEvents(new IssueResolved(
                        DOSSIER,
                        ResolutionGround.CAMPAIGN_OUTCOME,
                        text("issue-resolved/policy", "Policy"),
                        text("issue-resolved/reason", "Why")));
        facts.story()
                .given(families(3))
                .when(byCampaign, lawyer())
                .expectExceptionDetails(new NotUnderResearch(DossierStage.UNDER_RESEARCH));
    }

    @Test
    void a_campaign_that_went_out_is_noted_once() {
        facts.story()
                .given(after(families(3), confirmed()))
                .when(new BeginAdvocacy(DOSSIER, CAMPAIGN), system())
                .expectEvents(new AdvocacyBegun(DOSSIER, CAMPAIGN));
        facts.story()
                .given(after(families(3), confirmed(), new AdvocacyBegun(DOSSIER, CAMPAIGN)))
                .when(new BeginAdvocacy(DOSSIER, CAMPAIGN), system())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_what_is_over_is_reopened() {
        facts.story()
                .given(
                        openedByEscalation(),
                        new IssueRejected(DOSSIER, SCIENTIST, LAWYER, text("issue-rejected/reason", "x")))
                .when(new ReopenIssue(DOSSIER, "It came back"), scientist())
                .expectEvents(new IssueReopened(
                        DOSSIER, ReopeningCause.DECISION, text("issue-reopened/reason", "It came back")));
        facts.story()
                .given(openedByEscalation())
                .when(new ReopenIssue(DOSSIER, "x"), scientist())
                .expectExceptionDetails(new NotOver());
    }

    private static IssueAssessed assessed(StaffId by, int gravity) {
        return new IssueAssessed(
                DOSSIER,
                by,
                List.of(new Score(Criterion.GRAVITY, gravity, text("issue-assessed/score", "Why"))),
                Recommendation.MONITOR,
                RULES);
    }

    private static FindingRecorded found(SourceKind kind, int reliability) {
        return new FindingRecorded(
                DOSSIER,
                new FindingId(new UUID(2, 2)),
                text("finding-recorded/text", "x"),
                List.of(new Source(kind, text("finding-recorded/source", "x"))),
                reliability);
    }
}
