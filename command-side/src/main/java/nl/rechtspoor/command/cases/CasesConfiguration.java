package nl.rechtspoor.command.cases;

import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.encryption.FamilyHash;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what a case may look up. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {
    @Bean
    Knowledge knowledge(
            Rules rules,
            Bodies bodies,
            Keyring keyring,
            Claims claims,
            CaseNumbers numbers,
            ConflictChecks conflictChecks,
            Colleagues colleagues,
            OtherCases otherCases,
            PeopleInCases people,
            FamilyHash families) {
        return new Knowledge(
                rules, bodies, keyring, claims, numbers, conflictChecks, colleagues, otherCases, people, families);
    }
}
