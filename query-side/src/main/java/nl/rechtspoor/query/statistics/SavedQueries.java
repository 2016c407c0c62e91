package nl.rechtspoor.query.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Questions that can be cited. A question is saved once; the second time it is found. */
@Component
class SavedQueries {
    private static final int LONGEST_LIST = 500;

    private final JdbcClient jdbc;
    private final Releases releases;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SavedQueries(@QueryDatabase JdbcClient jdbc, Releases releases, Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.clock = clock;
    }

    private record Row(String id, String release, String canonical, String csvHash, UUID savedBy, Timestamp savedAt) {}

    private record Canonical(String dataset, String method, Map<String, String> query, String release) {}

    void save(Questions.Answered answered, StaffId by) {
        jdbc.sql("""
                        insert into statistics.saved_query (id, release, canonical, csv_hash, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        answered.question().id(),
                        answered.question().release().month().toString(),
                        answered.question().canonical(),
                        Question.sha256(TableCsv.of(answered.table())),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest first. */
    List<Citation> all() {
        return jdbc
                .sql("select id, release, canonical, csv_hash, saved_by, saved_at from statistics.saved_query"
                        + " order by saved_at desc, id limit ?")
                .param(LONGEST_LIST)
                .query(Row.class)
                .list()
                .stream()
                .map(this::citation)
                .toList();
    }

    Optional<Citation> find(String id) {
        return jdbc.sql("select id, release, canonical, csv_hash, saved_by, saved_at from statistics.saved_query"
                        + " where id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .map(this::citation);
    }

    /** The parameters with which the saved question can be asked again. */
    static Map<String, List<String>> parameters(Citation citation) {
        var parameters = new LinkedHashMap<String, List<String>>();
        citation.query().forEach((name, value) -> parameters.put(name, List.of(value)));
        parameters.put("release", List.of(citation.release()));
        return parameters;
    }

    private Citation citation(Row row) {
        var release = releases.find(YearMonth.parse(row.release())).orElseThrow();
        return new Citation(
                row.id(),
                Question.DATASET,
                row.release(),
                release.position(),
                release.method(),
                release.noise(),
                json.readValue(row.canonical(), Canonical.class).query(),
                row.csvHash(),
                row.savedBy(),
                row.savedAt().toInstant());
    }
}
