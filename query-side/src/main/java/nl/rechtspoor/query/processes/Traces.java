package nl.rechtspoor.query.processes;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done in the cases that came in between two months, under the names of one log. Cases whose child was erased, or about
 * which somebody objected to statistics, are not among them.
 */
@Component
class Traces {
    private final JdbcClient jdbc;
    private final RecordedSteps steps;

    Traces(@QueryDatabase JdbcClient jdbc, RecordedSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    private record Counted(UUID caseId, UUID child) {}

    /** Hands over the traces one by one, in no order that would tell anything. */
    void read(YearMonth from, YearMonth to, Pseudonyms names, Consumer<Trace> reader) {
        var children = childrenOf(from, to);
        var cases = children.keySet().stream()
                .sorted(Comparator.comparing(caseId -> names.of("case", caseId)))
                .toList();
        steps.read(
                cases, Long.MAX_VALUE, (caseId, recorded) -> reader.accept(trace(caseId, children, recorded, names)));
    }

    private Map<UUID, UUID> childrenOf(YearMonth from, YearMonth to) {
        var children = new LinkedHashMap<UUID, UUID>();
        jdbc.sql("""
                        select case_id, cast(fact ->> 'child' as uuid) as child from views.case_fact
                        where to_position is null and fact ->> 'standing' = 'COUNTS'
                          and substr(fact ->> 'receivedOn', 1, 7) between :from and :to
                        """)
                .param("from", from.toString())
                .param("to", to.toString())
                .query(Counted.class)
                .list()
                .forEach(each -> children.put(each.caseId(), each.child()));
        return children;
    }

    private static Trace trace(UUID caseId, Map<UUID, UUID> children, List<RecordedStep> recorded, Pseudonyms names) {
        return new Trace(
                names.of("case", caseId),
                names.of("child", children.get(caseId)),
                recorded.stream().map(step -> step(step, names)).toList());
    }

    private static Trace.Step step(RecordedStep step, Pseudonyms names) {
        return new Trace.Step(
                names.of("event", step.event()),
                step.activity(),
                step.happenedAt(),
                step.role(),
                name("deadline", step.deadline(), names),
                name("mediation", step.mediation(), names));
    }

    private static @Nullable String name(String kind, @Nullable UUID id, Pseudonyms names) {
        return id == null ? null : names.of(kind, id);
    }
}
