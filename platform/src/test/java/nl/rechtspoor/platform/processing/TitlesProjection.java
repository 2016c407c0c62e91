package nl.rechtspoor.platform.processing;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.testing.NotebookEvent.NotebookOpened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one row per notebook, and fails on poison: by itself, or by what PostgreSQL says. */
@ProcessingGroup(TitlesProjection.GROUP)
class TitlesProjection {
    static final String GROUP = "test-titles";
    static final AtomicBoolean HEALED = new AtomicBoolean();

    private final JdbcClient jdbc;

    TitlesProjection(@QueryDatabase DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    @EventHandler
    void on(NotebookOpened event) {
        boolean poison = !HEALED.get();
        if (poison && event.title().startsWith("poison")) {
            throw new IllegalStateException("cannot handle " + event.title());
        }
        String title = poison && event.title().startsWith("sql poison") ? null : event.title();
        jdbc.sql("insert into views.test_title (id, title) values (?, ?) on conflict do nothing")
                .params(event.notebookId(), title)
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.test_title").update();
    }
}
