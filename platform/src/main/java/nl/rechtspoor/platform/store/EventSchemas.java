package nl.rechtspoor.platform.store;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The two shapes in which events are read: the table that aggregates load from, and the sealed stream. */
final class EventSchemas {
    static final EventSchema STORE = inTable("events.domain_event_entry");
    static final EventSchema SEALED = inTable("events.es_stream");

    private EventSchemas() {}

    private static EventSchema inTable(String table) {
        return EventSchema.builder()
                .eventTable(table)
                .snapshotTable("events.no_snapshots")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }
}
