package nl.rechtspoor.query.campaigns;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps one row for every campaign, and the issues that it is about. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(CampaignsProjection.GROUP)
class CampaignsProjection {
    static final String GROUP = "campaigns";

    private final JdbcTemplate jdbc;
    private final FoldedRows<CampaignFacts> rows;

    CampaignsProjection(@QueryDatabase DataSource dataSource, StoredDocuments documents) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.rows = new FoldedRows<>(GROUP, new CampaignTable(jdbc, documents), 200);
    }

    @EventHandler
    void on(
            CampaignEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant recordedAt,
            @MetaDataValue("actor") String actor,
            UnitOfWork<?> batch) {
        var id = event.campaignId().value();
        rows.on(id, sequence, batch, row -> {
            var facts = row == null ? new CampaignFacts(id) : row;
            return facts.evolve(event, sequence, recordedAt, new StaffId(UUID.fromString(actor)));
        });
    }

    @ResetHandler
    void forgetEverything() {
        rows.clear();
        jdbc.execute("truncate views.campaign, views.campaign_dossier");
    }
}
