package nl.rechtspoor.platform.sealing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where an event stands in the sealed stream, and waits for it if need be. */
public final class SealedPositions {
    private static final Duration LOOK = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final SealingBells bells;
    private final Set<Asked> waiting = ConcurrentHashMap.newKeySet();

    public SealedPositions(JdbcClient jdbc, SealingBells bells) {
        this.jdbc = jdbc;
        this.bells = bells;
    }

    /** The position of this event of this aggregate, or nothing if it was not sealed in time. */
    public @Nullable Long await(String aggregateId, long sequence, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        var asked = new Asked(new Event(aggregateId, sequence));
        waiting.add(asked);
        try {
            while (true) {
                long rings = bells.sealed().rings();
                lookSince(asked, System.nanoTime());
                if (asked.position != null || System.nanoTime() >= until) {
                    return asked.position;
                }
                bells.sealed().awaitAfter(rings, LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waiting.remove(asked);
        }
    }

    /** Whoever comes first looks for all who wait; who finds that somebody looked since then need not look again. */
    private synchronized void lookSince(Asked asked, long moment) {
        if (asked.lookedAt - moment < 0) {
            long now = System.nanoTime();
            var all = List.copyOf(waiting);
            var positions = find(all.stream().map(each -> each.event).distinct().toList());
            for (var each : all) {
                each.position = positions.get(each.event);
                each.lookedAt = now;
            }
        }
    }

    private HashMap<Event, Long> find(List<Event> events) {
        var found = new HashMap<Event, Long>();
        jdbc.sql("select e.aggregate_identifier, e.sequence_number, l.position"
                        + " from unnest(cast(? as text[]), cast(? as bigint[])) as asked (aggregate, sequence)"
                        + " join events.domain_event_entry e on e.aggregate_identifier = asked.aggregate"
                        + " and e.sequence_number = asked.sequence"
                        + " join events.ledger l on l.global_index = e.global_index")
                .param(events.stream().map(Event::aggregate).toArray(String[]::new))
                .param(events.stream().map(Event::sequence).toArray(Long[]::new))
                .query(row -> {
                    found.put(new Event(row.getString(1), row.getLong(2)), row.getLong(3));
                });
        return found;
    }

    private record Event(String aggregate, long sequence) {}

    /** One who waits. Both fields are written by whoever looks. */
    private static final class Asked {
        final Event event;
        volatile @Nullable Long position;
        volatile long lookedAt;

        Asked(Event event) {
            this.event = event;
            this.lookedAt = System.nanoTime() - 1;
        }
    }
}
