package nl.rechtspoor.command.dossiers;

import java.time.LocalDate;
import nl.rechtspoor.command.Addressees;
import nl.rechtspoor.command.CaseStandings;
import nl.rechtspoor.command.EvidenceCases;
import nl.rechtspoor.command.NamesInCases;
import nl.rechtspoor.command.ReleaseRegister;
import nl.rechtspoor.kernel.rules.IssueRules;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;

/** All that a dossier may look up while it decides. */
record DossierKnowledge(
        Rules rules,
        Bodies bodies,
        Escalations escalations,
        EvidenceCases evidenceCases,
        CaseStandings standings,
        NamesInCases names,
        ReleaseRegister releases,
        CampaignOutcomes outcomes) {
    IssueRules rulesOn(LocalDate day) {
        return rules.issues().on(day);
    }

    Addressees addressees() {
        return new Addressees(rules, bodies);
    }
}
