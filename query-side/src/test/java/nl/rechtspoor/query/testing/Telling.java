package nl.rechtspoor.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.campaigns.CampaignEvent;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.contacts.ContactEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.ActMetadata;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.store.EventCatalogue;
import nl.rechtspoor.platform.store.EventSerializer;
import nl.rechtspoor.platform.store.EventStorage;
import nl.rechtspoor.platform.store.StoredJson;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells events into a real sealed stream and has projections follow it in batches, as the running processors do: stored
 * bytes, one transaction per batch.
 */
public final class Telling implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final List<StoredJson> shapes = List.of(json -> json.addModule(keyring.jacksonModule()));
    private final EventSerializer events = EventSerializer.of(EventCatalogue.ofTheKernel(), shapes);
    private final TransactionManager transactions = database.transactions(DatabaseRole.QUERY);
    private final EventStorageEngine sealed =
            EventStorage.sealed(database.as(DatabaseRole.QUERY), transactions, events, new EventUpcasterChain());
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<Object, Long> read = new HashMap<>();
    private long position;

    public TestDatabase database() {
        return database;
    }

    public InMemoryKeyring keyring() {
        return keyring;
    }

    public List<StoredJson> shapes() {
        return shapes;
    }

    public EventSerializer serializer() {
        return events;
    }

    public JdbcClient views() {
        return database.jdbc(DatabaseRole.QUERY);
    }

    /** These events are stored and sealed, in one act. The last position. */
    public long happened(ActBy by, DomainEvent... told) {
        Act act = by.act();
        for (DomainEvent event : told) {
            append(streamOf(event), event, act);
        }
        return position - 1;
    }

    /** The projections take in everything that was told since they last did, in batches of this size. */
    public void projectInBatchesOf(int batchSize, Object... projections) {
        for (Object projection : projections) {
            var adapter = new AnnotationEventHandlerAdapter(projection);
            long from = read.getOrDefault(projection, 0L);
            var all = new ArrayList<TrackedEventMessage<?>>();
            try (var stream = sealed.readEvents(null, false)) {
                stream.forEach(message -> message.trackingToken().position().stream()
                        .filter(at -> at >= from)
                        .forEach(_ -> all.add(message)));
            }
            for (int start = 0; start < all.size(); start += batchSize) {
                handle(adapter, all.subList(start, Math.min(all.size(), start + batchSize)));
            }
            read.put(projection, position);
        }
    }

    public void project(Object... projections) {
        projectInBatchesOf(100, projections);
    }

    /** The projection forgets everything and starts again from the first event. */
    public void rebuild(int batchSize, Object projection) {
        transactions.executeInTransaction(() -> new AnnotationEventHandlerAdapter(projection).prepareReset(null));
        read.remove(projection);
        projectInBatchesOf(batchSize, projection);
    }

    /** A later projection object of the same kind goes on where this one stands, as after a restart. */
    public void restart(Object before, Object after) {
        read.put(after, read.getOrDefault(before, 0L));
    }

    /** Takes one sealed event in. */
    public interface EachEvent {
        void take(long position, long sequence, UUID id, Instant happenedAt, Object event);
    }

    /** Every sealed event in its order, as whoever reads the stream finds it. */
    public void eachSealed(EachEvent each) {
        try (var stream = sealed.readEvents(null, false)) {
            stream.forEach(message -> each.take(
                    message.trackingToken().position().orElseThrow(),
                    ((org.axonframework.eventhandling.DomainEventMessage<?>) message).getSequenceNumber(),
                    UUID.fromString(message.getIdentifier()),
                    Instant.parse((String) message.getMetaData().get("happenedAt")),
                    message.getPayload()));
        }
    }

    /** Every row of a table as text, in order: what a rebuild must reproduce byte for byte. */
    public List<String> rows(String table) {
        return views().sql("select t::text from views." + table + " t order by 1")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        database.close();
    }

    private void handle(AnnotationEventHandlerAdapter adapter, List<TrackedEventMessage<?>> batch) {
        var unit = new BatchingUnitOfWork<>(batch);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> {
            @SuppressWarnings("unchecked")
            var message = (TrackedEventMessage<?>) unit.getMessage();
            return adapter.canHandle(message) ? adapter.handle(message) : null;
        });
        if (result.isExceptional()) {
            throw new AssertionError(result.exceptionResult());
        }
    }

    private void append(UUID stream, DomainEvent event, Act act) {
        long version = versions.merge(stream, 0L, (before, _) -> before + 1);
        var metadata = new ActMetadata()
                .correlationDataFor(
                        GenericDomainEventMessage.asEventMessage(event).andMetaData(ActMetadata.of(act)));
        SerializedObject<byte[]> payload = events.serialize(event, byte[].class);
        SerializedObject<byte[]> meta =
                events.serialize(new org.axonframework.messaging.MetaData(metadata), byte[].class);
        long index = database.jdbc(DatabaseRole.COMMAND)
                .sql("""
                        insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                          type, time_stamp, payload_type, payload_revision, payload, meta_data)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning global_index
                        """)
                .params(Arrays.asList(
                        UUID.nameUUIDFromBytes(("event " + position).getBytes(UTF_8))
                                .toString(),
                        stream.toString(),
                        version,
                        kindOf(event),
                        timeStamp(act.now()),
                        payload.getType().getName(),
                        payload.getType().getRevision(),
                        payload.getData(),
                        meta.getData()))
                .query(Long.class)
                .single();
        database.jdbc(DatabaseRole.COMMAND)
                .sql("insert into events.ledger (position, global_index, leaf) values (?, ?, ?)")
                .params(position++, index, new byte[32])
                .update();
    }

    private static String timeStamp(Instant instant) {
        return org.axonframework.common.DateTimeUtils.formatInstant(instant);
    }

    private static String kindOf(DomainEvent event) {
        return switch (event) {
            case CaseEvent _ -> "case";
            case DossierEvent _ -> "dossier";
            case CampaignEvent _ -> "campaign";
            default -> "contact";
        };
    }

    private static UUID streamOf(DomainEvent event) {
        return switch (event) {
            case CaseEvent of -> of.caseId().value();
            case ContactEvent of -> of.contactId().value();
            case DossierEvent of -> of.dossierId().value();
            case CampaignEvent of -> of.campaignId().value();
            default -> throw new IllegalArgumentException("unknown stream: " + event.getClass());
        };
    }

    /** A stable fictional id. */
    public static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    public static CaseId caseNamed(String name) {
        return new CaseId(named(name));
    }
}
