package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Was this allowed then? Answered where it was decided, for only here is the code that decides. Every look is recorded
 * before it is answered.
 */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: judgements")
@AllowedTo(AUDITOR)
class JudgementController {
    private final Judge judge;
    private final CurrentActor actor;
    private final AccessLog log;
    private final Clock clock;

    JudgementController(Judge judge, CurrentActor actor, AccessLog log, Clock clock) {
        this.judge = judge;
        this.actor = actor;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/judgements")
    @Operation(summary = "Whether each act of a case was allowed then, decided anew on the events before it")
    List<Judgement> all(@PathVariable UUID caseId) {
        var id = new CaseId(caseId);
        return seen(id, judge.all(id));
    }

    @GetMapping("/events/{sequence}/judgement")
    @Operation(summary = "Whether the act behind one event was allowed then, decided anew on the events before it")
    Judgement one(@PathVariable UUID caseId, @PathVariable long sequence) {
        var id = new CaseId(caseId);
        return seen(id, judge.one(id, sequence));
    }

    private <T> T seen(CaseId caseId, Optional<T> answer) {
        var found = answer.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var looks = actor.get();
        log.record(new Access(
                clock.instant(), looks.id(), looks.role(), AccessPurpose.AUDIT, AccessKind.READ_HISTORY, caseId, null));
        return found;
    }
}
