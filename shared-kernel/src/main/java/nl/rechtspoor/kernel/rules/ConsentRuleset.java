package nl.rechtspoor.kernel.rules;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/**
 * Who must consent before the helpdesk may act towards third parties, by the child's age, as data.
 *
 * @param bands from the youngest to the oldest; together they cover every age
 * @param unknownAge the age that is assumed while the birth date is unknown, one in the strictest band
 * @param maxMonths how long a consent can be valid at most
 * @param waiverDays how long a waiver can be used at most
 * @param graceDays how long the consents of a replaced group last after a birthday
 * @param satisfactionDays how long after closing whoever allowed to be contacted later may be asked how satisfied they are
 * @param purposes what consent can be asked for, and which of these purposes are acts towards third parties
 * @param mandateRoles the roles of askers who must prove that they may act for the child
 */
public record ConsentRuleset(
        Edition edition,
        List<ConsentBand> bands,
        int unknownAge,
        int maxMonths,
        int waiverDays,
        int graceDays,
        int satisfactionDays,
        List<ConsentPurposeRule> purposes,
        Set<String> mandateRoles)
        implements Editions.Published {
    public ConsentRuleset {
        bands = List.copyOf(bands);
        purposes = List.copyOf(purposes);
        mandateRoles = Set.copyOf(mandateRoles);
        var next = 0;
        for (var band : bands) {
            if (band.fromAge() != next || band.toAge() < band.fromAge()) {
                throw new IllegalArgumentException("the bands of " + edition.name() + " leave or double age " + next);
            }
            next = band.toAge() == ConsentBand.NO_LIMIT ? next : band.toAge() + 1;
        }
        if (bands.isEmpty() || bands.getLast().toAge() != ConsentBand.NO_LIMIT) {
            throw new IllegalArgumentException("the last band of " + edition.name() + " must have no upper limit");
        }
    }

    /** How a decision names these rules. */
    public RuleVersion version() {
        return RuleVersion.of(edition);
    }

    /** The band of an age in whole years. */
    public ConsentBand band(int age) {
        return bands.stream().filter(band -> band.covers(age)).findFirst().orElseThrow();
    }

    /** The band while nobody knows the birth date. */
    public ConsentBand bandOfUnknownAge() {
        return band(unknownAge);
    }

    /** The ages at which others than before have to consent: 12, 16 and 18. */
    public List<Integer> birthdays() {
        return bands.stream().skip(1).map(ConsentBand::fromAge).toList();
    }
}
