package nl.rechtspoor.query.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.store.EventStorage;
import nl.rechtspoor.statistics.issues.IssueHistory;
import nl.rechtspoor.statistics.issues.IssueHistory.Told;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to every issue from its sealed events. */
@Component
class IssueHistories {
    private final JdbcClient jdbc;
    private final EventStorageEngine sealed;

    IssueHistories(
            @QueryDatabase DataSource dataSource,
            @QueryDatabase TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters) {
        this.jdbc = JdbcClient.create(dataSource);
        this.sealed = EventStorage.sealed(dataSource, transactions, events, upcasters);
    }

    /** Every issue as it was known before that moment, in the order of their identifiers. */
    List<IssueHistory> before(Instant moment) {
        return jdbc.sql("select dossier_id from views.dossier order by dossier_id").query(UUID.class).list().stream()
                .flatMap(id -> read(id).flatMap(history -> history.before(moment)).stream())
                .toList();
    }

    private Optional<IssueHistory> read(UUID dossier) {
        var told = new ArrayList<Told>();
        try (var events = sealed.readEvents(dossier.toString()).asStream()) {
            events.forEach(message -> {
                if (message.getPayload() instanceof DossierEvent event) {
                    told.add(new Told(event, message.getTimestamp()));
                }
            });
        }
        return IssueHistory.of(told);
    }

    /** The cases behind an issue: those whose patterns were handed on, and those that its signals are about. */
    Set<CaseId> casesBehind(IssueHistory issue) {
        var cases = new HashSet<CaseId>(issue.patternCases());
        cases.addAll(jdbc.sql("""
                        select distinct cast(aggregate_identifier as uuid) from events.es_stream
                        where global_index = any(?) and type = 'case'
                        """).param(issue.evidence().toArray(Long[]::new)).query(UUID.class).list().stream()
                .map(CaseId::new)
                .collect(Collectors.toSet()));
        return cases;
    }
}
