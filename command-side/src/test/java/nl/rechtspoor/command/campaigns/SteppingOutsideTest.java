package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.command.campaigns.CampaignFacts.*;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.campaigns.CampaignCommand.CloseCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.LogIntervention;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordOutcome;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordResponse;
import nl.rechtspoor.command.campaigns.CampaignRejection.CampaignOver;
import nl.rechtspoor.command.campaigns.CampaignRejection.ConsentMissing;
import nl.rechtspoor.command.campaigns.CampaignRejection.CountInvalid;
import nl.rechtspoor.command.campaigns.CampaignRejection.DateInFuture;
import nl.rechtspoor.command.campaigns.CampaignRejection.EvidenceMissing;
import nl.rechtspoor.command.campaigns.CampaignRejection.IdentityInText;
import nl.rechtspoor.command.campaigns.CampaignRejection.InterventionUnknown;
import nl.rechtspoor.command.campaigns.CampaignRejection.NotLaunched;
import nl.rechtspoor.command.campaigns.CampaignRejection.OutcomeRequired;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignClosed;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.InterventionLogged;
import nl.rechtspoor.kernel.campaigns.InterventionKind;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.cases.ConsentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SteppingOutsideTest {
    private final CampaignFacts facts = new CampaignFacts().withConfirmedDossier();

    @Test
    void a_step_outside_is_written_down_with_its_document() {
        facts.story()
                .given(planned(), launched())
                .when(letter("They may stay", TODAY, null), researcher().creating(LETTER.value()))
                .expectEvents(logged());
    }

    @Test
    void nothing_happens_outside_before_the_launch() {
        for (var command : List.of(
                letter("x", TODAY, null),
                new RecordResponse(CAMPAIGN, null, PARLIAMENT, TODAY, "x", "x"),
                new RecordOutcome(CAMPAIGN, OutcomeKind.LAW, TODAY, null, "x", "x"))) {
            facts.story()
                    .given(planned())
                    .when(command, researcher())
                    .expectNoEvents()
                    .expectExceptionDetails(new NotLaunched());
        }
    }

    @Test
    void no_text_leads_to_anybody() {
        facts.knowing("Noor Voorbeeld");
        for (var text : List.of("Noor Voorbeeld wacht", "zaak 2026-00042", "bel 06 12345678")) {
            facts.story()
                    .given(planned(), launched())
                    .when(letter(text, TODAY, null), researcher())
                    .expectNoEvents()
                    .expectExceptionDetails(new IdentityInText(List.of("summary")));
        }
    }

    @Test
    void a_childs_story_is_told_with_consent_for_media_and_under_its_own_key() {
        var story = new CampaignCommand.Story(CASE, MEDIA_CONSENT, "I have lived here for ten years");
        facts.story()
                .given(planned(), launched())
                .when(letter("x", TODAY, story), researcher().creating(LETTER.value()))
                .expectEventsMatching(
                        payloadsMatching(predicate(events -> events.getFirst() instanceof InterventionLogged told
                                && MEDIA_CONSENT.equals(told.storyConsent())
                                && told.story() != null
                                && told.story().subject().equals(CHILD))));
        var without = new CampaignCommand.Story(CASE, new ConsentId(new UUID(1, 1)), "x");
        facts.story()
                .given(planned(), launched())
                .when(letter("x", TODAY, without), researcher())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing());
    }

    @Test
    void whoever_names_no_consent_tells_the_story_by_the_one_that_stands_in_the_case() {
        facts.story()
                .given(planned(), launched())
                .when(letter("x", TODAY, new CampaignCommand.Story(CASE, null, "Ten years")), researcher())
                .expectEventsMatching(
                        payloadsMatching(predicate(events -> events.getFirst() instanceof InterventionLogged told
                                && MEDIA_CONSENT.equals(told.storyConsent()))));
        facts.story()
                .given(planned(), launched())
                .when(
                        letter("x", TODAY, new CampaignCommand.Story(new CaseId(new UUID(5, 9)), null, "Ten years")),
                        researcher())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing());
    }

    @Test
    void nothing_is_written_down_before_it_happens() {
        facts.story()
                .given(planned(), launched())
                .when(letter("x", TODAY.plusDays(1), null), researcher())
                .expectExceptionDetails(new DateInFuture());
    }

    @Test
    void an_answer_belongs_to_a_step_and_can_be_checked() {
        facts.story()
                .given(planned(), launched(), logged())
                .when(
                        new RecordResponse(CAMPAIGN, LETTER, PARLIAMENT, TODAY, "We will ask", "Handelingen 2026"),
                        researcher())
                .expectSuccessfulHandlerExecution();
        facts.story()
                .given(planned(), launched())
                .when(new RecordResponse(CAMPAIGN, LETTER, PARLIAMENT, TODAY, "x", "x"), researcher())
                .expectExceptionDetails(new InterventionUnknown(LETTER));
        facts.story()
                .given(planned(), launched())
                .when(new RecordResponse(CAMPAIGN, null, PARLIAMENT, TODAY, "x", " "), researcher())
                .expectExceptionDetails(new EvidenceMissing());
    }

    @Test
    void an_outcome_can_be_checked_and_ends_a_campaign() {
        facts.story()
                .given(planned(), launched())
                .when(
                        new RecordOutcome(
                                CAMPAIGN, OutcomeKind.POLICY, TODAY, 20, "They may stay", "Kamerstukken II 2026"),
                        researcher().creating(new UUID(9, 5)))
                .expectEvents(outcome(OutcomeKind.POLICY));
        facts.story()
                .given(planned(), launched())
                .when(new RecordOutcome(CAMPAIGN, OutcomeKind.POLICY, TODAY, null, "x", null), researcher())
                .expectExceptionDetails(new EvidenceMissing());
        facts.story()
                .given(planned(), launched())
                .when(new RecordOutcome(CAMPAIGN, OutcomeKind.POLICY, TODAY, -1, "x", "x"), researcher())
                .expectExceptionDetails(new CountInvalid());
        facts.story()
                .given(planned(), launched())
                .when(new CloseCampaign(CAMPAIGN, "Done"), researcher())
                .expectExceptionDetails(new OutcomeRequired());
        facts.story()
                .given(planned(), launched(), outcome(OutcomeKind.NONE))
                .when(new CloseCampaign(CAMPAIGN, "Done"), researcher())
                .expectEvents(new CampaignClosed(CAMPAIGN, text("campaign-closed/reason", "Done")));
    }

    @Test
    void a_closed_campaign_takes_nothing_more() {
        facts.story()
                .given(
                        planned(),
                        launched(),
                        outcome(OutcomeKind.LAW),
                        new CampaignClosed(CAMPAIGN, text("campaign-closed/reason", "x")))
                .when(letter("x", TODAY, null), researcher())
                .expectNoEvents()
                .expectExceptionDetails(new CampaignOver());
    }

    private static LogIntervention letter(String summary, LocalDate on, CampaignCommand.@Nullable Story story) {
        return new LogIntervention(CAMPAIGN, InterventionKind.LETTER, PARLIAMENT, on, "brief-7", summary, story);
    }

    private static InterventionLogged logged() {
        return new InterventionLogged(
                CAMPAIGN,
                LETTER,
                InterventionKind.LETTER,
                PARLIAMENT,
                TODAY,
                text("intervention-logged/document", "brief-7"),
                text("intervention-logged/summary", "They may stay"),
                null,
                null);
    }
}
