package nl.rechtspoor.platform.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says what is wrong with a store after a test that hurt it: nothing answered may be lost, nothing may be doubled, and the
 * order that people saw is the order of the stream. Every check returns what it found; an empty list is a clean store.
 */
public final class StoreChecker {
    private final JdbcClient jdbc;

    /** Needs a connection that may read the schema {@code events}. */
    public StoreChecker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an attempt ended for the one who made it. */
    public enum Outcome {
        DONE,
        REFUSED,
        UNKNOWN
    }

    /**
     * One command as its sender saw it; times are {@link System#nanoTime()} of one process.
     *
     * @param version what the receipt said, if there was one
     * @param position what the receipt said, unless sealing took too long for it
     * @param events how many events it leads to, where the sender knows
     */
    public record Attempt(
            UUID commandId,
            long invoked,
            long answered,
            Outcome outcome,
            @Nullable String aggregate,
            @Nullable Long version,
            @Nullable Long position,
            @Nullable Long events) {}

    /** Every check that needs no projection: C1 to C4, and the ledger. */
    public List<String> all(Collection<Attempt> attempts) {
        var found = new ArrayList<String>();
        found.addAll(ofAnswers(attempts));
        found.addAll(ofSequences());
        found.addAll(ofOrder(attempts));
        found.addAll(ofTheLedger());
        return found;
    }

    /**
     * C1 and C2: what was answered is there exactly once, what was refused is not there, and what has an unknown end is
     * there once or not at all.
     */
    public List<String> ofAnswers(Collection<Attempt> attempts) {
        Map<UUID, Stored> stored = storedCommands();
        var found = new ArrayList<String>();
        Map<UUID, Set<Outcome>> outcomes = new HashMap<>();
        for (Attempt attempt : attempts) {
            outcomes.computeIfAbsent(attempt.commandId(), _ -> new HashSet<>()).add(attempt.outcome());
            Stored events = stored.get(attempt.commandId());
            if (attempt.outcome() == Outcome.DONE) {
                if (events == null) {
                    found.add("C1 answered but lost: " + attempt);
                } else if (!events.isWhatWasAnswered(attempt)) {
                    found.add("C1 stored as something else: " + attempt + " as " + events);
                }
            }
        }
        outcomes.forEach((command, ends) -> {
            if (ends.equals(Set.of(Outcome.REFUSED)) && stored.containsKey(command)) {
                found.add("C2 refused but stored: " + command);
            }
        });
        stored.forEach((command, events) -> {
            if (events.aggregates() > 1 || events.last() - events.first() + 1 != events.events()) {
                found.add("C1 stored more than once: " + command + " " + events);
            }
        });
        return found;
    }

    /** C3: the events of every aggregate count from 0 without a hole. */
    public List<String> ofSequences() {
        return jdbc.sql("select 'C3 hole in ' || aggregate_identifier from events.domain_event_entry"
                        + " group by aggregate_identifier"
                        + " having min(sequence_number) <> 0 or max(sequence_number) <> count(*) - 1")
                .query(String.class)
                .list();
    }

