package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.CaseStanding;
import nl.rechtspoor.command.ToldCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkBack;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkCases;
import nl.rechtspoor.command.cases.LifeCycleCommand.MergeInto;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.command.cases.LifeCycleRejection.DifferentChild;
import nl.rechtspoor.command.cases.LifeCycleRejection.LinkCycle;
import nl.rechtspoor.command.cases.LifeCycleRejection.LinkExists;
import nl.rechtspoor.command.cases.LifeCycleRejection.LinkKindInvalid;
import nl.rechtspoor.command.cases.LifeCycleRejection.OpenWork;
import nl.rechtspoor.command.cases.LifeCycleRejection.OtherCaseUnknown;
import nl.rechtspoor.command.cases.LifeCycleRejection.SelfLink;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseMerged;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkingCasesTest {
    private static final CaseId THIRD = new CaseId(new UUID(1, 3));

    @Test
    void two_cases_are_linked_once_and_not_with_themselves() {
        story(new Known(Map.of(OTHER, other(true))))
                .given(opened(), classified())
                .when(new LinkCases(CASE, OTHER, LinkKind.SIBLING), jurist())
                .expectEvents(new CasesLinked(CASE, OTHER, LinkKind.SIBLING));
        story(new Known(Map.of(OTHER, other(true))))
                .given(opened(), classified(), new CasesLinked(CASE, OTHER, LinkKind.SIBLING))
                .when(new LinkCases(CASE, OTHER, LinkKind.SIBLING), jurist())
                .expectExceptionDetails(new LinkExists(OTHER));
        story().given(opened(), classified())
                .when(new LinkCases(CASE, CASE, LinkKind.SIBLING), jurist())
                .expectExceptionDetails(new SelfLink());
        story().given(opened(), classified())
                .when(new LinkCases(CASE, OTHER, LinkKind.SIBLING), jurist())
                .expectExceptionDetails(new OtherCaseUnknown(OTHER));
        story().given(opened(), classified())
                .when(new LinkCases(CASE, OTHER, LinkKind.MERGED_INTO), jurist())
                .expectExceptionDetails(new LinkKindInvalid());
    }

    @Test
    void no_case_follows_itself_not_even_through_others() {
        var around = Map.of(
                OTHER,
                new OtherCase(ToldCase.opened(OTHER, TEAM), List.of(), Set.of(THIRD)),
                THIRD,
                new OtherCase(ToldCase.opened(THIRD, OTHER_TEAM), List.of(), Set.of(CASE)));
        story(new Known(around))
                .given(opened(), classified())
                .when(new LinkCases(CASE, OTHER, LinkKind.FOLLOW_UP), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new LinkCycle());
    }

    @Test
    void the_other_half_of_a_link_is_told_once() {
        var back = new CasesLinked(CASE, OTHER, LinkKind.FOLLOWED_BY);
        story().given(opened(), classified(), closed())
                .when(new LinkBack(CASE, OTHER, LinkKind.FOLLOWED_BY), system())
                .expectEvents(back);
        story().given(opened(), classified(), back)
                .when(new LinkBack(CASE, OTHER, LinkKind.FOLLOWED_BY), system())
                .expectNoEvents();
    }

    @Test
    void a_case_goes_on_in_another_case_of_the_same_child() {
        var sameChild = new Known(Map.of(CASE, other(true), OTHER, other(true)));
        story(sameChild)
                .given(opened(), classified())
                .when(new MergeInto(CASE, OTHER, "Opened twice"), senior())
                .expectEvents(
                        new CaseMerged(CASE, OTHER, text("case-merged/reason", "Opened twice")),
                        new CasesLinked(CASE, OTHER, LinkKind.MERGED_INTO),
                        new CaseClosed(CASE, CaseOutcome.MERGED, null, null),
                        new RetentionStarted(CASE, new RuleVersion("RETENTION-NL-1@2026-01-01"), TODAY.plusYears(5)));
    }

    @Test
    void nobody_is_asked_how_satisfied_they_are_about_a_case_that_goes_on_in_another() {
        var callBack = consent(CHILD, ConsentPurpose.CONTACT_BACK, null, TODAY, TODAY.plusMonths(6));
        story(new Known(Map.of(CASE, other(true), OTHER, other(true))))
                .given(opened(), classified(), child(8), callBack)
                .when(new MergeInto(CASE, OTHER, "Opened twice"), senior())
                .expectEvents(
                        new CaseMerged(CASE, OTHER, text("case-merged/reason", "Opened twice")),
                        new CasesLinked(CASE, OTHER, LinkKind.MERGED_INTO),
                        new CaseClosed(CASE, CaseOutcome.MERGED, null, null),
                        new RetentionStarted(
                                CASE,
                                new RuleVersion("RETENTION-NL-1@2026-01-01"),
                                TODAY.minusYears(8).minusMonths(5).plusYears(22)));
    }

    @Test
    void the_same_name_and_birth_date_are_the_same_child_and_one_alone_is_not() {
        var born = LocalDate.of(2014, 2, 3);
        merged(entered(born, "Noor Voorbeeld"), entered(born, "noor voorbeeld "))
                .expectSuccessfulHandlerExecution();
        merged(entered(born, "Noor Voorbeeld"), entered(born.plusDays(1), "Noor Voorbeeld"))
                .expectExceptionDetails(new DifferentChild());
        merged(entered(born, "Noor Voorbeeld"), entered(born, null)).expectExceptionDetails(new DifferentChild());
    }

    @Test
    void open_work_and_a_closed_target_stop_a_merger() {
        story(new Known(Map.of(CASE, other(true), OTHER, other(false))))
                .given(opened(), classified())
                .when(new MergeInto(CASE, OTHER, "Opened twice"), senior())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.CLOSED));
        story(new Known(Map.of(CASE, other(true), OTHER, other(true))))
                .given(and(readyToMediate(), mediating()))
                .when(new MergeInto(CASE, OTHER, "Opened twice"), senior())
                .expectExceptionDetails(new OpenWork(List.of(Work.MEDIATION)));
    }

    @Test
    void a_case_that_may_not_be_seen_is_refused_like_one_that_does_not_exist() {
        var ofOtherTeam = new Known(Map.of(OTHER, with(ToldCase.opened(OTHER, OTHER_TEAM))));
        story(ofOtherTeam)
                .given(opened(), classified())
                .when(new LinkCases(CASE, OTHER, LinkKind.SIBLING), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new OtherCaseUnknown(OTHER));
        story(ofOtherTeam)
                .given(opened(), classified())
                .when(new LinkCases(CASE, OTHER, LinkKind.SIBLING), senior())
                .expectEvents(new CasesLinked(CASE, OTHER, LinkKind.SIBLING));
    }

    @Test
    void a_wall_around_the_other_case_stops_a_link_and_a_merger_even_by_a_senior() {
        var walled = ToldCase.opened(OTHER, TEAM);
        walled.evolve(new WallRaised(OTHER, senior().act().actor(), text("wall-raised/reason", "Family")));
        for (var command :
                List.of(new LinkCases(CASE, OTHER, LinkKind.FOLLOW_UP), new MergeInto(CASE, OTHER, "Opened twice"))) {
            story(new Known(Map.of(CASE, other(true), OTHER, with(walled))))
                    .given(opened(), classified())
                    .when(command, senior())
                    .expectNoEvents()
                    .expectExceptionDetails(new OtherCaseUnknown(OTHER));
        }
    }

    private static ResultValidator<Case> merged(PartyAdded one, PartyAdded other) {
        var cases = Map.of(
                CASE,
                new OtherCase(ToldCase.opened(CASE, TEAM), List.of(one), Set.of()),
                OTHER,
                new OtherCase(ToldCase.opened(OTHER, TEAM), List.of(other), Set.of()));
        return story(new Known(cases))
                .given(opened(), classified())
                .when(new MergeInto(CASE, OTHER, "Opened twice"), senior());
    }

    private static PartyAdded entered(LocalDate born, @Nullable String name) {
        var person = new SubjectId(UUID.randomUUID());
        return new PartyAdded(
                CASE,
                CHILD,
                PartyRole.CHILD,
                person,
                Sensitive.of(person, "party-added/identity", new Identity(name, null, null, null, null, null, null)),
                Sensitive.of(person, "party-added/birthDate", born),
                false,
                null,
                "nl",
                false,
                null);
    }

    private static OtherCase other(boolean open) {
        var standing = open ? ToldCase.opened(OTHER, TEAM) : ToldCase.closed(OTHER, TEAM);
        return new OtherCase(standing, List.of(child(8)), Set.of());
    }

    private static OtherCase with(CaseStanding standing) {
        return new OtherCase(standing, List.of(child(8)), Set.of());
    }

    private record Known(Map<CaseId, OtherCase> cases) implements OtherCases {
        @Override
        public Optional<OtherCase> find(CaseId caseId) {
            return Optional.ofNullable(cases.get(caseId));
        }

        @Override
        public Optional<CaseEvent> entry(CaseId caseId, UUID event) {
            return Optional.empty();
        }
    }
}
