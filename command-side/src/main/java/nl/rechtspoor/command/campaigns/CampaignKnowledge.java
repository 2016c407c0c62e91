package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.command.Addressees;
import nl.rechtspoor.command.DossierStanding;
import nl.rechtspoor.command.DossierStandings;
import nl.rechtspoor.command.EnteredTexts;
import nl.rechtspoor.command.EvidenceCases;
import nl.rechtspoor.command.NamesInCases;
import nl.rechtspoor.command.TracesOfIdentity;
import nl.rechtspoor.command.campaigns.CampaignRejection.IdentityInText;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;

/** All that a campaign may look up while it decides. */
record CampaignKnowledge(
        Addressees addressees,
        DossierStandings dossiers,
        EvidenceCases evidenceCases,
        NamesInCases names,
        MediaConsents mediaConsents) {
    /** How these issues stand; one that does not exist is left out. */
    Map<DossierId, DossierStanding> standings(Collection<DossierId> ids) {
        var found = new LinkedHashMap<DossierId, DossierStanding>();
        ids.forEach(id -> dossiers.find(id).ifPresent(standing -> found.put(id, standing)));
        return found;
    }

    /** Every case behind these issues. */
    Set<CaseId> casesBehind(Collection<DossierId> ids) {
        var cases = new HashSet<CaseId>();
        standings(ids).values().forEach(standing -> {
            cases.addAll(standing.cases());
            cases.addAll(evidenceCases.at(standing.positions()));
        });
        return cases;
    }

    /** Nothing that is said about these issues leads to anybody in a case behind them. */
    void refuseTraces(EnteredTexts texts, Collection<DossierId> ids) {
        var leading = new TracesOfIdentity(names).in(texts, casesBehind(ids));
        rejectIf(!leading.isEmpty(), new IdentityInText(leading));
    }
}
