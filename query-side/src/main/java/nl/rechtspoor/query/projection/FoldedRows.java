package nl.rechtspoor.query.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.rechtspoor.platform.processing.BatchWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, each a fold of one stream. A batch of events reads a row at most once, changes it in memory and
 * writes it once, in the transaction that also moves the token. An event that a row already contains is skipped.
 *
 * @param <R> the row; it may be mutable, because no row is kept of a batch that failed
 */
public final class FoldedRows<R extends FoldedRows.Row> {
    private final Table<R> table;
    private final String resource;
    private final Map<UUID, R> recent;

    public FoldedRows(String name, Table<R> table, int keptInMemory) {
        this.table = table;
        this.resource = "rows of " + name;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, R> eldest) {
                return size() > keptInMemory;
            }
        };
    }

    /** Applies the event with this sequence number to the row of its stream; a new stream has no row yet. */
    public void on(UUID id, long sequence, UnitOfWork<?> batch, Function<@Nullable R, R> evolve) {
        Map<UUID, R> touched = touchedIn(batch.root());
        R row = touched.containsKey(id) ? touched.get(id) : before(id, sequence);
        if (row == null || row.version() < sequence) {
            touched.put(id, evolve.apply(row));
        }
    }

    /** Forgets what is kept in memory, because the table is emptied. */
    public synchronized void clear() {
        recent.clear();
    }

    private Map<UUID, R> touchedIn(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(resource, _ -> {
            Map<UUID, R> rows = new LinkedHashMap<>();
            BatchWork.beforeCommit(batch, new BatchWork(() -> table.write(rows.values()), rows::clear));
            batch.afterCommit(_ -> keep(rows));
            return rows;
        });
    }

    /**
     * The row as it was before the batch. One in memory counts only if this event is its very next one: otherwise another
     * node has worked on it in the meantime. The first event of a stream has nothing before it.
     */
    private @Nullable R before(UUID id, long sequence) {
        R kept = take(id);
        if (kept != null && kept.version() == sequence - 1) {
            return kept;
        }
        return sequence == 0 ? null : table.read(id);
    }

    private synchronized @Nullable R take(UUID id) {
        return recent.remove(id);
    }

    private synchronized void keep(Map<UUID, R> rows) {
        recent.putAll(rows);
    }

    /** A row that knows up to which event it was folded. */
    public interface Row {
        long version();
    }

    /** Where the rows live. */
    public interface Table<R> {
        @Nullable
        R read(UUID id);

        /** Inserts or replaces; a row that is newer in the table already stays. */
        void write(Collection<R> rows);
    }
}
