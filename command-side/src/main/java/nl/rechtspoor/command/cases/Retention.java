package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import java.util.Optional;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.commands.Rejected;

/** How long the case is kept after it ends. */
record Retention(Case theCase, Knowledge knowledge) {
    RuleVersion rule(LocalDate closedOn) {
        return RuleVersion.of(knowledge.rules().retention().on(closedOn).edition());
    }

    /** The last day on which the data stay. An erased child has no birthday to wait for. */
    LocalDate until(LocalDate closedOn) {
        var rules = knowledge.rules().retention().on(closedOn);
        var years = theCase.sharing.isReportWanted() || theCase.mediations.everMediated()
                ? rules.yearsAfterMediation()
                : rules.yearsAfterAdvice();
        var until = closedOn.plusYears(years);
        var grownUp = birthDate()
                .map(born -> born.birthday(rules.childAge()).plusYears(rules.yearsAfterChildAge()))
                .orElse(until);
        return grownUp.isAfter(until) ? grownUp : until;
    }

    private Optional<BirthDate> birthDate() {
        try {
            return Optional.ofNullable(theCase.parties.birthDate(knowledge.keyring()));
        } catch (Rejected erased) {
            return Optional.empty();
        }
    }
}
