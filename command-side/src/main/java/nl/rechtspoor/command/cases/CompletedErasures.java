package nl.rechtspoor.command.cases;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.command.cases.PrivacyCommand.CompleteErasure;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.KeyEpochs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the cases whose erasures have become final, because the epoch of the destroyed key is over. */
@Component
class CompletedErasures {
    private static final int MOST = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(CompletedErasures.class);

    private final JdbcClient jdbc;
    private final KeyEpochs epochs;
    private final CommandDesk desk;

    CompletedErasures(@CommandDatabase JdbcClient jdbc, KeyEpochs epochs, CommandDesk desk) {
        this.jdbc = jdbc;
        this.epochs = epochs;
        this.desk = desk;
    }

    private record Waiting(UUID caseId, UUID subject) {}

    /** Looks at all that wait; answers how many do no longer. */
    int look() {
        var waiting = jdbc.sql("select case_id, subject from work.case_erasure order by subject, case_id limit ?")
                .param(MOST)
                .query(Waiting.class)
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        var beyondRecall = epochs.beyondRecall(
                waiting.stream().map(one -> new SubjectId(one.subject())).collect(Collectors.toSet()));
        List<Waiting> done = waiting.stream()
                .filter(one -> beyondRecall.contains(new SubjectId(one.subject())))
                .toList();
        done.forEach(this::tell);
        return done.size();
    }

    private void tell(Waiting one) {
        try {
            var id = DerivedId.of(one.caseId(), "erasure-completed/" + one.subject(), 0);
            desk.send(
                    new CompleteErasure(new CaseId(one.caseId()), new SubjectId(one.subject())),
                    Envelope.bySystem(id, null));
        } catch (RuntimeException e) {
            LOG.warn(
                    "case {} could not be told that an erasure is complete: {}",
                    one.caseId(),
                    e.getClass().getName());
        }
    }
}
