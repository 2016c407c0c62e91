package nl.rechtspoor.command.audits;

import static nl.rechtspoor.kernel.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.AuditEvent.SampleDrawn;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.DrawId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Draws the samples of an audit again, as of the positions at which they were drawn. Every look is recorded. */
@RestController
@RequestMapping("/api/v1/audits/{auditId}")
@Tag(name = "Audits")
@AllowedTo(AUDITOR)
class RedrawController {
    private final EventStore store;
    private final SamplingFrame frame;
    private final CurrentActor actor;
    private final AccessLog log;
    private final Clock clock;

    RedrawController(EventStore store, SamplingFrame frame, CurrentActor actor, AccessLog log, Clock clock) {
        this.store = store;
        this.frame = frame;
        this.actor = actor;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/redrawn-samples")
    @Operation(
            summary =
                    "Each sample of an audit, drawn once more from the same position and seed, and whether it is the same")
    List<Redrawn> redraw(@PathVariable UUID auditId) {
        var redrawn = new ArrayList<Redrawn>();
        var events = store.readEvents(new AuditId(auditId).toString());
        if (!events.hasNext()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        events.forEachRemaining(event -> {
            if (event.getPayload() instanceof SampleDrawn drawn) {
                redrawn.add(again(drawn));
            }
        });
        var looks = actor.get();
        log.record(new Access(
                clock.instant(), looks.id(), looks.role(), AccessPurpose.AUDIT, AccessKind.READ_AUDIT, null, null));
        return redrawn;
    }

    private Redrawn again(SampleDrawn drawn) {
        var most = drawn.size() == null ? Drawing.MOST : drawn.size();
        var cases = frame.draw(drawn.criteria(), drawn.position(), drawn.seed(), most);
        var population = frame.count(drawn.criteria(), drawn.position());
        return new Redrawn(
                drawn.draw(), population == drawn.population() && cases.equals(drawn.cases()), population, cases);
    }

    /** What came out the second time. */
    record Redrawn(DrawId draw, boolean same, int population, List<CaseId> cases) {}
}
