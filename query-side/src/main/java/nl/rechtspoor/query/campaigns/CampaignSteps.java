package nl.rechtspoor.query.campaigns;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what campaigns about an issue did and met outside, in the order of the days. */
@Component
public class CampaignSteps {
    private final JdbcClient jdbc;
    private final StoredDocuments documents;

    CampaignSteps(@QueryDatabase JdbcClient jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** An outcome that was none is no step. */
    public List<CampaignStep> about(UUID dossier) {
        return jdbc
                .sql("""
                        select c.facts from views.campaign c join views.campaign_dossier d on d.campaign_id = c.campaign_id
                        where d.dossier_id = ? order by c.campaign_id
                        """)
                .param(dossier)
                .query((row, _) -> documents.read(row.getString("facts"), CampaignFacts.class))
                .list()
                .stream()
                .flatMap(CampaignSteps::steps)
                .sorted(Comparator.comparing(CampaignStep::on))
                .toList();
    }

    private static Stream<CampaignStep> steps(CampaignFacts facts) {
        var id = facts.campaignId;
        var interventions = facts.interventions.stream()
                .map(told -> new CampaignStep(
                        id,
                        CampaignStep.Kind.INTERVENTION,
                        told.event().on(),
                        told.event().target()));
        var responses = facts.responses.stream()
                .map(told -> new CampaignStep(
                        id,
                        CampaignStep.Kind.RESPONSE,
                        told.event().on(),
                        told.event().from()));
        var outcomes = facts.outcomes.stream()
                .filter(told -> told.event().kind() != OutcomeKind.NONE)
                .map(told -> new CampaignStep(
                        id, CampaignStep.Kind.OUTCOME, told.event().on(), null));
        return Stream.of(interventions, responses, outcomes).flatMap(steps -> steps);
    }
}
