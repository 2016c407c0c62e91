package nl.rechtspoor.query.views;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Keeps views for their owner, or for the owner's first team. A view opens nothing: each list filters for who asks. */
@Component
class SavedViews {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(@QueryDatabase JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SavedView> of(Viewer viewer) {
        return jdbc.sql("""
                        select id, name, query, team is not null as shared, owner = :viewer as mine from views.saved_view
                        where owner = :viewer or team = any(:teams) order by lower(name), id
                        """)
                .param("viewer", viewer.staff().value())
                .param("teams", viewer.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .query(SavedView.class)
                .list();
    }

    /** Saving the same id again replaces the view, if it is one's own. */
    SavedView save(UUID id, String name, String query, boolean shared, Viewer viewer) {
        UUID team = shared
                ? viewer.teams().stream()
                        .map(TeamId::value)
                        .min(UUID::compareTo)
                        .orElse(null)
                : null;
        if (shared && team == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Only somebody in a team can share a view");
        }
        int saved = jdbc.sql("""
                        insert into views.saved_view as old (id, owner, team, name, query, saved_at)
                        select :id, :owner, cast(:team as uuid), :name, :query, :at
                        where (select count(*) from views.saved_view where owner = :owner) < :most
                        on conflict (id) do update set team = excluded.team, name = excluded.name, query = excluded.query
                        where old.owner = excluded.owner
                        """)
                .param("id", id)
                .param("owner", viewer.staff().value())
                .param("team", team)
                .param("name", name)
                .param("query", query)
                .param("at", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .update();
        if (saved == 0) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "The view is somebody else's, or there are too many");
        }
        return new SavedView(id, name, query, shared, true);
    }

    void remove(UUID id, Viewer viewer) {
        int removed = jdbc.sql("delete from views.saved_view where id = ? and owner = ?")
                .params(id, viewer.staff().value())
                .update();
        if (removed == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such view");
        }
    }
}
