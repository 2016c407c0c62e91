package nl.rechtspoor.command.cases;

import java.util.Comparator;
import java.util.List;
import nl.rechtspoor.kernel.cases.AuthorityKind;
import nl.rechtspoor.kernel.cases.AuthorityPeriod;
import nl.rechtspoor.kernel.cases.PartyId;

/** The periods of authority over one child, and which of them cannot both be true. */
record Authorities(List<AuthorityPeriod> periods) {
    /** Whose periods clash with a new one: parents decide together, a sole guardian decides instead of them. */
    List<PartyId> clashesWith(AuthorityPeriod added) {
        if (added.kind() == AuthorityKind.NONE) {
            return List.of();
        }
        return periods.stream()
                .filter(period -> period.kind() != AuthorityKind.NONE)
                .filter(period -> period.party().equals(added.party()) || isSole(period) != isSole(added))
                .filter(period -> overlap(effective(period), added))
                .map(AuthorityPeriod::party)
                .distinct()
                .toList();
    }

    private static boolean isSole(AuthorityPeriod period) {
        return period.kind() != AuthorityKind.PARENT;
    }

    /** The period up to the day from which its party is known to decide no more. */
    private AuthorityPeriod effective(AuthorityPeriod period) {
        return periods.stream()
                .filter(ended -> ended.kind() == AuthorityKind.NONE
                        && ended.party().equals(period.party())
                        && period.covers(ended.from()))
                .min(Comparator.comparing(AuthorityPeriod::from))
                .map(ended -> new AuthorityPeriod(
                        period.party(),
                        period.kind(),
                        period.from(),
                        ended.from().minusDays(1)))
                .orElse(period);
    }

    private static boolean overlap(AuthorityPeriod one, AuthorityPeriod other) {
        return !isEmpty(one) && (one.covers(other.from()) || other.covers(one.from()));
    }

    private static boolean isEmpty(AuthorityPeriod period) {
        return period.until() != null && period.until().isBefore(period.from());
    }
}
