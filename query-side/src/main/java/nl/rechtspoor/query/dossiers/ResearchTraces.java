package nl.rechtspoor.query.dossiers;

import java.util.Objects;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.RelatedCases;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.campaigns.Campaigns;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Traces a case to what came of it. A case whose child left research is behind nothing. */
@Component
class ResearchTraces {
    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final RelatedCases cases;
    private final Campaigns campaigns;

    ResearchTraces(@QueryDatabase JdbcClient jdbc, StoredDocuments documents, RelatedCases cases, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.cases = cases;
        this.campaigns = campaigns;
    }

    /** Refused to whoever may not see the case; the look is recorded. A signal that nobody accepted is not told. */
    ResearchTrace of(CaseId caseId, Viewer viewer) {
        cases.look(caseId, viewer, AccessKind.READ_CASE_FILE);
        return new ResearchTrace(jdbc
                .sql("""
                        select distinct d.dossier_id, d.facts::text as facts from views.dossier_case c
                        join views.dossier d on d.dossier_id = c.dossier_id
                        where c.case_id = :case and d.stage not in ('SIGNALLED', 'DISMISSED')
                          and not exists (select from views.dossier_exclusion e where e.case_id = c.case_id)
                        order by d.dossier_id
                        """)
                .param("case", caseId.value())
                .query((row, _) -> documents.read(row.getString("facts"), DossierFacts.class))
                .list()
                .stream()
                .map(this::issue)
                .toList());
    }

    private ResearchTrace.Issue issue(DossierFacts facts) {
        return new ResearchTrace.Issue(
                Objects.requireNonNull(facts.key),
                Objects.requireNonNull(facts.stage),
                IssueCourse.SeenAgain.in(facts).stream()
                        .map(IssueCourse.SeenAgain::period)
                        .distinct()
                        .toList(),
                campaigns.tracesOf(facts.dossierId));
    }
}
