package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.ResearchCommand.EscalateToResearch;
import nl.rechtspoor.command.cases.ResearchCommand.ObjectToStatistics;
import nl.rechtspoor.command.cases.ResearchCommand.WithdrawFromResearch;
import nl.rechtspoor.command.cases.WorkRejection.AlreadyEscalated;
import nl.rechtspoor.command.cases.WorkRejection.AlreadyObjected;
import nl.rechtspoor.command.cases.WorkRejection.PatternHasFreeText;
import nl.rechtspoor.command.cases.WorkRejection.SubjectObjected;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.platform.encryption.FamilyHashes;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.encryption.SubjectErased;
import org.junit.jupiter.api.Test;

class EscalatingToResearchTest {
    private static final EscalateToResearch ESCALATE =
            new EscalateToResearch(CASE, "ROOTED-CHILDREN", "Seen before", null);

    @Test
    void research_gets_codes_and_no_person() {
        story().given(opened(), classified(), child(13))
                .when(ESCALATE, jurist().creating(NEW))
                .expectEvents(escalated("ROOTED-CHILDREN"));
    }

    @Test
    void a_hint_is_a_code_and_no_sentence() {
        story().given(opened(), classified())
                .when(new EscalateToResearch(CASE, "Noor was refused", "x", null), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new PatternHasFreeText());
        story().given(opened(), classified())
                .when(new EscalateToResearch(CASE, "A".repeat(61), "x", null), jurist())
                .expectExceptionDetails(new PatternHasFreeText());
    }

    @Test
    void a_pattern_is_handed_on_once() {
        story().given(opened(), classified(), child(13), escalated("ROOTED-CHILDREN"))
                .when(ESCALATE, jurist().on(TODAY.plusMonths(6)))
                .expectExceptionDetails(new AlreadyEscalated(new PatternId(NEW)));
        story().given(opened(), classified(), child(13), escalated("ANOTHER"))
                .when(ESCALATE, jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_story_needs_a_consent_of_its_own() {
        var withStory = new EscalateToResearch(CASE, "ROOTED-CHILDREN", "Seen before", "What happened");
        story().given(opened(), classified(), child(16))
                .when(withStory, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(
                                CHILD, MissingConsent.Capacity.CHILD, MissingConsent.Reason.NOT_GIVEN)),
                        ConsentPurpose.RESEARCH_CASE_STUDY,
                        null,
                        false));
        var allowed = consent(CHILD, ConsentPurpose.RESEARCH_CASE_STUDY, null, TODAY, TODAY.plusDays(9));
        story().given(opened(), classified(), child(16), allowed)
                .when(withStory, jurist())
                .expectEventsMatching(
                        payloadsMatching(predicate(events -> events.getFirst() instanceof CaseEscalatedToResearch told
                                && idOf(allowed).equals(told.narrativeConsent()))));
    }

    @Test
    void after_an_objection_nothing_goes_to_research_any_more() {
        var objection = new ResearchParticipationEnded(CASE, ParticipationEnd.OBJECTION);
        story().given(opened(), classified(), child(13), objection)
                .when(ESCALATE, jurist())
                .expectExceptionDetails(new SubjectObjected());
        story().given(opened(), classified(), closed())
                .when(new ObjectToStatistics(CASE), privacyOfficer())
                .expectEvents(objection);
        story().given(opened(), classified(), objection)
                .when(new ObjectToStatistics(CASE), jurist())
                .expectExceptionDetails(new AlreadyObjected());
        story().given(opened(), classified(), objection)
                .when(new WithdrawFromResearch(CASE), jurist())
                .expectEvents(new ResearchParticipationEnded(CASE, ParticipationEnd.WITHDRAWAL));
    }

    @Test
    void an_erased_child_is_not_made_a_pattern_of() {
        var keyring = new InMemoryKeyring();
        keyring.destroy(CHILD_PERSON);
        story(keyring)
                .given(opened(), classified(), child(13))
                .when(ESCALATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new SubjectErased(CHILD_PERSON));
    }

    @Test
    void siblings_share_one_family_and_every_hint_hides_it_anew() {
        var families = FamilyHashes.forTests();
        var lower = new CaseId(new UUID(0, 1));
        story().given(opened(), classified(), new CasesLinked(CASE, lower, LinkKind.SIBLING))
                .when(ESCALATE, jurist())
                .expectEventsMatching(payloadsMatching(predicate(
                        events -> events.getFirst() instanceof CaseEscalatedToResearch told
                                && told.familyHash().equals(families.of("ROOTED-CHILDREN", lower.subject())))));
        assertThat(families.of("ROOTED-CHILDREN", lower.subject()))
                .isNotEqualTo(families.of("ANOTHER", lower.subject()));
    }

    private static CaseEscalatedToResearch escalated(String hint) {
        var codes = codes("MIG-ROOT", "CRC-3", "CRC-8");
        return new CaseEscalatedToResearch(
                CASE,
                new PatternId(NEW),
                new CodedPattern(
                        codes.areas(),
                        codes.articles(),
                        codes.primaryArticle(),
                        codes.bodyType(),
                        codes.body(),
                        codes.decisionType(),
                        codes.province(),
                        codes.groups(),
                        AgeBand.AGE_12_15,
                        "2026-Q1"),
                hint,
                FamilyHashes.forTests().of(hint, CASE.subject()),
                text("case-escalated-to-research/reason", "Seen before"),
                null,
                null);
    }
}
