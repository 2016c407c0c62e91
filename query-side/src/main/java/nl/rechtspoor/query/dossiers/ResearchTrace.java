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
    /**
     * One issue that the case is behind.
     *
     * @param seenAgain the periods in which detection saw it again, and somebody put that with its dossier; no number
     */
    record Issue(IssueKey key, DossierStage stage, List<String> seenAgain, List<CampaignTrace> campaigns) {}
}
