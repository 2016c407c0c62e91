package nl.rechtspoor.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.encryption.BlindIndex;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.RelatedCases;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.projection.ChildName;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.search.FoundCase.MatchedOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases for somebody, among those that may be seen. Every case it shows is written into the access log. */
@Component
class CaseSearch {
    private static final int MOST = 30;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-?[0-9A-Z-]*", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final CaseRelation relation;
    private final RelatedCases gate;
    private final BlindIndex index;
    private final Bodies bodies;
    private final Rules rules;
    private final StoredDocuments documents;
    private final Keyring keyring;
    private final ErasedSubjects erased;
    private final Clock clock;

    CaseSearch(
            @QueryDatabase JdbcClient jdbc,
            CaseRelation relation,
            RelatedCases gate,
            BlindIndex index,
            @QueryDatabase Bodies bodies,
            Rules rules,
            StoredDocuments documents,
            Keyring keyring,
            ErasedSubjects erased,
            Clock clock) {
        this.jdbc = jdbc;
        this.relation = relation;
        this.gate = gate;
        this.index = index;
        this.bodies = bodies;
        this.rules = rules;
        this.documents = documents;
        this.keyring = keyring;
        this.erased = erased;
        this.clock = clock;
    }

    List<FoundCase> find(String text, Viewer viewer) {
        String words = text.strip();
        if (words.length() < 2 || !viewer.worksOnCases()) {
            return List.of();
        }
        var matches = new LinkedHashMap<UUID, Set<MatchedOn>>();
        byNumber(words, viewer, matches);
        byName(words, viewer, matches);
        byPhone(words, viewer, matches);
        byArea(words, viewer, matches);
        byBody(words, viewer, matches);
        var found = lines(matches, viewer);
        found.forEach(one -> gate.record(new CaseId(one.caseId()), viewer, AccessKind.SEARCH_HIT));
        return found;
    }

    private void byNumber(String words, Viewer viewer, Map<UUID, Set<MatchedOn>> matches) {
        if (NUMBER.matcher(words).matches()) {
            String prefix = words.toUpperCase(Locale.ROOT).replace("%", "").replace("_", "") + "%";
            find(
                    "select w.case_id from views.worklist w where w.number like :prefix",
                    Map.of("prefix", prefix),
                    MatchedOn.NUMBER,
                    viewer,
                    matches);
        }
    }

    private void byName(String words, Viewer viewer, Map<UUID, Set<MatchedOn>> matches) {
        WordsOfOneName.in(words, index, "entry, field, case_id", "views.search_token")
                .ifPresent(named -> find(
                        "select w.case_id from (" + named.select() + ") w",
                        named.parameters(),
                        MatchedOn.NAME,
                        viewer,
                        matches));
    }

    private void byPhone(String words, Viewer viewer, Map<UUID, Set<MatchedOn>> matches) {
        index.phone(words)
                .ifPresent(token -> find(
                        "select w.case_id from views.search_token w where w.field = 'phone' and w.token = :token",
                        Map.of("token", token),
                        MatchedOn.PHONE,
                        viewer,
                        matches));
    }

    private void byArea(String words, Viewer viewer, Map<UUID, Set<MatchedOn>> matches) {
        String lower = words.toLowerCase(Locale.ROOT);
        String[] areas = rules.taxonomy().on(today()).areas().stream()
                .filter(area -> area.code().value().equalsIgnoreCase(words)
                        || area.label().nl().toLowerCase(Locale.ROOT).contains(lower)
                        || area.label().en().toLowerCase(Locale.ROOT).contains(lower))
                .map(area -> area.code().value())
                .toArray(String[]::new);
        if (areas.length > 0) {
            find(
                    "select w.case_id from views.worklist w where w.areas && cast(:areas as text[])",
                    Map.of("areas", areas),
                    MatchedOn.AREA,
                    viewer,
                    matches);
        }
    }

    private void byBody(String words, Viewer viewer, Map<UUID, Set<MatchedOn>> matches) {
        String[] ids = bodies.search(words, MOST).stream()
                .map(body -> body.id().value())
                .toArray(String[]::new);
        if (ids.length > 0) {
            find(
                    "select w.case_id from views.worklist w where w.body = any(cast(:bodies as text[]))",
                    Map.of("bodies", ids),
                    MatchedOn.BODY,
                    viewer,
                    matches);
        }
    }

    private void find(
            String candidates,
            Map<String, Object> parameters,
            MatchedOn by,
            Viewer viewer,
            Map<UUID, Set<MatchedOn>> matches) {
        jdbc.sql("select distinct c.case_id from (" + candidates + ") c where " + CaseRelation.mayBeSeen("c.case_id")
                        + " limit " + MOST)
                .params(parameters)
                .params(relation.parameters(viewer))
                .query(UUID.class)
                .list()
                .forEach(found -> matches.computeIfAbsent(found, _ -> EnumSet.noneOf(MatchedOn.class))
                        .add(by));
    }

    /** The relation is asked once more in the statement that reads what is shown. */
    private List<FoundCase> lines(Map<UUID, Set<MatchedOn>> matches, Viewer viewer) {
        return jdbc.sql("""
                        select w.case_id, w.number, w.child, w.stage, w.areas, w.opened_at from views.worklist w
                        where w.case_id = any(:found) and %s order by w.active desc, w.opened_at desc, w.case_id limit %d
                        """.formatted(CaseRelation.mayBeSeen("w.case_id"), MOST))
                .param("found", matches.keySet().toArray(UUID[]::new))
                .params(relation.parameters(viewer))
                .query((row, _) -> line(row, matches))
                .list();
    }

    private FoundCase line(ResultSet row, Map<UUID, Set<MatchedOn>> matches) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        String stored = row.getString("child");
        var child = stored == null ? null : documents.read(stored, ChildName.class);
        return new FoundCase(
                caseId,
                row.getString("number"),
                child == null ? null : child.label(keyring),
                child == null || child.erased() == null ? null : erased.of(child.erased()),
                row.getString("stage"),
                matches.getOrDefault(caseId, Set.of()),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getTimestamp("opened_at").toInstant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
    }
}
