package nl.rechtspoor.query.dossiers;

import java.util.List;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.query.campaigns.CampaignTrace;

/**
 * What came of handing a case to research: how far its issues have come and what campaigns led to. It names nobody and tells
 * nothing of other cases.
 */
record ResearchTrace(List<Issue> items) {
    /** One issue that the case is behind. */
    record Issue(IssueKey key, DossierStage stage, List<CampaignTrace> campaigns) {}
}
