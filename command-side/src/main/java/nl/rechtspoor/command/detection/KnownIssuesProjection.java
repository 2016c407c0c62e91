package nl.rechtspoor.command.detection;

import java.time.Instant;
import java.time.YearMonth;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which signals were raised, and when their issues were confirmed. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(KnownCasesProjection.GROUP)
class KnownIssuesProjection {
    private final JdbcClient jdbc;
    private final FactDocuments documents;

    KnownIssuesProjection(@CommandDatabase JdbcClient jdbc, FactDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @EventHandler
    void on(DossierEvent event, @Timestamp Instant recordedAt, TrackingToken token) {
        long position = token.position().orElseThrow();
        switch (event) {
            case SystemicSignalRaised raised -> add(raised, position);
            case SignalAccepted accepted ->
                jdbc.sql("update work.detection_signal set accepted_position = ? where signal_id = ?")
                        .params(position, accepted.signal().value())
                        .update();
            case IssueConfirmed confirmed ->
                jdbc.sql("insert into work.detection_confirmation (dossier_id, from_position) values (?, ?)"
                                + " on conflict do nothing")
                        .params(confirmed.dossierId().value(), position)
                        .update();
            case IssueResolved _, IssueRejected _ -> end(event, recordedAt, position);
            default -> {} // nothing else says whether a violation is there
        }
    }

    private void add(SystemicSignalRaised raised, long position) {
        jdbc.sql("""
                        insert into work.detection_signal
                          (signal_id, dossier_id, issue, period, silent_until, raised_position)
                        values (?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        raised.signal().value(),
                        raised.dossierId().value(),
                        documents.write(raised.key()),
                        raised.evidence().period(),
                        raised.silentUntil(),
                        position)
                .update();
        if (raised.evidence().method().equals(GraveCases.METHOD)) {
            addTold(raised, position);
        }
    }

    /** Its cases are those whose events stand at the positions that the signal names. */
    private void addTold(SystemicSignalRaised raised, long position) {
        jdbc.sql("""
                        insert into work.detection_grave_told (dossier_id, case_id, raised_position)
                        select distinct cast(:dossier as uuid), cast(aggregate_identifier as uuid), cast(:raised as bigint)
                        from events.es_stream where global_index = any(:positions) and type = 'case'
                        on conflict do nothing
                        """)
                .param("dossier", raised.dossierId().value())
                .param("raised", position)
                .param("positions", raised.evidence().positions().toArray(Long[]::new))
                .update();
    }

    private void end(DossierEvent event, Instant recordedAt, long position) {
        jdbc.sql("update work.detection_confirmation set to_position = ?, until_month = ?"
                        + " where dossier_id = ? and to_position is null and from_position < ?")
                .params(
                        position,
                        YearMonth.from(recordedAt.atZone(Act.LEGAL_TIME)).toString(),
                        event.dossierId().value(),
                        position)
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate work.detection_signal, work.detection_confirmation, work.detection_grave_told")
                .update();
    }
}
