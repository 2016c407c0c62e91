package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.*;
import static nl.rechtspoor.kernel.dossiers.SignalVerdict.ACCEPT;
import static nl.rechtspoor.kernel.dossiers.SignalVerdict.DISMISS;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.ToldCase;
import nl.rechtspoor.command.dossiers.ResearchRejection.PointsInvalid;
import nl.rechtspoor.command.dossiers.SignalCommand.AcceptSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.ChecklistAnswer;
import nl.rechtspoor.command.dossiers.SignalCommand.DismissSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.ReviewSignal;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyDecided;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyReviewed;
import nl.rechtspoor.command.dossiers.SignalRejection.CheckOpen;
import nl.rechtspoor.command.dossiers.SignalRejection.OwnCase;
import nl.rechtspoor.command.dossiers.SignalRejection.ReviewMissing;
import nl.rechtspoor.command.dossiers.SignalRejection.ReviewsDisagree;
import nl.rechtspoor.command.dossiers.SignalRejection.SignalUnknown;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.platform.testing.Acts;
import org.junit.jupiter.api.Test;

class ReviewingSignalsTest {
    private final DossierFacts facts = new DossierFacts();

    @Test
    void a_review_answers_every_other_explanation_and_says_what_the_rules_make_of_it() {
        facts.story()
                .given(raised())
                .when(review(everythingRebutted(), grave()), scientist())
                .expectEvents(reviewed(SCIENTIST, Role.RESEARCHER, ACCEPT));
        facts.story()
                .given(raised())
                .when(review(everythingRebutted().subList(0, 7), grave()), scientist())
                .expectNoEvents()
                .expectExceptionDetails(new CheckOpen(List.of(OtherExplanation.CHANCE)));
    }

    @Test
    void points_have_a_reason_and_a_limit() {
        for (var wrong : List.of(
                new Points(Criterion.GRAVITY, 4, "x"),
                new Points(Criterion.GRAVITY, -1, "x"),
                new Points(Criterion.GRAVITY, 1, null))) {
            facts.story()
                    .given(raised())
                    .when(review(everythingRebutted(), List.of(wrong)), scientist())
                    .expectExceptionDetails(new PointsInvalid(List.of(Criterion.GRAVITY)));
        }
        var twice = new Points(Criterion.BREADTH, 1, "x");
        facts.story()
                .given(raised())
                .when(review(everythingRebutted(), List.of(twice, twice)), scientist())
                .expectExceptionDetails(new PointsInvalid(List.of(Criterion.BREADTH)));
    }

    @Test
    void nobody_reviews_twice_or_their_own_case() {
        facts.story()
                .given(raised(), reviewed(SCIENTIST, Role.RESEARCHER, ACCEPT))
                .when(review(everythingRebutted(), grave()), scientist())
                .expectExceptionDetails(new AlreadyReviewed(SIGNAL));
        var own = caseNumber(1);
        facts.behindSignals.add(own);
        facts.cases.put(own, ToldCase.after(new CaseAssigned(own, LAWYER, new TeamId(new UUID(1, 1)), null)));
        facts.story()
                .given(raised())
                .when(review(everythingRebutted(), grave()), lawyer())
                .expectExceptionDetails(new OwnCase());
    }

    @Test
    void one_person_accepts_nothing_and_dismisses_nothing() {
        for (var role : List.of(Role.RESEARCHER, Role.SENIOR_JURIST)) {
            var missing = role == Role.RESEARCHER ? Role.SENIOR_JURIST : Role.RESEARCHER;
            facts.story()
                    .given(raised(), reviewed(SCIENTIST, role, ACCEPT))
                    .when(new AcceptSignal(DOSSIER, SIGNAL), scientist())
                    .expectNoEvents()
                    .expectExceptionDetails(new ReviewMissing(List.of(missing)));
            facts.story()
                    .given(raised(), reviewed(SCIENTIST, role, DISMISS))
                    .when(new DismissSignal(DOSSIER, SIGNAL, "Nothing"), scientist())
                    .expectExceptionDetails(new ReviewMissing(List.of(missing)));
        }
        facts.story()
                .given(raised())
                .when(new AcceptSignal(DOSSIER, SIGNAL), lawyer())
                .expectExceptionDetails(new ReviewMissing(List.of(Role.SENIOR_JURIST, Role.RESEARCHER)));
    }

