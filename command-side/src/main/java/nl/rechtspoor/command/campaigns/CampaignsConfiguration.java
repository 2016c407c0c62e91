package nl.rechtspoor.command.campaigns;

import nl.rechtspoor.command.Addressees;
import nl.rechtspoor.command.DossierStandings;
import nl.rechtspoor.command.EvidenceCases;
import nl.rechtspoor.command.NamesInCases;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what a campaign may look up. */
@Configuration(proxyBeanMethods = false)
class CampaignsConfiguration {
    @Bean
    CampaignKnowledge campaignKnowledge(
            Rules rules,
            Bodies bodies,
            DossierStandings dossiers,
            EvidenceCases evidenceCases,
            NamesInCases names,
            MediaConsents mediaConsents) {
        return new CampaignKnowledge(new Addressees(rules, bodies), dossiers, evidenceCases, names, mediaConsents);
    }
}
