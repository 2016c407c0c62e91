package nl.rechtspoor.platform.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Axon's statements, but for one: looking for what can be tried again, Axon 4.13 takes ten sequences at a time and then goes on
 * by the index within a sequence, so that whatever waits behind the tenth is never found.
 */
final class DeadLetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    private final String claimable;

    DeadLetterStatements(DeadLetterSchema schema, Serializer general, Serializer events) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(schema)
                .genericSerializer(general)
                .eventSerializer(events));
        String table = schema.deadLetterTable();
        this.claimable = "select * from " + table + " l where l.processing_group = ? and l.sequence_index ="
                + " (select min(f.sequence_index) from " + table + " f where f.processing_group = l.processing_group"
                + " and f.sequence_identifier = l.sequence_identifier)"
                + " and (l.processing_started is null or l.processing_started < ?)"
                + " order by l.last_touched, l.dead_letter_id offset ? limit ?";
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String processingGroup, Instant processingStartedLimit, int offset, int maxSize)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(claimable, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setString(1, processingGroup);
        statement.setString(2, DateTimeUtils.formatInstant(processingStartedLimit));
        statement.setInt(3, offset);
        statement.setInt(4, maxSize);
        return statement;
    }
}
