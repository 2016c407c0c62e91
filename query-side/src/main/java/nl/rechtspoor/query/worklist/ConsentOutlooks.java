package nl.rechtspoor.query.worklist;

import java.time.LocalDate;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.ConsentRules;
import nl.rechtspoor.kernel.cases.ConsentSituation;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Asks the consent rules about a case. Without a birth date, not known or erased, they assume the strictest age. */
final class ConsentOutlooks {
    private final Keyring keyring;
    private final Rules rules;

    ConsentOutlooks(Keyring keyring, Rules rules) {
        this.keyring = keyring;
        this.rules = rules;
    }

    ConsentOutlook of(WorkFacts facts) {
        if (facts.needs.isEmpty()) {
            return ConsentOutlook.NOT_NEEDED;
        }
        var situation = new ConsentSituation(
                facts.child, birthDate(facts), facts.authorities, facts.consents, facts.refusals, facts.waivers);
        var since = LocalDate.ofInstant(facts.updatedAt, Act.LEGAL_TIME);
        return ConsentOutlook.of(
                situation, facts.needs, new ConsentRules(rules.consent().on(since)), since);
    }

    private @Nullable BirthDate birthDate(WorkFacts facts) {
        return facts.birthDate == null
                ? null
                : keyring.open(facts.birthDate, LocalDate.class)
                        .map(BirthDate::new)
                        .orElse(null);
    }
}
