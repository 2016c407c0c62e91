package nl.rechtspoor.query.dossiers;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
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

/** Keeps one row for every issue, its signals and the cases behind it. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(DossiersProjection.GROUP)
class DossiersProjection {
    static final String GROUP = "dossiers";

    private final JdbcTemplate jdbc;
    private final FoldedRows<DossierFacts> rows;

    DossiersProjection(@QueryDatabase DataSource dataSource, StoredDocuments documents) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.rows = new FoldedRows<>(GROUP, new DossierTable(jdbc, documents), 200);
    }

    @EventHandler
    void on(
            DossierEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant recordedAt,
            @MetaDataValue("actor") String actor,
            UnitOfWork<?> batch) {
        var id = event.dossierId().value();
        rows.on(id, sequence, batch, row -> {
            var facts = row == null ? new DossierFacts(id) : row;
            return facts.evolve(event, sequence, recordedAt, new StaffId(UUID.fromString(actor)));
        });
    }

    /** Evidence of a signal cannot be taken out of it; it is no longer counted. */
    @EventHandler
    void on(ResearchParticipationEnded ended) {
        jdbc.update(
                "insert into views.dossier_exclusion (case_id) values (?) on conflict do nothing",
                ended.caseId().value());
    }

    @ResetHandler
    void forgetEverything() {
        rows.clear();
        jdbc.execute("truncate views.dossier, views.dossier_signal, views.dossier_case, views.dossier_exclusion");
    }
}
