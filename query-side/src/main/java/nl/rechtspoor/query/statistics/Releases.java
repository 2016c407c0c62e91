package nl.rechtspoor.query.statistics;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The releases that were made, and the cases each of them counts. */
@Component
class Releases {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StoredDocuments documents;

    Releases(@QueryDatabase DataSource dataSource, StoredDocuments documents) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
        this.documents = documents;
    }

    private record Lists(List<CodeList> lists) {}

    private record Codes(Map<Dimension, Set<String>> codes) {}

    /** All of them, the newest first. */
    List<Release> all() {
        return jdbc.sql("select * from statistics.release order by month desc")
                .query((row, _) -> new Release(
                        YearMonth.parse(row.getString("month")),
                        row.getLong("position"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("method"),
                        row.getString("noise"),
                        row.getBytes("key_mark"),
                        documents.read(row.getString("code_lists"), Lists.class).lists()))
                .list();
    }

    Optional<Release> latest() {
        return all().stream().findFirst();
    }

    Optional<Release> find(YearMonth month) {
        return all().stream().filter(release -> release.month().equals(month)).findFirst();
    }

    /** The month of the first release, if there is one. */
    Optional<YearMonth> first() {
        return jdbc.sql("select min(month) from statistics.release")
                .query(String.class)
                .optional()
                .map(YearMonth::parse);
    }

    /** The cases of a release. */
    List<CodedCase> casesOf(YearMonth month) {
        return jdbc.sql("""
                        select child, cluster, received, codes from statistics.released_case
                        where release = ? order by number
                        """)
                .param(month.toString())
                .query((row, _) -> new CodedCase(
                        new SubjectId(row.getObject("child", UUID.class)),
                        row.getObject("cluster", UUID.class),
                        YearMonth.parse(row.getString("received")),
                        documents.read(row.getString("codes"), Codes.class).codes()))
                .list();
    }

    /** Adds a release, once and for all. */
    void add(Release release, List<CodedCase> counted) {
        jdbc.sql("""
                        insert into statistics.release (month, position, made_at, method, noise, key_mark, code_lists)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(
                        release.month().toString(),
                        release.position(),
                        Timestamp.from(release.madeAt()),
                        release.method(),
                        release.noise(),
                        release.keyMark(),
                        documents.write(new Lists(release.codeLists())))
                .update();
        var numbered = new ArrayList<Object[]>();
        for (var each : counted) {
            numbered.add(new Object[] {
                release.month().toString(),
                numbered.size(),
                each.child().value(),
                each.cluster(),
                each.received().toString(),
                documents.write(new Codes(each.codes()))
            });
        }
        batches.batchUpdate("insert into statistics.released_case values (?, ?, ?, ?, ?, ?::jsonb)", numbered);
    }
}
