package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.command.campaigns.CampaignFacts.*;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.command.DossierStanding;
import nl.rechtspoor.command.campaigns.CampaignCommand.CloseCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.LaunchCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.LogIntervention;
import nl.rechtspoor.command.campaigns.CampaignCommand.PlanCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordOutcome;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordResponse;
import nl.rechtspoor.command.campaigns.CampaignRejection.AdvocacyNotRecommended;
import nl.rechtspoor.command.campaigns.CampaignRejection.DossierNotConfirmed;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignLaunched;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignPlanned;
import nl.rechtspoor.kernel.campaigns.InterventionKind;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.junit.jupiter.api.Test;

/**
 * The whole way of a signal that detection raised: at no moment of it can anything go outside before a jurist and a researcher
 * reviewed it, two people confirmed the issue and a director launched the campaign.
 */
class FromDetectionToOutsideTest {
    private static final SignalId SIGNAL = new SignalId(new UUID(7, 1));
    private static final IssueKey KEY = IssueKey.ofHint("ROOTED-CHILDREN");

    /** What happens to the issue, in the order of its life. */
    private static final List<DossierEvent> LIFE = List.of(
            raised(),
            reviewed(new StaffId(new UUID(8, 5)), Role.SENIOR_JURIST),
            reviewed(new StaffId(new UUID(8, 6)), Role.RESEARCHER),
            new SignalAccepted(DOSSIER, SIGNAL),
            new DossierOpened(DOSSIER, KEY, DossierOrigin.SIGNAL, null, null),
            new VerdictProposed(
                    DOSSIER,
                    IssueVerdict.CONFIRM,
                    PLANNER,
                    text("verdict-proposed/reason", "Alike cases, unlike ends")),
            confirmed(),
            recommended());

    @Test
    void nothing_is_planned_until_two_people_have_confirmed() {
        for (int until = 0; until <= LIFE.size(); until++) {
            var so = LIFE.subList(0, until);
            var tried = after(so)
                    .story()
                    .given()
                    .when(
                            new PlanCampaign(List.of(DOSSIER), ASK, List.of(PARLIAMENT), List.of()),
                            researcher().creating(CAMPAIGN.value()));
            if (so.stream().anyMatch(IssueConfirmed.class::isInstance)) {
                tried.expectEventsMatching(
                        payloadsMatching(predicate(events -> events.getFirst() instanceof CampaignPlanned)));
            } else {
                tried.expectNoEvents().expectExceptionDetails(new DossierNotConfirmed(List.of(DOSSIER)));
            }
        }
    }

    @Test
    void nothing_is_launched_until_it_is_confirmed_and_weighed_however_it_came_to_be_planned() {
        for (int until = 0; until <= LIFE.size(); until++) {
            var tried = after(LIFE.subList(0, until))
                    .story()
                    .given(planned())
                    .when(new LaunchCampaign(CAMPAIGN, null), director());
            if (until == LIFE.size()) {
                tried.expectEventsMatching(
                        payloadsMatching(predicate(events -> events.getFirst() instanceof CampaignLaunched)));
            } else if (until == LIFE.size() - 1) {
                tried.expectNoEvents().expectExceptionDetails(new AdvocacyNotRecommended(List.of(DOSSIER)));
            } else {
                tried.expectNoEvents().expectExceptionDetails(new DossierNotConfirmed(List.of(DOSSIER)));
            }
        }
    }

    @Test
    void before_the_launch_nothing_leaves_whoever_asks() {
        var outside = Stream.of(
                new LogIntervention(CAMPAIGN, InterventionKind.LETTER, PARLIAMENT, TODAY, "letter", "About it", null),
                new RecordResponse(CAMPAIGN, null, PARLIAMENT, TODAY, "We shall see", "Handelingen"),
                new RecordOutcome(CAMPAIGN, OutcomeKind.POLICY, TODAY, null, "Changed", "Kamerbrief"),
                new CloseCampaign(CAMPAIGN, "Done"));
        outside.forEach(command -> {
            after(LIFE).story().given(planned()).when(command, director()).expectNoEvents();
            after(LIFE).story().given(planned()).when(command, researcher()).expectNoEvents();
        });
    }

    private static CampaignFacts after(List<DossierEvent> told) {
        var facts = new CampaignFacts();
        if (!told.isEmpty()) {
            var standing = new DossierStanding();
            told.forEach(standing::evolve);
            facts.dossiers.put(DOSSIER, standing);
        }
        return facts;
    }

    private static SystemicSignalRaised raised() {
        return new SystemicSignalRaised(
                DOSSIER,
                SIGNAL,
                KEY,
                new SignalEvidence("equal-treatment", "1", "ab12", "2026-05", List.of(3L, 4L), 6, 4, null),
                TODAY.plusDays(90));
    }

    private static ReviewRecorded reviewed(StaffId by, Role role) {
        return new ReviewRecorded(
                DOSSIER,
                SIGNAL,
                by,
                role,
                List.of(),
                List.of(),
                Recommendation.MONITOR,
                SignalVerdict.ACCEPT,
                text("review-recorded/reason", "Worth it"),
                new RuleVersion("ISSUES-NL-1@2026-01-01"));
    }
}
