package nl.rechtspoor.query.access;

import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.WallLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.FoldedRows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps who is related to which case. Every query about cases asks {@link CaseRelation}, which reads this. */
@Component
@ProcessingGroup(CaseRelation.GROUP)
class CaseAccessProjection {
    private final JdbcTemplate jdbc;
    private final FoldedRows<CaseAccess> rows;

    CaseAccessProjection(@QueryDatabase DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.rows = new FoldedRows<>(CaseRelation.GROUP, new CaseAccessTable(jdbc), 10_000);
    }

    @EventHandler
    void on(CaseOpened event, @SequenceNumber long sequence, UnitOfWork<?> batch) {
        fold(event, sequence, batch);
    }

    @EventHandler
    void on(CaseAssigned event, @SequenceNumber long sequence, UnitOfWork<?> batch) {
        fold(event, sequence, batch);
    }

    @EventHandler
    void on(WallRaised event, @SequenceNumber long sequence, UnitOfWork<?> batch) {
        fold(event, sequence, batch);
    }

    @EventHandler
    void on(WallLifted event, @SequenceNumber long sequence, UnitOfWork<?> batch) {
        fold(event, sequence, batch);
    }

    @EventHandler
    void on(GlassBroken event, @SequenceNumber long sequence, UnitOfWork<?> batch) {
        fold(event, sequence, batch);
    }

    @ResetHandler
    void forgetEverything() {
        rows.clear();
        jdbc.execute("truncate views.case_access, views.case_glass");
    }

    private void fold(CaseEvent event, long sequence, UnitOfWork<?> batch) {
        var id = event.caseId().value();
        rows.on(id, sequence, batch, row -> (row == null ? new CaseAccess(id) : row).evolve(event, sequence));
    }
}
