package nl.rechtspoor.query.worklist;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps one line for every case, in the orders and with the filters that the worklist offers. */
@Component
@ProcessingGroup(WorklistProjection.GROUP)
class WorklistProjection {
    static final String GROUP = "worklist";

    private final JdbcTemplate jdbc;
    private final FoldedRows<WorkFacts> rows;

    WorklistProjection(@QueryDatabase DataSource dataSource, StoredDocuments documents, Keyring keyring, Rules rules) {
        this.jdbc = new JdbcTemplate(dataSource);
        var outlooks = new ConsentOutlooks(keyring, rules);
        this.rows = new FoldedRows<>(GROUP, new WorklistTable(jdbc, documents, outlooks), 20_000);
    }

    @EventHandler
    void on(
            CaseEvent event,
            @MessageIdentifier String eventId,
            @SequenceNumber long sequence,
            @MetaDataValue("happenedAt") String happenedAt,
            @Timestamp Instant recordedAt,
            UnitOfWork<?> batch) {
        var id = event.caseId().value();
        var told = new WorkStory.Told(event, UUID.fromString(eventId), sequence, Instant.parse(happenedAt), recordedAt);
        rows.on(id, sequence, batch, row -> {
            var facts = row == null ? new WorkFacts(id) : row;
            return WorkStory.tell(facts, told);
        });
    }

    @ResetHandler
    void forgetEverything() {
        rows.clear();
        jdbc.execute("truncate views.worklist");
    }
}
