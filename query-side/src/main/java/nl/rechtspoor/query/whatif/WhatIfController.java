package nl.rechtspoor.query.whatif;

import static nl.rechtspoor.kernel.Role.DIRECTOR;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.rules.DetectionChoices;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.access.StaffNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Trying other settings of detection on the past. Who is at the signal desk may; a director reads without small groups. */
@RestController
@RequestMapping("/api/v1/signals/what-if")
@Tag(name = "Dossiers: signals")
@AllowedTo({RESEARCHER, SENIOR_JURIST})
class WhatIfController {
    private final Replaying replaying;
    private final WhatIfOrders orders;
    private final StaffNames names;
    private final CurrentViewer viewer;

    WhatIfController(Replaying replaying, WhatIfOrders orders, StaffNames names, CurrentViewer viewer) {
        this.replaying = replaying;
        this.orders = orders;
        this.names = names;
        this.viewer = viewer;
    }

    /** @param id the same id again orders nothing again */
    record WhatIfChoices(@Nullable UUID id, @Nullable DetectionChoices choices) {}

    record WhatIfs(List<WhatIf> items) {}

    /** @param result missing until the replay is done */
    record WhatIfWhole(WhatIf order, @Nullable WhatIfResult result) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Replays the whole past under other settings of detection; one at a time for each person",
            description =
                    "falseShare over 0 and at most 0.25; alpha over 0 and at most 0.05; fewest from 1 to 20; limit from 2"
                            + " to 8, limitForGrave from 2 to limit; at least one level. Nothing is switched on.")
    WhatIf order(@RequestBody WhatIfChoices order) {
        if (order.id() == null) {
            throw missing("/id");
        }
        if (order.choices() == null) {
            throw missing("/choices");
        }
        replaying.order(order.id(), order.choices(), viewer.get());
        return found(order.id());
    }

    @GetMapping
    @AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
    @Operation(summary = "Replays of the past under other settings, the newest first")
    WhatIfs all() {
        return new WhatIfs(orders.newest().stream().map(this::named).toList());
    }

    @GetMapping("/{id}")
    @AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
    @Operation(summary = "One replay: how far it is, and what these settings would have changed")
    WhatIfWhole one(@PathVariable UUID id) {
        var order = found(id);
        var result = orders.result(id)
                .map(whole -> viewer.get().role() == DIRECTOR ? whole.withoutFew() : whole)
                .orElse(null);
        return new WhatIfWhole(order, result);
    }

    @PostMapping("/{id}/stops")
    @Operation(summary = "Stops a replay that one has ordered")
    WhatIf stop(@PathVariable UUID id) {
        var order = found(id);
        Rejected.rejectIf(!order.orderedBy().equals(viewer.get().staff().value()), new WhatIfRejection.NotYourReplay());
        Rejected.rejectIf(!orders.stop(id), new WhatIfRejection.ReplayIsOver());
        return found(id);
    }

    @GetMapping("/{id}/rules")
    @Operation(
            summary =
                    "The settings of a replay that is done, as an edition of the rules that an administrator puts in place")
    DetectionRules rules(@PathVariable UUID id, @RequestParam LocalDate from) {
        return replaying.proposal(found(id), from);
    }

    private WhatIf found(UUID id) {
        return orders.find(id).map(this::named).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WhatIf named(WhatIf order) {
        var staff = new StaffId(order.orderedBy());
        return order.orderedBy(names.of(List.of(staff)).get(staff));
    }

    private static InvalidCommand missing(String pointer) {
        return new InvalidCommand(List.of(new InvalidCommand.Fault(pointer, "REQUIRED", "This is needed.")));
    }
}
