package nl.rechtspoor.query.statistics;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.facts.FactStory;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what statistics knew of every case at every position. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(CaseFactProjection.GROUP)
class CaseFactProjection {
    static final String GROUP = "case-facts";

    private final JdbcTemplate jdbc;
    private final FoldedRows<FactRow> rows;

    CaseFactProjection(@QueryDatabase DataSource dataSource, StoredDocuments documents) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.rows = new FoldedRows<>(GROUP, new FactTable(jdbc, documents), 20_000);
    }

    @EventHandler
    void on(
            CaseEvent event,
            @MessageIdentifier String eventId,
            @SequenceNumber long sequence,
            @MetaDataValue("happenedAt") String happenedAt,
            TrackingToken token,
            UnitOfWork<?> batch) {
        var id = event.caseId().value();
        long position = token.position().orElseThrow();
        var told = new FactStory.Told(event, UUID.fromString(eventId), Instant.parse(happenedAt));
        rows.on(id, sequence, batch, row -> (row == null ? new FactRow(id) : row).tell(position, sequence, told));
    }

    @ResetHandler
    void forgetEverything() {
        rows.clear();
        jdbc.execute("truncate views.case_fact");
    }
}
