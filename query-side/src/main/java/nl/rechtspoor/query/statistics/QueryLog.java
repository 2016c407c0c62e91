package nl.rechtspoor.query.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.StaffNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notes who asked what of the statistics. Nothing in it can be changed. */
@Component
class QueryLog {
    private final JdbcClient jdbc;
    private final StaffNames names;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    QueryLog(@QueryDatabase JdbcClient jdbc, StaffNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    void answered(StaffId by, Question question) {
        note(by, question.release().month().toString(), question.canonical(), null);
    }

    /** What was typed is not kept: it could be anything. */
    void refused(StaffId by, String refusal) {
        note(by, null, null, refusal);
    }

    private void note(StaffId by, @Nullable String release, @Nullable String query, @Nullable String refusal) {
        jdbc.sql("""
                        insert into statistics.query_log (asked_at, asked_by, release, query, refusal)
                        values (:at, :by, :release, :query, :refusal)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("release", release)
                .param("query", query)
                .param("refusal", refusal)
                .update();
    }

    /** What everybody asked since a moment, those who asked most first. */
    List<AskedQuestions> since(Instant moment) {
        var asked = jdbc.sql("""
                        select asked_by, query::json ->> 'query' as query, refusal, count(*) as times
                        from statistics.query_log where asked_at >= ? group by asked_by, query::json ->> 'query', refusal
                        """)
                .param(Timestamp.from(moment))
                .query((row, _) -> new AskedQuestions.Asked(
                        row.getObject("asked_by", UUID.class),
                        query(row.getString("query")),
                        row.getString("refusal"),
                        row.getInt("times")))
                .list();
        var byStaff = asked.stream().collect(Collectors.groupingBy(AskedQuestions.Asked::askedBy));
        var known = names.of(byStaff.keySet().stream().map(StaffId::new).toList());
        return byStaff.entrySet().stream()
                .map(each -> AskedQuestions.of(each.getKey(), known.get(new StaffId(each.getKey())), each.getValue()))
                .sorted(Comparator.comparingInt(AskedQuestions::questions)
                        .reversed()
                        .thenComparing(AskedQuestions::staff))
                .toList();
    }

    private @Nullable Map<String, String> query(@Nullable String text) {
        return text == null ? null : json.readValue(text, new TypeReference<TreeMap<String, String>>() {});
    }
}
