package nl.rechtspoor.kernel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/** The catalogue of terms. A case may also set a deadline of its own, under the code {@link #CUSTOM}. */
public record DeadlineRules(Edition edition, List<DeadlineRule> rules) implements Editions.Published {
    /** The code of a deadline that follows no rule of the catalogue. */
    public static final String CUSTOM = "CUSTOM";

    public DeadlineRules {
        rules = List.copyOf(rules);
    }

    /** The rule with that code that holds on a day; the same code may change its length over time. */
    public Optional<DeadlineRule> rule(String code, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.valid().covers(day))
                .findFirst();
    }

    /** Whether a deadline may be set under that code on that day. */
    public boolean knows(String code, LocalDate day) {
        return code.equals(CUSTOM) || rule(code, day).isPresent();
    }
}