    @Test
    void two_who_agree_have_it_researched() {
        facts.story()
                .given(
                        raised(),
                        reviewed(LAWYER, Role.SENIOR_JURIST, ACCEPT),
                        reviewed(SCIENTIST, Role.RESEARCHER, ACCEPT))
                .when(new AcceptSignal(DOSSIER, SIGNAL), lawyer())
                .expectEvents(
                        new SignalAccepted(DOSSIER, SIGNAL),
                        new DossierOpened(DOSSIER, KEY, DossierOrigin.SIGNAL, null, null));
    }

    @Test
    void two_who_disagree_need_a_third() {
        DossierEvent[] split = {
            raised(), reviewed(LAWYER, Role.SENIOR_JURIST, DISMISS), reviewed(SCIENTIST, Role.RESEARCHER, ACCEPT)
        };
        facts.story()
                .given(split)
                .when(new AcceptSignal(DOSSIER, SIGNAL), lawyer())
                .expectExceptionDetails(new ReviewsDisagree());
        facts.story()
                .given(split)
                .when(new DismissSignal(DOSSIER, SIGNAL, "Nothing"), lawyer())
                .expectExceptionDetails(new ReviewsDisagree());
        facts.story()
                .given(after(split, reviewed(THIRD, Role.SENIOR_JURIST, DISMISS)))
                .when(new DismissSignal(DOSSIER, SIGNAL, "A campaign on the radio"), scientist())
                .expectEvents(new SignalDismissed(
                        DOSSIER, SIGNAL, text("signal-dismissed/reason", "A campaign on the radio")));
    }

    @Test
    void a_decision_is_taken_once() {
        DossierEvent[] decided = {
            raised(),
            reviewed(LAWYER, Role.SENIOR_JURIST, DISMISS),
            reviewed(SCIENTIST, Role.RESEARCHER, DISMISS),
            new SignalDismissed(DOSSIER, SIGNAL, text("signal-dismissed/reason", "Why"))
        };
        for (var command : List.of(
                new AcceptSignal(DOSSIER, SIGNAL),
                new DismissSignal(DOSSIER, SIGNAL, "x"),
                review(everythingRebutted(), grave()))) {
            facts.story()
                    .given(decided)
                    .when(command, Acts.by(Role.RESEARCHER, THIRD))
                    .expectExceptionDetails(new AlreadyDecided(SIGNAL));
        }
        var unknown = new SignalId(new UUID(1, 1));
        facts.story()
                .given(raised())
                .when(new AcceptSignal(DOSSIER, unknown), lawyer())
                .expectExceptionDetails(new SignalUnknown(unknown));
    }

    @Test
    void an_issue_that_was_resolved_is_looked_at_again() {
        facts.story()
                .given(
                        openedByEscalation(),
                        confirmed(),
                        new IssueResolved(
                                DOSSIER,
                                ResolutionGround.CHANGE_OF_LAW,
                                text("issue-resolved/policy", "Stb. 2026, 1"),
                                text("issue-resolved/reason", "Why")),
                        raised(),
                        reviewed(LAWYER, Role.SENIOR_JURIST, ACCEPT),
                        reviewed(SCIENTIST, Role.RESEARCHER, ACCEPT))
                .when(new AcceptSignal(DOSSIER, SIGNAL), lawyer())
                .expectEvents(
                        new SignalAccepted(DOSSIER, SIGNAL), new IssueReopened(DOSSIER, ReopeningCause.RELAPSE, null));
    }

    private static ReviewSignal review(List<ChecklistAnswer> checklist, List<Points> scores) {
        return new ReviewSignal(DOSSIER, SIGNAL, checklist, scores, ACCEPT, "Why");
    }
}
