package nl.rechtspoor.platform.processing;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** The tokens and dead letters of one side. */
final class ProcessingTables {
    /** Axon 4.13 goes wrong from page to page of a sequence, so one page holds everything. */
    static final int MOST_SEQUENCES = 1024;

    private final Side side;
    private final Serializer general;
    private final Serializer events;
    private final ConnectionProvider connections;

    ProcessingTables(Side side, Serializer general, Serializer events) {
        this.side = side;
        this.general = general;
        this.events = events;
        this.connections = new SpringDataSourceConnectionProvider(side.dataSource());
    }

    TokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                .schema(TokenSchema.builder()
                        .setTokenTable(side.schema() + ".token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(Duration.ofSeconds(10))
                .build();
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String group) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(side.transactions())
                .genericSerializer(general)
                .eventSerializer(events)
                .schema(letters())
                .statementFactory(new DeadLetterStatements(letters(), general, events))
                .maxSequences(MOST_SEQUENCES)
                .pageSize(MOST_SEQUENCES)
                .maxSequenceSize(1024)
                .build();
    }

    private DeadLetterSchema letters() {
        return DeadLetterSchema.builder()
                .deadLetterTable(side.schema() + ".dead_letter_entry")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .build();
    }
}
