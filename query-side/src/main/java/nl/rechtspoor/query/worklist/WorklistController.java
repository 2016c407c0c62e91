package nl.rechtspoor.query.worklist;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/worklist")
class WorklistController {
    private final Worklist worklist;
    private final CurrentViewer viewer;

    WorklistController(Worklist worklist, CurrentViewer viewer) {
        this.worklist = worklist;
        this.viewer = viewer;
    }

    @GetMapping
    @AllowedTo({Role.JURIST, Role.SENIOR_JURIST})
    @Follows({WorklistProjection.GROUP, CaseRelation.GROUP})
    @Operation(summary = "The cases to work on, as one of the ready-made lists, filtered and in an order")
    Page<WorklistLine> page(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable CaseStage state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Urgency urgency,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        var chosen = View.named(view);
        var by = order == null
                ? chosen.usualOrder()
                : Cursor.checked(() -> Order.valueOf(order.toUpperCase(Locale.ROOT)));
        int lines = Math.clamp(size, 1, WorklistRequest.MOST);
        return worklist.page(new WorklistRequest(chosen, state, area, urgency, body, by, after, lines), viewer.get());
    }

    @GetMapping("/counts")
    @AllowedTo({Role.JURIST, Role.SENIOR_JURIST})
    @Follows({WorklistProjection.GROUP, CaseRelation.GROUP})
    @Operation(summary = "How many cases each ready-made list has, counted up to 100, which stands for more")
    Map<String, Integer> counts() {
        return worklist.counts(viewer.get());
    }
}
