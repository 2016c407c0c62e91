package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.command.campaigns.CampaignFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rechtspoor.command.campaigns.CampaignCommand.LaunchCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.PlanCampaign;
import nl.rechtspoor.command.campaigns.CampaignRejection.AdvocacyNotRecommended;
import nl.rechtspoor.command.campaigns.CampaignRejection.AlreadyLaunched;
import nl.rechtspoor.command.campaigns.CampaignRejection.BodyUnknown;
import nl.rechtspoor.command.campaigns.CampaignRejection.DossierNotConfirmed;
import nl.rechtspoor.command.campaigns.CampaignRejection.SamePerson;
import nl.rechtspoor.command.campaigns.CampaignRejection.TargetMissing;
import nl.rechtspoor.command.campaigns.CampaignRejection.UnreleasedFigures;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignLaunched;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.testing.Acts;
import org.junit.jupiter.api.Test;

class LaunchingCampaignsTest {
    private static final LaunchCampaign LAUNCH = new LaunchCampaign(CAMPAIGN, null);

    private final CampaignFacts facts = new CampaignFacts();

    @Test
    void a_campaign_is_planned_about_what_two_people_confirmed() {
        facts.withConfirmedDossier();
        facts.story()
                .givenNothing()
                .when(plan(ASK), researcher().creating(CAMPAIGN.value()))
                .expectEvents(planned());
    }

    @Test
    void it_is_planned_about_nothing_else() {
        facts.story()
                .givenNothing()
                .when(plan(ASK), researcher())
                .expectNoEvents()
                .expectExceptionDetails(new DossierNotConfirmed(List.of(DOSSIER)));
        facts.withDossier()
                .story()
                .givenNothing()
                .when(plan(ASK), researcher())
                .expectExceptionDetails(new DossierNotConfirmed(List.of(DOSSIER)));
        facts.withConfirmedDossier()
                .story()
                .givenNothing()
                .when(new PlanCampaign(List.of(), ASK, List.of(PARLIAMENT), List.of()), researcher())
                .expectExceptionDetails(new DossierNotConfirmed(List.of()));
    }

    @Test
    void it_asks_somebody_who_exists() {
        facts.withConfirmedDossier();
        facts.story()
                .givenNothing()
                .when(new PlanCampaign(List.of(DOSSIER), ASK, List.of(), List.of()), researcher())
                .expectExceptionDetails(new TargetMissing());
        var nobody = new Addressee(new BodyType("NOBODY"), null);
        facts.story()
                .givenNothing()
                .when(new PlanCampaign(List.of(DOSSIER), ASK, List.of(nobody), List.of()), researcher())
                .expectExceptionDetails(new BodyUnknown());
    }

    @Test
    void a_number_of_children_comes_from_a_release_or_is_not_told() {
        facts.withConfirmedDossier();
        for (var bare : List.of("Wij zien 30 zaken", "20% van de kinderen", "12 families wait", "1.200 jongeren")) {
            facts.story()
                    .givenNothing()
                    .when(plan(bare), researcher())
                    .expectNoEvents()
                    .expectExceptionDetails(new UnreleasedFigures(List.of()));
        }
        for (var harmless : List.of("Artikel 3 van het verdrag", "Sinds 2019 wachten kinderen", "Voor 1 juli 2026")) {
            facts.story().givenNothing().when(plan(harmless), researcher()).expectSuccessfulHandlerExecution();
        }
        var withFigures =
                new PlanCampaign(List.of(DOSSIER), "Wij zien 30 zaken", List.of(PARLIAMENT), List.of(RELEASE));
        facts.story()
                .givenNothing()
                .when(withFigures, researcher())
                .expectExceptionDetails(new UnreleasedFigures(List.of(RELEASE)));
        facts.withDossier(confirmed(), released())
                .story()
                .givenNothing()
                .when(withFigures, researcher())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_director_who_did_not_plan_it_lets_it_go_out() {
        facts.withConfirmedDossier();
        facts.story().given(planned()).when(LAUNCH, director()).expectEvents(launched());
        facts.story()
                .given(planned())
                .when(LAUNCH, Acts.by(Role.DIRECTOR, PLANNER))
                .expectNoEvents()
                .expectExceptionDetails(new SamePerson());
        facts.story()
                .given(planned(), launched())
                .when(LAUNCH, director())
                .expectExceptionDetails(new AlreadyLaunched());
        assertThat(LaunchCampaign.class.getAnnotation(AllowedTo.class).value()).containsExactly(Role.DIRECTOR);
    }

    @Test
    void what_changed_since_the_plan_counts_at_the_launch() {
        facts.withDossier(confirmed(), recommended(), new IssueReopened(DOSSIER, ReopeningCause.RELAPSE, null));
        facts.story()
                .given(planned())
                .when(LAUNCH, director())
                .expectExceptionDetails(new DossierNotConfirmed(List.of(DOSSIER)));
        facts.withConfirmedDossier()
                .story()
                .given(planned(RELEASE))
                .when(LAUNCH, director())
                .expectExceptionDetails(new UnreleasedFigures(List.of(RELEASE)));
    }

    @Test
    void otherwise_than_the_rules_recommend_takes_a_reason() {
        facts.withDossier(confirmed());
        facts.story()
                .given(planned())
                .when(LAUNCH, director())
                .expectExceptionDetails(new AdvocacyNotRecommended(List.of(DOSSIER)));
        facts.story()
                .given(planned())
                .when(new LaunchCampaign(CAMPAIGN, "The debate is this week"), director())
                .expectEvents(new CampaignLaunched(
                        CAMPAIGN,
                        DIRECTOR,
                        List.of(DOSSIER),
                        text("campaign-launched/deviation", "The debate is this week")));
    }

    private static PlanCampaign plan(String ask) {
        return new PlanCampaign(List.of(DOSSIER), ask, List.of(PARLIAMENT), List.of());
    }
}
