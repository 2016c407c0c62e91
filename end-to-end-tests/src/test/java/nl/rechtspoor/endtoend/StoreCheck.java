package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/** Holds what clients were told against what the store has. */
record StoreCheck(Connection database) {
    /** What one command left in the store. */
    private record Stored(UUID aggregate, long events, long lastSequence, long lastPosition) {}

    private static final String BY_COMMAND = """
            select (convert_from(e.meta_data, 'UTF8')::json ->> 'commandId')::uuid as command,
                   e.aggregate_identifier::uuid as aggregate, count(*) as events,
                   max(e.sequence_number) as last_sequence, max(l.position) as last_position
            from events.domain_event_entry e left join events.ledger l on l.global_index = e.global_index
            group by 1, 2
            """;

    /** C1 and C2: what was acknowledged is there once, as it was acknowledged; what was refused is not. */
    void everyAnswerIsTrue(List<Operation> history) throws SQLException {
        Map<UUID, Stored> stored = stored();
        for (Operation operation : history) {
            Stored found = stored.get(operation.key());
            if (!operation.isDone()) {
                assertThat(found).as("refused %s", operation).isNull();
                continue;
            }
            assertThat(found).as("acknowledged %s", operation).isNotNull();
            assertThat(found.aggregate()).as("%s", operation).isEqualTo(operation.aggregate());
            assertThat(found.lastSequence()).as("%s", operation).isEqualTo(operation.version());
            if (!operation.key().equals(operation.aggregate())) {
                assertThat(found.events())
                        .as("one note is one event: %s", operation)
                        .isOne();
            }
            if (operation.position() != null) {
                assertThat(found.lastPosition()).as("%s", operation).isEqualTo(operation.position());
            }
        }
    }

    /** C3: every stream counts 0, 1, 2 … without a hole. */
    void noStreamHasAHole() throws SQLException {
        assertThat(count("""
                select count(*) from (
                  select aggregate_identifier from events.domain_event_entry group by 1
                  having count(*) <> max(sequence_number) + 1 or min(sequence_number) <> 0) broken
                """)).isZero();
    }

    /** C4: whoever had an answer before somebody else asked comes earlier in the sealed stream. */
    void positionsFollowRealTime(List<Operation> history) throws SQLException {
        Map<UUID, Stored> stored = stored();
        var byAsked = history.stream()
                .filter(Operation::isDone)
                .sorted(Comparator.comparingLong(Operation::asked))
                .toList();
        var answered = new PriorityQueue<>(Comparator.comparingLong(Operation::answered));
        long highest = -1;
        for (Operation operation : byAsked) {
            while (!answered.isEmpty() && answered.peek().answered() < operation.asked()) {
                highest = Math.max(highest, stored.get(answered.poll().key()).lastPosition());
            }
            assertThat(stored.get(operation.key()).lastPosition())
                    .as("%s", operation)
                    .isGreaterThan(highest);
            answered.add(operation);
        }
    }

    /** Every committed event has a position, and positions count from 0 without a gap. */
    void theLedgerIsDense() throws SQLException, InterruptedException {
        for (int i = 0; i < 100 && count("select count(*) from events.inbox") > 0; i++) {
            Thread.sleep(100);
        }
        long events = count("select count(*) from events.domain_event_entry");
        assertThat(count("select count(*) from events.ledger")).isEqualTo(events);
        assertThat(count("select coalesce(max(position) + 1, 0) from events.ledger"))
                .isEqualTo(events);
    }

    private Map<UUID, Stored> stored() throws SQLException {
        var stored = new HashMap<UUID, Stored>();
        try (PreparedStatement ask = database.prepareStatement(BY_COMMAND);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                Stored other = stored.put(
                        row.getObject("command", UUID.class),
                        new Stored(
                                row.getObject("aggregate", UUID.class),
                                row.getLong("events"),
                                row.getLong("last_sequence"),
                                row.getLong("last_position")));
                assertThat(other).as("one command changed two streams").isNull();
            }
        }
        return stored;
    }

    private long count(String query) throws SQLException {
        try (PreparedStatement ask = database.prepareStatement(query);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
