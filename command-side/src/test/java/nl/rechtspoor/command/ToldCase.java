package nl.rechtspoor.command;

import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;

/** How a case stands after a few events, for tests of features that only refer to cases. */
public final class ToldCase {
    private ToldCase() {}

    public static CaseStanding opened(CaseId id, TeamId team) {
        return after(new CaseEvent.CaseOpened(
                id,
                "2026-0001",
                null,
                Channel.PHONE,
                AskerRole.CHILD,
                Urgency.NORMAL,
                Sensitive.of(id.subject(), "case-opened/summary", "a summary"),
                team,
                new ConflictCheck(new UUID(0, 1), ConflictCheckOutcome.CLEAR, null)));
    }

    public static CaseStanding closed(CaseId id, TeamId team) {
        var standing = opened(id, team);
        standing.evolve(new CaseEvent.CaseClosed(id, CaseOutcome.SOLVED, null, null));
        return standing;
    }

    public static CaseStanding after(CaseEvent... events) {
        var standing = new CaseStanding();
        for (var event : events) {
            standing.evolve(event);
        }
        return standing;
    }
}
