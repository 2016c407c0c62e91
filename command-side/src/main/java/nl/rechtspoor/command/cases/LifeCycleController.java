package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.command.cases.LifeCycleCommand.CloseCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkCases;
import nl.rechtspoor.command.cases.LifeCycleCommand.MergeInto;
import nl.rechtspoor.command.cases.LifeCycleCommand.PutOnHold;
import nl.rechtspoor.command.cases.LifeCycleCommand.RecordSatisfaction;
import nl.rechtspoor.command.cases.LifeCycleCommand.ReopenCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.Resume;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.NoAnswerReason;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a case waits, ends, comes back, and belongs with others. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: life cycle")
class LifeCycleController {
    private final CommandDesk desk;

    LifeCycleController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Lets the case wait. Refused past a fatal deadline. */
    @PostMapping("/suspensions")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Lets the case wait")
    Receipt putOnHold(@PathVariable UUID caseId, @RequestBody PutOnHoldBody body, Envelope envelope) {
        return desk.send(new PutOnHold(new CaseId(caseId), body.until(), body.reason()), envelope);
    }

    /** Goes on with the case. Promises of the helpdesk move by the days it waited. */
    @PostMapping("/resumptions")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Goes on with the case")
    Receipt resume(@PathVariable UUID caseId, Envelope envelope) {
        return desk.send(new Resume(new CaseId(caseId)), envelope);
    }

    /** Ends the work. Refused while work is open. */
    @PostMapping("/closures")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Ends the work")
    Receipt closeCase(@PathVariable UUID caseId, @RequestBody CloseCaseBody body, Envelope envelope) {
        return desk.send(new CloseCase(new CaseId(caseId), body.outcome(), body.satisfaction(), body.note()), envelope);
    }

    /** Says what somebody answered who was invited to say how satisfied they are, or why there is no answer. */
    @PostMapping("/satisfaction-answers")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Says how satisfied somebody is who was invited to tell, or why they do not tell")
    Receipt recordSatisfaction(@PathVariable UUID caseId, @RequestBody RecordSatisfactionBody body, Envelope envelope) {
        return desk.send(
                new RecordSatisfaction(new CaseId(caseId), body.party(), body.score(), body.noAnswer()), envelope);
    }

    /** Opens a closed case again. */
    @PostMapping("/reopenings")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Opens a closed case again")
    Receipt reopenCase(@PathVariable UUID caseId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new ReopenCase(new CaseId(caseId), body.reason()), envelope);
    }

    /** Goes on in another case of the same child. Refused for another child, and while work is open. */
    @PostMapping("/mergers")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Goes on in another case of the same child")
    Receipt mergeInto(@PathVariable UUID caseId, @RequestBody MergeIntoBody body, Envelope envelope) {
        return desk.send(new MergeInto(new CaseId(caseId), body.into(), body.reason()), envelope);
    }

    /** Says that another case belongs with this one. Refused for itself, twice, and in circles. */
    @PostMapping("/links")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Says that another case belongs with this one")
    Receipt linkCases(@PathVariable UUID caseId, @RequestBody LinkCasesBody body, Envelope envelope) {
        return desk.send(new LinkCases(new CaseId(caseId), body.other(), body.kind()), envelope);
    }

    record PutOnHoldBody(LocalDate until, String reason) {}

    record CloseCaseBody(
            @Nullable CaseOutcome outcome,
            @Nullable Integer satisfaction,
            @Nullable String note) {}

    record RecordSatisfactionBody(
            PartyId party,
            @Nullable Integer score,
            @Nullable NoAnswerReason noAnswer) {}

    record MergeIntoBody(CaseId into, String reason) {}

    record LinkCasesBody(CaseId other, LinkKind kind) {}
}
