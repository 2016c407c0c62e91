package nl.rechtspoor.platform.processing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.testing.NotebookEvent.NoteAdded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts notes and writes each count once per batch; PostgreSQL refuses a count of more than 999. */
@ProcessingGroup(NoteCountsProjection.GROUP)
class NoteCountsProjection {
    static final String GROUP = "test-note-counts";

    private final JdbcClient jdbc;

    NoteCountsProjection(@QueryDatabase DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    @EventHandler
    void on(NoteAdded event, UnitOfWork<?> batch) {
        counts(batch).merge(event.notebookId(), event.text().equals("poison") ? 1000 : 1, Integer::sum);
    }

    private Map<UUID, Integer> counts(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource("counts", _ -> {
            Map<UUID, Integer> counts = new HashMap<>();
            BatchWork.beforeCommit(batch, new BatchWork(() -> write(counts), counts::clear));
            return counts;
        });
    }

    private void write(Map<UUID, Integer> counts) {
        counts.forEach((id, count) -> jdbc.sql("insert into views.test_note_count (id, notes) values (?, ?)"
                        + " on conflict (id) do update set notes = test_note_count.notes + excluded.notes")
                .params(id, count)
                .update());
    }
}
