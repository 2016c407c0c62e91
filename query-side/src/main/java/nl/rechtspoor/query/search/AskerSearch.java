package nl.rechtspoor.query.search;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.BlindIndex;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.search.FoundCase.MatchedOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the contact moments in which somebody asked, for the privacy officer: most never become a case, and where one did the
 * asker need not be a party of it. A wall around a case hides its contacts too.
 */
@Component
class AskerSearch {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final AccessLog log;
    private final Clock clock;

    AskerSearch(@QueryDatabase JdbcClient jdbc, BlindIndex index, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody who asked. The person is the pseudonym under which the events of the contact know them. */
    record FoundAsker(UUID contactId, Instant startedAt, UUID person, Set<MatchedOn> matchedOn) {}

    private record Row(UUID contactId, Instant startedAt, UUID person) {}

    /** All words must be in one name of the asker, or be the asker's number; the newest first, and each hit is recorded. */
    List<FoundAsker> find(String text, Viewer viewer) {
        var matches = new LinkedHashMap<Row, Set<MatchedOn>>();
        byName(text, viewer, matches);
        index.phone(text)
                .ifPresent(token -> find(
                        "select contact_id from views.contact_token where field = 'phone' and token = :token",
                        Map.of("token", token),
                        MatchedOn.PHONE,
                        viewer,
                        matches));
        matches.keySet()
                .forEach(row -> log.record(new Access(
                        clock.instant(),
                        viewer.staff(),
                        viewer.role(),
                        AccessPurpose.PRIVACY_REQUEST,
                        AccessKind.SEARCH_HIT,
                        null,
                        new ContactId(row.contactId()))));
        return matches.entrySet().stream()
                .map(match -> new FoundAsker(
                        match.getKey().contactId(),
                        match.getKey().startedAt(),
                        match.getKey().person(),
                        match.getValue()))
                .toList();
    }

    private void byName(String text, Viewer viewer, Map<Row, Set<MatchedOn>> matches) {
        WordsOfOneName.in(text, index, "contact_id, field", "views.contact_token")
                .ifPresent(words -> find(
                        "select contact_id from (" + words.select() + ") as named",
                        words.parameters(),
                        MatchedOn.NAME,
                        viewer,
                        matches));
    }

    private void find(
            String candidates,
            Map<String, Object> parameters,
            MatchedOn by,
            Viewer viewer,
            Map<Row, Set<MatchedOn>> matches) {
        jdbc.sql("select a.contact_id, a.started_at, a.person from views.contact_asker a"
                        + " where a.contact_id in (" + candidates + ")"
                        + " and not exists (select from views.contact_case c join views.case_access w"
                        + " on w.case_id = c.case_id where c.contact_id = a.contact_id and :viewer = any(w.walls))"
                        + " order by a.started_at desc, a.contact_id limit " + MOST)
                .params(parameters)
                .param("viewer", viewer.staff().value())
                .query((row, _) -> new Row(
                        row.getObject("contact_id", UUID.class),
                        row.getTimestamp("started_at").toInstant(),
                        row.getObject("person", UUID.class)))
                .list()
                .forEach(found -> matches.computeIfAbsent(found, _ -> EnumSet.noneOf(MatchedOn.class))
                        .add(by));
    }
}
