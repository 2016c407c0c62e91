package nl.rechtspoor.command.dossiers;

import nl.rechtspoor.command.CaseStandings;
import nl.rechtspoor.command.EvidenceCases;
import nl.rechtspoor.command.NamesInCases;
import nl.rechtspoor.command.ReleaseRegister;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what a dossier may look up. */
@Configuration(proxyBeanMethods = false)
class DossiersConfiguration {
    @Bean
    DossierKnowledge dossierKnowledge(
            Rules rules,
            Bodies bodies,
            Escalations escalations,
            EvidenceCases evidenceCases,
            CaseStandings standings,
            NamesInCases names,
            ReleaseRegister releases,
            CampaignOutcomes outcomes) {
        return new DossierKnowledge(rules, bodies, escalations, evidenceCases, standings, names, releases, outcomes);
    }
}
