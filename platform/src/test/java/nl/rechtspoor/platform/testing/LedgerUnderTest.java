package nl.rechtspoor.platform.testing;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.rechtspoor.platform.sealing.Sealer;
import nl.rechtspoor.platform.sealing.SealingBells;

/** A ledger that a Sealer of the tests writes, and that a thief of the database can write anew. */
public final class LedgerUnderTest implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();

    public TestDatabase database() {
        return database;
    }

    /** Records events and has them sealed. */
    public void seal(int events) {
        seal("notebook-opened", events);
    }

    /** Records events of a type and has them sealed. */
    public void seal(String eventType, int events) {
        database.jdbc(COMMAND)
                .sql("insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,"
                        + " type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                        + " select gen_random_uuid(), gen_random_uuid(), 0, 'notebook', '2026-06-01T07:00:00Z',"
                        + " ?, '1', convert_to(n::text, 'UTF8'), '{}' from generate_series(1, ?) n")
                .params(eventType, events)
                .update();
        sealAll();
    }

    /** Changes an event and builds everything above it anew, so that the database contradicts itself in nothing. */
    public void forge(long position) {
        var thief = database.stolen();
        thief.sql("update events.domain_event_entry set payload = 'forged' where global_index ="
                        + " (select global_index from events.ledger where position = ?)")
                .param(position)
                .update();
        forgetAfter(0);
        sealAll();
    }

    /** Removes the newest events with all that was sealed of them. */
    public void cutTail(long size) {
        var thief = database.stolen();
        thief.sql("delete from events.domain_event_entry where global_index in"
                        + " (select global_index from events.ledger where position >= ?)")
                .param(size)
                .update();
        forgetAfter(size);
        thief.sql("delete from events.inbox").update();
    }

    private void forgetAfter(long size) {
        var thief = database.stolen();
        thief.sql("insert into events.inbox select global_index from events.ledger where position >= ?")
                .param(size)
                .update();
        thief.sql("delete from events.ledger where position >= ?").param(size).update();
        thief.sql("delete from events.ledger_entry where position >= ?")
                .param(size)
                .update();
        thief.sql("delete from events.ledger_node where (index + 1) * power(256, level) > ?")
                .param(size)
                .update();
        thief.sql("delete from events.checkpoint where size > ?").param(size).update();
    }

    private void sealAll() {
        try (var sealer = new Sealer(database.as(COMMAND), new SealingBells())) {
            sealer.start();
            Instant until = Instant.now().plusSeconds(240);
            while (inbox() > 0) {
                assertThat(Instant.now()).as("sealed in time").isBefore(until);
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long inbox() {
        return database.jdbc(COMMAND)
                .sql("select count(*) from events.inbox")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
