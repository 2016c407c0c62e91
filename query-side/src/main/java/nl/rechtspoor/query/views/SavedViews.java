package nl.rechtspoor.query.views;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.SealedTexts;
import nl.rechtspoor.query.access.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps views for their owner, or for the owner's first team. A view opens nothing: each list filters for who asks. */
@Component
class SavedViews {
    private static final int MOST = 100;
    private static final String FIELD = "saved-view/content";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    SavedViews(@QueryDatabase JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    private record Row(UUID id, String content, boolean shared, boolean mine) {}

    /** What is sealed of a view. */
    private record Content(String name, String query) {}

    List<SavedView> of(Viewer viewer) {
        return jdbc
                .sql("""
                        select id, content, team is not null as shared, owner = :viewer as mine from staff.saved_view
                        where owner = :viewer or team = any(:teams)
                        """)
                .param("viewer", viewer.staff().value())
                .param("teams", viewer.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> texts.open(row.content()).stream().map(content -> view(row, content)))
                .sorted(Comparator.comparing((SavedView view) -> view.name().toLowerCase(Locale.ROOT))
                        .thenComparing(SavedView::id))
                .toList();
    }

    private static SavedView view(Row row, String content) {
        var opened = JSON.readValue(content, Content.class);
        return new SavedView(row.id(), opened.name(), opened.query(), row.shared(), row.mine());
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
        var subject = subjectOf(id).orElseGet(() -> new SubjectId(UUID.randomUUID()));
        int saved = jdbc.sql("""
                        insert into staff.saved_view as old (id, owner, team, subject, content, saved_at)
                        select :id, :owner, cast(:team as uuid), :subject, :content, :at
                        where (select count(*) from staff.saved_view where owner = :owner) < :most
                        on conflict (id) do update set team = excluded.team, subject = excluded.subject,
                          content = excluded.content
                        where old.owner = excluded.owner
                        """)
                .param("id", id)
                .param("owner", viewer.staff().value())
                .param("team", team)
                .param("subject", subject.value())
                .param("content", texts.seal(subject, FIELD, JSON.writeValueAsString(new Content(name, query))))
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
        var removed = jdbc.sql("delete from staff.saved_view where id = ? and owner = ? returning subject")
                .params(id, viewer.staff().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such view"));
        texts.forget(new SubjectId(removed));
    }

    private Optional<SubjectId> subjectOf(UUID id) {
        return jdbc.sql("select subject from staff.saved_view where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(SubjectId::new);
    }
}
