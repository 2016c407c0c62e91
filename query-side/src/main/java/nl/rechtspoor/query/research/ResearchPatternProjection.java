package nl.rechtspoor.query.research;

import java.util.Collection;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row of codes for every pattern that takes part in research. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(ResearchPatternProjection.GROUP)
class ResearchPatternProjection {
    static final String GROUP = "research-patterns";

    private final JdbcClient jdbc;

    ResearchPatternProjection(@QueryDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @EventHandler
    void on(CaseEscalatedToResearch event) {
        var codes = event.codes();
        jdbc.sql("""
                        insert into views.research_pattern (pattern_id, case_id, areas, articles, primary_article,
                          body_type, body, decision_type, province, groups, age_band, quarter, issue_hint)
                        select :pattern, :caseId, :areas, :articles, :primaryArticle,
                          :bodyType, :body, :decisionType, :province, :groups, :ageBand, :quarter, :issueHint
                        where not exists (select from views.research_exclusion where case_id = :caseId)
                        on conflict (pattern_id) do nothing
                        """)
                .param("pattern", event.pattern().value())
                .param("caseId", event.caseId().value())
                .param("areas", texts(codes.areas()))
                .param("articles", texts(codes.articles()))
                .param("primaryArticle", codes.primaryArticle().value())
                .param("bodyType", text(codes.bodyType()))
                .param("body", text(codes.body()))
                .param("decisionType", text(codes.decisionType()))
                .param("province", text(codes.province()))
                .param("groups", texts(codes.groups()))
                .param("ageBand", codes.ageBand().name())
                .param("quarter", codes.quarter())
                .param("issueHint", event.issueHint())
                .update();
    }

    @EventHandler
    void on(ResearchParticipationEnded event) {
        var caseId = event.caseId().value();
        jdbc.sql("insert into views.research_exclusion (case_id) values (?) on conflict do nothing")
                .param(caseId)
                .update();
        jdbc.sql("delete from views.research_pattern where case_id = ?")
                .param(caseId)
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.research_pattern, views.research_exclusion").update();
    }

    /** Enum names and codes; every such type prints as its code. Sorted, because a set has no order of its own. */
    private static String[] texts(Collection<?> codes) {
        var texts = codes.stream().map(Object::toString);
        return (codes instanceof java.util.Set ? texts.sorted() : texts).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
