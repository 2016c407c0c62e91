package nl.rechtspoor.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What auditors read. Every look at a case is recorded before it is answered. */
@RestController
@RequestMapping("/api/v1")
class AuditController {
    private final AuditHistory history;
    private final AuditCases cases;
    private final Looking looking;

    AuditController(AuditHistory history, AuditCases cases, Looking looking) {
        this.history = history;
        this.cases = cases;
        this.looking = looking;
    }

    @AllowedTo(Role.AUDITOR)
    @GetMapping("/audit/cases")
    @Follows(AuditCaseProjection.GROUP)
    @Operation(summary = "All cases by number, area and state, without anything about a person")
    Page<AuditCases.Line> cases(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return cases.find(new AuditCases.Filter(number, area, state), after, Math.clamp(size, 1, 200));
    }

    @AllowedTo(Role.AUDITOR)
    @GetMapping("/cases/{caseId}/history")
    @Operation(summary = "Every event of a case as the sealed stream holds it")
    AuditHistory.History history(@PathVariable UUID caseId) {
        return seen(caseId, history.history(new CaseId(caseId), looking.viewer().staff()));
    }

    @AllowedTo(Role.AUDITOR)
    @GetMapping("/cases/{caseId}/states/{position}")
    @Operation(summary = "The state of a case as known at a position; the same for ever")
    AuditHistory.State stateAtPosition(@PathVariable UUID caseId, @PathVariable long position) {
        return state(caseId, Moment.knownAtPosition(position));
    }

    @AllowedTo(Role.AUDITOR)
    @GetMapping("/cases/{caseId}/states")
    @Operation(summary = "The state of a case as of a moment, as known at a moment")
    AuditHistory.State stateAt(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return state(caseId, new Moment(null, knownAt, asOf));
    }

    /** From and to are positions, or moments of the axis: as KNOWN, or AS_OF what had happened in the world. */
    @AllowedTo(Role.AUDITOR)
    @GetMapping("/cases/{caseId}/differences")
    @Operation(summary = "What differs between two positions or moments, field by field")
    List<AuditHistory.Changed> differences(
            @PathVariable UUID caseId,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "KNOWN") Moment.Axis axis) {
        return seen(
                caseId,
                history.differences(
                        new CaseId(caseId),
                        Cursor.checked(() -> Moment.parse(from, axis)),
                        Cursor.checked(() -> Moment.parse(to, axis)),
                        looking.viewer().staff()));
    }

    private AuditHistory.State state(UUID caseId, Moment moment) {
        return seen(
                caseId,
                history.state(new CaseId(caseId), moment, looking.viewer().staff()));
    }

    private <T> T seen(UUID caseId, Optional<T> answer) {
        var found = answer.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looking.at(new CaseId(caseId), AccessKind.READ_HISTORY);
        return found;
    }
}
