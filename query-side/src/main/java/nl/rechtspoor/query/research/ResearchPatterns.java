package nl.rechtspoor.query.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds coded patterns, newest quarter first. */
@Component
class ResearchPatterns {
    private final JdbcClient jdbc;

    ResearchPatterns(@QueryDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** One coded pattern. It names no case, no day and no person. */
    record Pattern(
            UUID pattern,
            List<String> areas,
            List<String> articles,
            String primaryArticle,
            @Nullable String bodyType,
            @Nullable String body,
            @Nullable String decisionType,
            @Nullable String province,
            List<String> groups,
            String ageBand,
            String quarter,
            String issueHint) {}

    Page<Pattern> find(@Nullable String area, @Nullable String article, @Nullable String after, int size) {
        var last = after == null ? null : Cursor.read(after, 2);
        var found = jdbc.sql("""
                        select pattern_id, areas, articles, primary_article, body_type, body, decision_type, province,
                               groups, age_band, quarter, issue_hint
                        from views.research_pattern
                        where (cast(:area as text) is null or :area = any(areas))
                          and (cast(:article as text) is null or :article = any(articles))
                          and (cast(:quarter as text) is null or quarter < :quarter
                               or (quarter = :quarter and pattern_id > cast(:pattern as uuid)))
                        order by quarter desc, pattern_id limit :limit
                        """)
                .param("area", area)
                .param("article", article)
                .param("quarter", last == null ? null : last.key(0))
                .param("pattern", last == null ? null : Cursor.checked(() -> UUID.fromString(last.key(1))))
                .param("limit", size + 1)
                .query((row, _) -> pattern(row))
                .list();
        return Page.of(found, size, pattern -> pattern, pattern -> Cursor.of(pattern.quarter(), pattern.pattern()));
    }

    private static Pattern pattern(ResultSet row) throws SQLException {
        return new Pattern(
                row.getObject("pattern_id", UUID.class),
                texts(row, "areas"),
                texts(row, "articles"),
                row.getString("primary_article"),
                row.getString("body_type"),
                row.getString("body"),
                row.getString("decision_type"),
                row.getString("province"),
                texts(row, "groups"),
                row.getString("age_band"),
                row.getString("quarter"),
                row.getString("issue_hint"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
