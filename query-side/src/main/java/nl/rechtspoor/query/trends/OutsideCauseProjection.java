package nl.rechtspoor.query.trends;

import java.sql.Timestamp;
import java.time.Instant;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseNoted;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseTakenBack;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what researchers noted beside trends and did not take back. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(OutsideCauseProjection.GROUP)
class OutsideCauseProjection {
    static final String GROUP = "outside-causes";

    private final JdbcClient jdbc;
    private final StoredDocuments documents;

    OutsideCauseProjection(@QueryDatabase JdbcClient jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @EventHandler
    void on(OutsideCauseEvent event, @MetaDataValue("happenedAt") String happenedAt) {
        switch (event) {
            case OutsideCauseNoted noted ->
                jdbc.sql("""
                                insert into views.outside_cause (cause_id, author, noted_at, noted)
                                values (?, ?, ?, ?::jsonb) on conflict do nothing
                                """)
                        .params(
                                noted.outsideCauseId().value(),
                                noted.author().value(),
                                Timestamp.from(Instant.parse(happenedAt)),
                                documents.write(noted))
                        .update();
            case OutsideCauseTakenBack gone ->
                jdbc.sql("delete from views.outside_cause where cause_id = ?")
                        .param(gone.outsideCauseId().value())
                        .update();
        }
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.outside_cause").update();
    }
}
