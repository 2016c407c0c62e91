package nl.rechtspoor.platform.processing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.StaffId;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the processors of one side could not handle, and what an operator can do about it. */
public final class DeadLetters {
    private final SideProcessors processors;
    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;
    private final String schema;
    private final Clock clock;

    DeadLetters(SideProcessors processors, EventProcessingConfiguration processing, Clock clock) {
        this.processors = processors;
        this.processing = processing;
        this.jdbc = JdbcClient.create(processors.side().dataSource());
        this.schema = processors.side().schema();
        this.clock = clock;
    }

    /** All of them, in the order in which they must be handled. */
    public List<DeadLetter> list() {
        return jdbc.sql("select dead_letter_id as id, processing_group as processor, event_identifier as event,"
                        + " payload_type as type, aggregate_identifier as aggregate, sequence_number as sequence,"
                        + " enqueued_at, last_touched as last_tried, cause_type as cause from " + schema
                        + ".dead_letter_entry order by processing_group, sequence_identifier, sequence_index")
                .query(DeadLetter.class)
                .list();
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from " + schema + ".dead_letter_entry")
                .query(Long.class)
                .single();
    }

    /**
     * Has the processor try again, with everything that waits behind; says whether all of it is handled now. A letter of a
     * processor that this program no longer has can only be set aside.
     */
    public Optional<Boolean> retry(String id) {
        return address(id)
                .map(address -> processing
                        .sequencedDeadLetterProcessor(address.processor())
                        .map(processor -> processor.process(letter ->
                                address.waiting().contains(letter.message().getIdentifier())))
                        .orElse(false));
    }

    /** Takes one letter out of its queue for good, and writes down who did it and why; says whether there was one. */
    public boolean setAside(String id, String reason, StaffId actor) {
        return processors.side().transactions().fetchInTransaction(() -> {
            int kept = jdbc.sql("insert into " + schema + ".dead_letter_set_aside (event_identifier, processing_group,"
                            + " payload_type, aggregate_identifier, sequence_number, reason, actor, set_aside_at)"
                            + " select event_identifier, processing_group, payload_type, aggregate_identifier,"
                            + " sequence_number, ?, ?, ?::timestamptz from " + schema
                            + ".dead_letter_entry where dead_letter_id = ? on conflict do nothing")
                    .params(reason, actor.value(), clock.instant().toString(), id)
                    .update();
            int gone = jdbc.sql("delete from " + schema + ".dead_letter_entry where dead_letter_id = ?")
                    .param(id)
                    .update();
            return kept + gone > 0;
        });
    }

    private Optional<Address> address(String id) {
        return jdbc.sql("select l.processing_group, array_agg(s.event_identifier) as waiting from " + schema
                        + ".dead_letter_entry l join " + schema + ".dead_letter_entry s"
                        + " on s.processing_group = l.processing_group"
                        + " and s.sequence_identifier = l.sequence_identifier"
                        + " where l.dead_letter_id = ? group by l.processing_group")
                .param(id)
                .query((row, _) -> new Address(row.getString("processing_group"), List.of((String[])
                        row.getArray("waiting").getArray())))
                .optional();
    }

    private record Address(String processor, List<String> waiting) {}
}
