package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.FoldedRows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps one line per case for auditors to choose from. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(AuditCaseProjection.GROUP)
class AuditCaseProjection {
    static final String GROUP = "audit-cases";

    private final JdbcTemplate jdbc;
    private final FoldedRows<AuditCase> rows;

    AuditCaseProjection(@QueryDatabase DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.rows = new FoldedRows<>(GROUP, new AuditCaseTable(jdbc), 10_000);
    }

    @EventHandler
    void on(
            CaseEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant recordedAt,
            TrackingToken token,
            UnitOfWork<?> batch) {
        var step = new AuditCase.Step(sequence, token.position().orElseThrow(), recordedAt);
        rows.on(
                event.caseId().value(),
                sequence,
                batch,
                row -> event instanceof CaseOpened opened
                        ? AuditCase.opened(opened, step)
                        : Objects.requireNonNull(row, "a case begins with its opening")
                                .after(event, step));
    }

    @ResetHandler
    void forgetEverything() {
        rows.clear();
        jdbc.execute("truncate views.audit_case");
    }
}
