package nl.rechtspoor.query.dossiers;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.campaigns.CampaignStep;
import nl.rechtspoor.query.campaigns.CampaignSteps;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tells how an issue went on: whether cases came in again, and by what codes they can be counted in released statistics. */
@Component
class IssueCourses {
    /** Fewer cases would give away the codes of one of them. */
    private static final int FEWEST_THAT_SHARE = 5;

    private static final String AREA = "area";
    private static final String ARTICLE = "article";
    private static final String BODY = "body";

    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final CampaignSteps campaigns;

    IssueCourses(@QueryDatabase JdbcClient jdbc, StoredDocuments documents, CampaignSteps campaigns) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.campaigns = campaigns;
    }

    IssueCourse of(DossierId id) {
        var facts = jdbc.sql("select facts from views.dossier where dossier_id = ?")
                .param(id.value())
                .query((row, _) -> documents.read(row.getString("facts"), DossierFacts.class))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such dossier"));
        return new IssueCourse(
                Recurrence.of(opened(id.value()), happened(facts)),
                IssueCourse.SeenAgain.in(facts),
                countedBy(Objects.requireNonNull(facts.key), id));
    }

    private List<Recurrence.Happened> happened(DossierFacts facts) {
        var hearings = facts.hearings.stream()
                .map(told -> new Recurrence.Happened(
                        Recurrence.Moment.HEARING,
                        told.event().on(),
                        told.event().body()));
        var outside = campaigns.about(facts.dossierId).stream()
                .map(step -> new Recurrence.Happened(momentOf(step.kind()), step.on(), step.who()));
        return Stream.concat(hearings, outside).toList();
    }

    private static Recurrence.Moment momentOf(CampaignStep.Kind kind) {
        return switch (kind) {
            case INTERVENTION -> Recurrence.Moment.INTERVENTION;
            case RESPONSE -> Recurrence.Moment.RESPONSE;
            case OUTCOME -> Recurrence.Moment.OUTCOME;
        };
    }

    /** The day on which each case behind it came in; a case whose child left research is none. */
    private List<LocalDate> opened(UUID dossier) {
        return jdbc.sql("""
                        select (w.opened_at at time zone 'Europe/Amsterdam')::date from views.worklist w
                        where w.case_id in (select c.case_id from views.dossier_case c where c.dossier_id = ?
                          and not exists (select from views.dossier_exclusion e where e.case_id = c.case_id))
                        """).param(dossier).query(LocalDate.class).list();
    }

    private Map<String, String> countedBy(IssueKey key, DossierId id) {
        var shared = key.issueHint() == null ? Map.<String, String>of() : shared(id.value(), key.issueHint());
        var codes = new LinkedHashMap<String, String>();
        put(codes, AREA, key.area() == null ? shared.get(AREA) : key.area().value());
        put(
                codes,
                ARTICLE,
                key.article() == null ? shared.get(ARTICLE) : key.article().value());
        put(
                codes,
                BODY,
                key.bodyType() == null ? shared.get(BODY) : key.bodyType().value());
        return codes;
    }

    private static void put(Map<String, String> codes, String dimension, @Nullable String code) {
        if (code != null) {
            codes.put(dimension, code);
        }
    }

    /** What all patterns of the hint have in common. */
    private Map<String, String> shared(UUID dossier, String hint) {
        var patterns = jdbc.sql("""
                        select distinct on (p.case_id) p.areas, p.primary_article, p.body_type from views.research_pattern p
                        where p.issue_hint = ? and p.case_id in (select c.case_id from views.dossier_case c
                          where c.dossier_id = ? and not c.evidence
                            and not exists (select from views.dossier_exclusion e where e.case_id = c.case_id))
                        """)
                .params(hint, dossier)
                .query((row, _) -> new Codes(
                        texts(row.getArray("areas")), row.getString("primary_article"), row.getString("body_type")))
                .list();
        var codes = new LinkedHashMap<String, String>();
        if (patterns.size() >= FEWEST_THAT_SHARE) {
            var areas = new HashSet<>(patterns.getFirst().areas());
            patterns.forEach(pattern -> areas.retainAll(pattern.areas()));
            put(codes, AREA, areas.stream().sorted().findFirst().orElse(null));
            put(codes, ARTICLE, theOneOf(patterns.stream().map(Codes::article)));
            put(codes, BODY, theOneOf(patterns.stream().map(Codes::bodyType)));
        }
        return codes;
    }

    private record Codes(
            Set<String> areas, String article, @Nullable String bodyType) {}

    private static Set<String> texts(Array column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) column.getArray()));
    }

    private static @Nullable String theOneOf(Stream<? extends @Nullable String> codes) {
        var found = new ArrayList<@Nullable String>();
        codes.distinct().forEach(found::add);
        return found.size() == 1 ? found.getFirst() : null;
    }
}
