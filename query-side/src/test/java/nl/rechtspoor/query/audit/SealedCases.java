package nl.rechtspoor.query.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.store.EventCatalogue;
import nl.rechtspoor.platform.store.EventSerializer;
import nl.rechtspoor.platform.store.EventStorage;
import nl.rechtspoor.platform.store.StoredJson;
import nl.rechtspoor.platform.testing.TestDatabase;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A real store with real encryption, into which a test tells the events of the one case. */
final class SealedCases {
    final InMemoryKeyring keyring = new InMemoryKeyring();
    private final TestDatabase database;
    private final List<StoredJson> shapes = List.of(json -> json.addModule(keyring.jacksonModule()));
    private final EventSerializer serializer = EventSerializer.of(EventCatalogue.ofTheKernel(), shapes);
    private long sequence;

    SealedCases(TestDatabase database) {
        this.database = database;
    }

    AuditHistory historyAt(Instant now) {
        return new AuditHistory(
                new SealedHistory(database.as(DatabaseRole.QUERY), serializer, new EventUpcasterChain()),
                new PersonalValues(keyring, new ErasedSubjects(database.jdbc(DatabaseRole.QUERY)), shapes),
                new StaffNames(database.as(DatabaseRole.QUERY)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    SealedCases tell(CaseEvent event) {
        return tell(event, ToldEvents.recordedAt(sequence), ToldEvents.JURIST);
    }

    SealedCases tell(CaseEvent event, Instant happenedAt, StaffId actor) {
        var id = ToldEvents.eventAt(sequence).toString();
        var metadata = Map.of(
                "actor",
                actor.toString(),
                "role",
                "JURIST",
                "purpose",
                "CASE_WORK",
                "happenedAt",
                happenedAt.toString());
        var recordedAt = ToldEvents.recordedAt(sequence);
        EventStorage.appending(
                        database.as(DatabaseRole.COMMAND),
                        database.transactions(DatabaseRole.COMMAND),
                        serializer,
                        NoOpEventUpcaster.INSTANCE)
                .appendEvents(new GenericDomainEventMessage<>(
                        "case",
                        event.caseId().toString(),
                        sequence++,
                        new GenericMessage<>(id, event, metadata),
                        () -> recordedAt));
        seal();
        return this;
    }

    private void seal() {
        var jdbc = database.jdbc(DatabaseRole.COMMAND);
        jdbc.sql("""
                        insert into events.ledger (position, global_index, leaf)
                        select (select count(*) from events.ledger), e.global_index, sha256(e.payload)
                        from events.domain_event_entry e
                        where not exists (select from events.ledger l where l.global_index = e.global_index)
                        """).update();
        jdbc.sql("delete from events.inbox").update();
    }
}
