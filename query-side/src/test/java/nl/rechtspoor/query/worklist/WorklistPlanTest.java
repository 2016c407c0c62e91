package nl.rechtspoor.query.worklist;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of the worklist touches a bounded number of rows, however long the list is and however deep the page. */
class WorklistPlanTest {
    private static final int CASES = 20_000;
    private static final int TOUCHED_AT_MOST = 2_500;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final StaffId ME = new StaffId(named("me"));
    private static final List<Viewer> VIEWERS =
            List.of(new Viewer(ME, JURIST, Set.of(NORTH, SOUTH)), new Viewer(ME, SENIOR_JURIST, Set.of(NORTH)));

    private static Telling telling;
    private static Worklist worklist;

    @BeforeAll
    static void fill() {
        telling = new Telling();
        worklist = new Worklist(
                telling.views(),
                CaseAccessForTests.relation(CLOCK),
                CaseAccessForTests.names(telling),
                new StoredDocuments(telling.shapes()),
                telling.keyring(),
                new ErasedSubjects(telling.views()),
                CLOCK);
        telling.views()
                .sql("""
                        insert into views.worklist (case_id, version, number, stage, active, urgency_order, areas, team,
                          assignee, opened_at, updated_at, due, waits_for_answer, mediation, consent, consent_lacking, facts, ask_until)
                        select md5('case ' || i)::uuid, 0, '2026-' || i, case when i % 3 = 0 then 'CLOSED' else 'OPEN' end,
                          i % 3 <> 0, i % 4, array['EDU-EXP'], case when i % 2 = 0 then :north else :south end,
                          case when i % 5 = 0 then null when i % 5 = 1 then :me else md5('staff ' || i % 40)::uuid end,
                          timestamptz '2026-01-01' + i * interval '1 minute',
                          timestamptz '2026-02-01' + (i * 7919 % :cases) * interval '1 minute',
                          case when i % 4 = 0 then date '2026-05-01' + i % 200 end, i % 6 = 1, 'NONE', '{"steps":[{"from":"1970-01-01","state":"NOT_NEEDED"}]}',
                          case when i % 7 = 0 then '{[2026-01-01,)}'::datemultirange else '{}' end, '{}',
                          case when i % 9 = 0 then date '2024-06-01' + (i * 7919 % 770) end
                        from generate_series(1, :cases) i
                        """)
                .param("north", NORTH.value())
                .param("south", SOUTH.value())
                .param("me", ME.value())
                .param("cases", CASES)
                .update();
        telling.views()
                .sql("insert into views.case_access select case_id, 0, assignee, team, '{}' from views.worklist")
                .update();
        telling.database()
                .jdbc(DatabaseRole.OWNER)
                .sql("analyze views.worklist, views.case_access")
                .update();
    }

    @AfterAll
    static void close() {
        telling.close();
    }

    @Test
    void the_first_page_of_every_list_in_every_order_touches_few_rows() {
        for (Viewer viewer : VIEWERS) {
            for (View view : View.values()) {
                for (Order order : view == View.DUE_SOON ? List.of(Order.DEADLINE) : List.of(Order.values())) {
                    assertThat(touched(request(view, order, null, null), viewer))
                            .as("%s by %s for %s", view, order, viewer.role())
                            .isLessThan(TOUCHED_AT_MOST);
                }
            }
        }
    }

    @Test
    void a_page_deep_in_a_list_touches_no_more_than_the_first() {
        for (Viewer viewer : VIEWERS) {
            for (Order order : Order.values()) {
                for (CaseStage state : new CaseStage[] {null, CaseStage.CLOSED}) {
                    String after = null;
                    for (int page = 0; page < 12; page++) {
                        after = worklist.page(big(View.TEAM, order, state, after), viewer)
                                .next();
                    }
                    assertThat(touched(request(View.TEAM, order, state, after), viewer))
                            .as("%s %s for %s", order, state, viewer.role())
                            .isLessThan(TOUCHED_AT_MOST);
                }
            }
        }
    }

    private static WorklistRequest request(View view, Order order, @Nullable CaseStage state, @Nullable String after) {
        return new WorklistRequest(view, state, null, null, null, order, after, 50);
    }

    private static WorklistRequest big(View view, Order order, @Nullable CaseStage state, @Nullable String after) {
        return new WorklistRequest(view, state, null, null, null, order, after, WorklistRequest.MOST);
    }

    private static long touched(WorklistRequest request, Viewer viewer) {
        var parameters = new HashMap<>(worklist.parameters(request, viewer, LocalDate.of(2026, 6, 1)));
        parameters.put("limit", request.size() + 1);
        String plan = telling.views()
                .sql("explain (analyze, format json) " + worklist.statement(request, viewer, WorklistRow.COLUMNS))
                .params(parameters)
                .query(String.class)
                .single();
        return touched(JsonMapper.shared().readTree(plan).get(0).get("Plan"));
    }

    private static long touched(JsonNode node) {
        long rows = 0;
        if (node.path("Relation Name").asString("").equals("worklist")) {
            double each = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble(0);
            rows += Math.round(each * node.path("Actual Loops").asDouble());
        }
        for (JsonNode child : node.path("Plans")) {
            rows += touched(child);
        }
        return rows;
    }
}
