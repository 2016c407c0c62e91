package nl.rechtspoor.query.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
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
 * Finds in which cases somebody is a party, for the privacy officer who has to answer that person. It says where, and
 * nothing of what a case is about nor what anybody is called; an ethical wall hides a case here too.
 */
@Component
class PersonSearch {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final AccessLog log;
    private final Clock clock;

    PersonSearch(@QueryDatabase JdbcClient jdbc, BlindIndex index, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.log = log;
        this.clock = clock;
    }

    /** One party of one case. The person is the pseudonym under which the events of the case know them. */
    record FoundPerson(UUID caseId, String caseNumber, UUID person, Set<MatchedOn> matchedOn, boolean onHold) {}

    private record InCase(UUID caseId, UUID person) {}

    /** All words must be in one name of one person, or be that person's number. */
    List<FoundPerson> find(String text, Viewer viewer) {
        var matches = new LinkedHashMap<InCase, Set<MatchedOn>>();
        byName(text, viewer, matches);
        index.phone(text)
                .ifPresent(token -> find(
                        "select case_id, subject from views.search_token where field = 'phone' and token = :token",
                        Map.of("token", token),
                        MatchedOn.PHONE,
                        viewer,
                        matches));
        var found = lines(matches);
        found.stream()
                .map(one -> new CaseId(one.caseId()))
                .distinct()
                .forEach(caseId -> log.record(new Access(
                        clock.instant(),
                        viewer.staff(),
                        viewer.role(),
                        AccessPurpose.PRIVACY_REQUEST,
                        AccessKind.SEARCH_HIT,
                        caseId,
                        null)));
        return found;
    }

    private void byName(String text, Viewer viewer, Map<InCase, Set<MatchedOn>> matches) {
        WordsOfOneName.in(text, index, "entry, field, case_id, subject", "views.search_token")
                .ifPresent(words -> find(
                        "select case_id, subject from (" + words.select() + ") as named",
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
            Map<InCase, Set<MatchedOn>> matches) {
        jdbc.sql("select distinct c.case_id, c.subject from (" + candidates + ") c"
                        + " where not exists (select from views.case_access a"
                        + " where a.case_id = c.case_id and :viewer = any(a.walls)) limit " + MOST)
                .params(parameters)
                .param("viewer", viewer.staff().value())
                .query((row, _) ->
                        new InCase(row.getObject("case_id", UUID.class), row.getObject("subject", UUID.class)))
                .list()
                .forEach(found -> matches.computeIfAbsent(found, _ -> EnumSet.noneOf(MatchedOn.class))
                        .add(by));
    }

    private List<FoundPerson> lines(Map<InCase, Set<MatchedOn>> matches) {
        var found = new ArrayList<FoundPerson>();
        jdbc.sql("""
                        select w.case_id, w.number, exists (select from views.privacy_legal_hold h
                                 where h.case_id = w.case_id and h.released_at is null) as on_hold
                        from views.worklist w where w.case_id = any(:cases) order by w.opened_at desc, w.case_id
                        """)
                .param("cases", matches.keySet().stream().map(InCase::caseId).toArray(UUID[]::new))
                .query(row -> {
                    var caseId = row.getObject("case_id", UUID.class);
                    var number = row.getString("number");
                    var onHold = row.getBoolean("on_hold");
                    matches.forEach((at, by) -> {
                        if (at.caseId().equals(caseId)) {
                            found.add(new FoundPerson(caseId, number, at.person(), by, onHold));
                        }
                    });
                });
        return found;
    }
}
