package nl.rechtspoor.query.statistics;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Says whether a table may leave the helpdesk. It must be rounded for the public, no cell of it may be one family for more than
 * half, and no cell may differ by less than three families or five children from a cell of a table that left before: whoever
 * has both would know of these few.
 */
@Component
class PublicationCheck {
    /** What was found, in the words of the register. */
    enum Verdict {
        RELEASED,
        DISCLOSURE_RISK,
        DIFFERENCING_RISK
    }

    private final Members members;

    PublicationCheck(Members members) {
        this.members = members;
    }

    /** @param before the tables that may be published already */
    Verdict of(Questions.Answered answered, Collection<Questions.Answered> before) {
        if (!answered.question().query().toThePublic()) {
            return Verdict.DISCLOSURE_RISK;
        }
        List<Members.InCell> cells = members.shownIn(answered);
        if (cells.stream().anyMatch(Members.InCell::isOneFamilyForMoreThanHalf)) {
            return Verdict.DISCLOSURE_RISK;
        }
        boolean tellsOfFew = before.stream()
                .filter(other ->
                        !other.question().id().equals(answered.question().id()))
                .map(members::shownIn)
                .anyMatch(others ->
                        cells.stream().anyMatch(cell -> others.stream().anyMatch(cell::differsByFewFrom)));
        return tellsOfFew ? Verdict.DIFFERENCING_RISK : Verdict.RELEASED;
    }
}
