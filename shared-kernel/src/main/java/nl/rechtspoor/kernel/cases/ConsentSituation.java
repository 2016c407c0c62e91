package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the consent rules look at. Withdrawn consents, refusals that a later consent replaced, and used waivers are
 * not in it.
 *
 * @param child none while the child is not known to the case
 * @param birthDate the claimed one, also while it is disputed; none while unknown
 */
public record ConsentSituation(
        @Nullable PartyId child,
        @Nullable BirthDate birthDate,
        List<AuthorityPeriod> authorities,
        List<GivenConsent> consents,
        List<RefusedConsent> refusals,
        List<AgreedWaiver> waivers) {
    public ConsentSituation {
        authorities = List.copyOf(authorities);
        consents = List.copyOf(consents);
        refusals = List.copyOf(refusals);
        waivers = List.copyOf(waivers);
    }

    /** Those who decide for the child on a day, in the order in which it was recorded. */
    public List<PartyId> holdersOn(LocalDate day) {
        return authorities.stream()
                .filter(period -> period.kind() != AuthorityKind.NONE && period.covers(day))
                .map(AuthorityPeriod::party)
                .distinct()
                .filter(party -> authorities.stream()
                        .noneMatch(period -> period.kind() == AuthorityKind.NONE
                                && period.party().equals(party)
                                && period.covers(day)))
                .toList();
    }

    /** The consents as they were before a day, for asking what held until then. */
    ConsentSituation consentsBefore(LocalDate day) {
        var older = consents.stream()
                .filter(consent -> consent.from().isBefore(day))
                .toList();
        return new ConsentSituation(child, birthDate, authorities, older, refusals, waivers);
    }
}
