package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.processes.RecordedSteps;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.processes.CaseSteps;
import nl.rechtspoor.statistics.processes.ProcessFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How cases went that came in within the year up to a release, made with it and never changed. */
@Component
class ReleasedProcesses {
    static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final RecordedSteps steps;
    private final Protection protection;

    ReleasedProcesses(
            @QueryDatabase JdbcClient jdbc, StoredDocuments documents, RecordedSteps steps, Protection protection) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.steps = steps;
        this.protection = protection;
    }

    Optional<ProcessFigures> find(YearMonth release) {
        return jdbc.sql("select figures from statistics.release_process where release = ?")
                .param(release.toString())
                .query((row, _) -> documents.read(row.getString("figures"), ProcessFigures.class))
                .optional();
    }

    /** Adds the figures of a release, once and for all, from cases that may be counted. */
    void add(Release release, List<CaseFact> countable) {
        var facts = countable.stream()
                .filter(fact -> !fact.receivedIn().isAfter(release.month())
                        && fact.receivedIn().isAfter(release.month().minusMonths(MONTHS)))
                .collect(Collectors.toMap(fact -> fact.caseId().value(), Function.identity()));
        var cases = new ArrayList<CaseSteps>();
        steps.read(
                List.<UUID>copyOf(facts.keySet()),
                release.position(),
                (caseId, recorded) -> cases.add(new CaseSteps(
                        facts.get(caseId).child(),
                        recorded.stream()
                                .map(step -> new CaseSteps.Step(step.activity(), step.happenedAt()))
                                .toList())));
        jdbc.sql("insert into statistics.release_process (release, figures) values (?, ?::jsonb)")
                .params(
                        release.month().toString(),
                        documents.write(ProcessFigures.of(cases, protection::recordKey, protection::perturbed)))
                .update();
    }
}
