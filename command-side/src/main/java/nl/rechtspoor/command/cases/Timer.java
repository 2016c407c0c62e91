package nl.rechtspoor.command.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.command.cases.DeadlineCommand.CheckDeadline;
import nl.rechtspoor.command.cases.LifeCycleCommand.ArchiveCase;
import nl.rechtspoor.command.cases.PartyCommand.CheckBirthday;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the cases whose day has come. Safe to run on several nodes and to repeat: the id of each command follows from the
 * case, the question and the day, and a case that has nothing to say says nothing.
 */
@Component
class Timer {
    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);

    private final DueList due;
    private final CommandDesk desk;
    private final Clock clock;

    Timer(DueList due, CommandDesk desk, Clock clock) {
        this.due = due;
        this.desk = desk;
        this.clock = clock;
    }

    /** Looks at everything that is due by now; answers how much that was. */
    int look() {
        var today = LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
        var looked = 0;
        List<DueList.Entry> batch;
        do {
            batch = due.until(today, BATCH);
            batch.forEach(entry -> ask(entry, today));
            looked += batch.size();
        } while (batch.size() == BATCH);
        return looked;
    }

    private void ask(DueList.Entry entry, LocalDate today) {
        try {
            var id = DerivedId.of(entry.thing(), entry.kind() + "/" + today, 0);
            desk.send(command(entry), Envelope.bySystem(id, null));
        } catch (RuntimeException e) {
            // one case that cannot be asked must not keep the others waiting; it is asked again tomorrow
            LOG.warn(
                    "{} of case {} could not be looked at: {}",
                    entry.kind(),
                    entry.caseId(),
                    e.getClass().getName());
        }
        due.lookAgain(entry, today.plusDays(1));
    }

    private static CaseCommand command(DueList.Entry entry) {
        var caseId = new CaseId(entry.caseId());
        return switch (entry.kind()) {
            case DEADLINE -> new CheckDeadline(caseId, new DeadlineId(entry.thing()));
            case BIRTHDAY -> new CheckBirthday(caseId);
            case ARCHIVE -> new ArchiveCase(caseId);
        };
    }
}