    /** C4: what was answered before something else began stands before it in the stream. */
    public List<String> ofOrder(Collection<Attempt> attempts) {
        Map<UUID, Stored> stored = storedCommands();
        List<Attempt> done = attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.DONE && stored.containsKey(attempt.commandId()))
                .toList();
        var byAnswer = done.stream()
                .sorted((a, b) -> Long.compare(a.answered(), b.answered()))
                .toList();
        var byStart = done.stream()
                .sorted((a, b) -> Long.compare(a.invoked(), b.invoked()))
                .toList();
        var found = new ArrayList<String>();
        long highest = -1;
        int answered = 0;
        for (Attempt attempt : byStart) {
            while (answered < byAnswer.size() && byAnswer.get(answered).answered() < attempt.invoked()) {
                highest = Math.max(
                        highest,
                        Objects.requireNonNull(
                                        stored.get(byAnswer.get(answered++).commandId()))
                                .position());
            }
            // a repeated command stands where it was first done
            boolean first = attempts.stream()
                    .noneMatch(other -> other != attempt
                            && other.commandId().equals(attempt.commandId())
                            && other.invoked() < attempt.invoked());
            long position =
                    Objects.requireNonNull(stored.get(attempt.commandId())).position();
            if (first && position >= 0 && position <= highest) {
                found.add("C4 stands before what was answered earlier: " + attempt);
            }
        }
        return found;
    }

    /**
     * Positions count from 0 without a gap, every event has one, each leaf is the hash of what is stored, and the tree is
     * the one over these leaves.
     */
    public List<String> ofTheLedger() {
        var found = new ArrayList<>(new TreeChecker(jdbc).findings());
        long expected = 0;
        for (Leaf leaf : jdbc.sql("select * from events.es_stream order by global_index")
                .query((row, _) -> new Leaf(
                        row.getLong("global_index"),
                        row.getBytes("leaf"),
                        LedgerEntry.of(
                                        row.getString("aggregate_identifier"),
                                        row.getLong("sequence_number"),
                                        row.getString("event_identifier"),
                                        row.getString("type"),
                                        row.getString("time_stamp"),
                                        row.getString("payload_type"),
                                        row.getString("payload_revision"),
                                        row.getBytes("payload"),
                                        row.getBytes("meta_data"))
                                .leafHash()))
                .list()) {
            if (leaf.position() != expected) {
                found.add("ledger has a gap before " + leaf.position());
                expected = leaf.position();
            }
            if (!Arrays.equals(leaf.stored(), leaf.computed())) {
                found.add("leaf " + leaf.position() + " is not the hash of what is stored");
            }
            expected++;
        }
        long unsealed = unsealed();
        if (unsealed > 0) {
            found.add(unsealed + " events are not sealed");
        }
        return found;
    }

    /** Whether every committed event has its position. */
    public boolean isSealed() {
        return unsealed() == 0;
    }

    private long unsealed() {
        return jdbc.sql("select count(*) from events.domain_event_entry e where not exists"
                        + " (select from events.ledger l where l.global_index = e.global_index)")
                .query(Long.class)
                .single();
    }

    private Map<UUID, Stored> storedCommands() {
        Map<UUID, Stored> commands = new HashMap<>();
        jdbc
                .sql("select convert_from(e.meta_data, 'UTF8')::jsonb ->> 'commandId' as command,"
                        + " min(e.aggregate_identifier) as aggregate, count(distinct e.aggregate_identifier) as aggregates,"
                        + " count(*) as events, min(e.sequence_number) as first, max(e.sequence_number) as last,"
                        + " coalesce(max(l.position), -1) as position"
                        + " from events.domain_event_entry e left join events.ledger l"
                        + " on l.global_index = e.global_index group by 1")
                .query((row, _) -> Map.entry(
                        String.valueOf(row.getString("command")),
                        new Stored(
                                row.getString("aggregate"),
                                row.getLong("aggregates"),
                                row.getLong("events"),
                                row.getLong("first"),
                                row.getLong("last"),
                                row.getLong("position"))))
                .list()
                .stream()
                .filter(entry -> !entry.getKey().equals("null"))
                .forEach(entry -> commands.put(UUID.fromString(entry.getKey()), entry.getValue()));
        return commands;
    }

    private record Stored(String aggregate, long aggregates, long events, long first, long last, long position) {
        boolean isWhatWasAnswered(Attempt attempt) {
            return aggregate.equals(attempt.aggregate())
                    && last == Objects.requireNonNull(attempt.version())
                    && (attempt.position() == null || position == attempt.position())
                    && (attempt.events() == null || events == attempt.events());
        }
    }

    private record Leaf(long position, byte[] stored, byte[] computed) {}
}
