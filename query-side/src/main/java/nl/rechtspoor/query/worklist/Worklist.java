package nl.rechtspoor.query.worklist;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.projection.ChildName;
import nl.rechtspoor.query.projection.Page;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what work there is, for whom asks, a page at a time. */
@Component
class Worklist {
    private static final int SOON_DAYS = 14;
    private static final int COUNTED_TO = 100;

    private final JdbcClient jdbc;
    private final CaseRelation relation;
    private final StaffNames names;
    private final StoredDocuments documents;
    private final Keyring keyring;
    private final ErasedSubjects erased;
    private final Clock clock;

    Worklist(
            @QueryDatabase JdbcClient jdbc,
            CaseRelation relation,
            StaffNames names,
            StoredDocuments documents,
            Keyring keyring,
            ErasedSubjects erased,
            Clock clock) {
        this.jdbc = jdbc;
        this.relation = relation;
        this.names = names;
        this.documents = documents;
        this.keyring = keyring;
        this.erased = erased;
        this.clock = clock;
    }

    Page<WorklistLine> page(WorklistRequest request, Viewer viewer) {
        LocalDate today = today();
        var parameters = parameters(request, viewer, today);
        parameters.put("limit", request.size() + 1);
        var rows = jdbc.sql(statement(request, viewer, WorklistRow.COLUMNS))
                .params(parameters)
                .query(WorklistRow::read)
                .list();
        var assignees = names.of(rows.stream()
                .map(WorklistRow::assignee)
                .filter(Objects::nonNull)
                .map(StaffId::new)
                .toList());
        return Page.of(
                rows,
                request.size(),
                row -> line(row, assignees, today),
                row -> request.order().cursor(row));
    }

    /** How many lines each list has, counted up to a hundred, which stands for "more". */
    Map<String, Integer> counts(Viewer viewer) {
        var counts = new LinkedHashMap<String, Integer>();
        for (View view : View.values()) {
            var request = WorklistRequest.of(view);
            var parameters = parameters(request, viewer, today());
            parameters.put("limit", COUNTED_TO);
            String statement =
                    statement(request, viewer, "w.case_id, w.urgency_order, w.due_order, w.opened_at, w.updated_at");
            counts.put(
                    view.path(),
                    jdbc.sql("select count(*) from (" + statement + ") counted")
                            .params(parameters)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    /** One select per scope, each in index order and no longer than the page, merged into the page. */
    String statement(WorklistRequest request, Viewer viewer, String columns) {
        String conditions = String.join(" and ", conditions(request));
        String parts = request.view().scopes(viewer).stream()
                .map(scope -> scope.statement(lead -> "select " + columns + " from views.worklist w where " + lead
                        + " and " + conditions + " and " + CaseRelation.mayBeSeen("w.case_id") + " order by "
                        + request.order().by("w") + " limit :limit"))
                .collect(Collectors.joining(" union "));
        return "select * from (" + parts + ") p order by " + request.order().by("p") + " limit :limit";
    }

    private static List<String> conditions(WorklistRequest request) {
        var conditions = new ArrayList<String>();
        conditions.add(request.isOfActive() ? "w.active" : "not w.active");
        conditions.add(request.view().condition());
        if (request.state() != null) {
            conditions.add("w.stage = :stage");
        }
        if (request.area() != null) {
            conditions.add("w.areas @> cast(:areas as text[])");
        }
        if (request.urgency() != null) {
            conditions.add("w.urgency_order = :urgency");
        }
        if (request.body() != null) {
            conditions.add("w.body = :body");
        }
        if (request.after() != null) {
            conditions.add(request.order().behind("w"));
        }
        return conditions;
    }

    Map<String, Object> parameters(WorklistRequest request, Viewer viewer, LocalDate today) {
        var parameters = new HashMap<>(relation.parameters(viewer));
        parameters.put("today", Date.valueOf(today));
        parameters.put("soon", Date.valueOf(today.plusDays(SOON_DAYS)));
        if (request.state() != null) {
            parameters.put("stage", request.state().name());
        }
        if (request.area() != null) {
            parameters.put("areas", new String[] {request.area()});
        }
        if (request.urgency() != null) {
            parameters.put(
                    "urgency", Urgency.values().length - 1 - request.urgency().ordinal());
        }
        if (request.body() != null) {
            parameters.put("body", request.body());
        }
        if (request.after() != null) {
            var order = request.order();
            parameters.putAll(order.keys(nl.rechtspoor.query.projection.Cursor.read(request.after(), order.length())));
        }
        return parameters;
    }

    private WorklistLine line(WorklistRow row, Map<StaffId, String> assignees, LocalDate today) {
        var consent = documents.read(row.consent(), ConsentOutlook.class).on(today);
        var assignee = row.assignee() == null ? null : assignees.get(new StaffId(row.assignee()));
        var child = row.child() == null ? null : documents.read(row.child(), ChildName.class);
        var label = child == null ? null : child.label(keyring);
        var gone = child == null || child.erased() == null ? null : erased.of(child.erased());
        return WorklistLine.of(row, consent, label, gone, assignee, today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
    }
}
