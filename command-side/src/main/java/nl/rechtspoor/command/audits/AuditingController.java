package nl.rechtspoor.command.audits;

import static nl.rechtspoor.kernel.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.audits.AuditCommand.ConcludeAudit;
import nl.rechtspoor.command.audits.AuditCommand.DrawSample;
import nl.rechtspoor.command.audits.AuditCommand.FinishCase;
import nl.rechtspoor.command.audits.AuditCommand.OpenAudit;
import nl.rechtspoor.command.audits.AuditCommand.RecordFinding;
import nl.rechtspoor.command.audits.AuditCommand.TakeUpCase;
import nl.rechtspoor.command.audits.AuditCommand.WithdrawFinding;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.CaseTrait;
import nl.rechtspoor.kernel.audits.FindingId;
import nl.rechtspoor.kernel.audits.FindingSeverity;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.web.AnyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what auditors do in an audit. Nobody else, and never on a case. */
@RestController
@RequestMapping("/api/v1/audits")
@Tag(name = "Audits")
@AllowedTo(AUDITOR)
class AuditingController {
    private final CommandDesk desk;

    AuditingController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "Opens an audit; its id is the Idempotency-Key")
    Receipt open(@RequestBody OpenAudit command, Envelope envelope) {
        return desk.send(command, envelope);
    }

    @PostMapping("/{auditId}/samples")
    @Operation(summary = "Draws cases as they stand now, at random with a kept seed or all that meet the criteria")
    Receipt draw(@PathVariable UUID auditId, @RequestBody DrawBody body, @AnyVersion Envelope envelope) {
        return desk.send(new DrawSample(new AuditId(auditId), body.criteria(), body.size(), body.seed()), envelope);
    }

    @PostMapping("/{auditId}/cases/{caseId}/beginnings")
    @Operation(summary = "Begins to step through a case of the sample, as it is known now")
    Receipt takeUp(@PathVariable UUID auditId, @PathVariable UUID caseId, @AnyVersion Envelope envelope) {
        return desk.send(new TakeUpCase(new AuditId(auditId), new CaseId(caseId)), envelope);
    }

    @PostMapping("/{auditId}/cases/{caseId}/findings")
    @Operation(summary = "Attaches a finding to an event of a case, by its position")
    Receipt find(
            @PathVariable UUID auditId,
            @PathVariable UUID caseId,
            @RequestBody FindingBody body,
            @AnyVersion Envelope envelope) {
        return desk.send(
                new RecordFinding(
                        new AuditId(auditId), new CaseId(caseId), body.position(), body.severity(), body.text()),
                envelope);
    }

    @PostMapping("/{auditId}/findings/{finding}/withdrawals")
    @Operation(summary = "Takes a finding back, with a reason; it stays visible")
    Receipt withdraw(
            @PathVariable UUID auditId,
            @PathVariable UUID finding,
            @RequestBody Reason body,
            @AnyVersion Envelope envelope) {
        return desk.send(new WithdrawFinding(new AuditId(auditId), new FindingId(finding), body.reason()), envelope);
    }

    @PostMapping("/{auditId}/cases/{caseId}/endings")
    @Operation(summary = "Is through with a case of the sample")
    Receipt finish(@PathVariable UUID auditId, @PathVariable UUID caseId, @AnyVersion Envelope envelope) {
        return desk.send(new FinishCase(new AuditId(auditId), new CaseId(caseId)), envelope);
    }

    /** Only on the version that was seen: nobody concludes over a finding that a colleague has just recorded. */
    @PostMapping("/{auditId}/conclusions")
    @Operation(summary = "Concludes the audit and seals the hash of its report")
    Receipt conclude(@PathVariable UUID auditId, @RequestBody ConclusionBody body, Envelope envelope) {
        return desk.send(new ConcludeAudit(new AuditId(auditId), body.conclusion()), envelope);
    }

    record DrawBody(
            @Nullable Set<AreaCode> areas,
            @Nullable Set<CaseTrait> traits,
            @Nullable List<String> numbers,
            @Nullable LocalDate openedFrom,
            @Nullable LocalDate openedUntil,
            @Nullable Integer size,
            @Nullable String seed) {
        SampleCriteria criteria() {
            return new SampleCriteria(
                    areas == null ? Set.of() : areas,
                    traits == null ? Set.of() : traits,
                    numbers == null ? List.of() : numbers,
                    openedFrom,
                    openedUntil);
        }
    }

    record FindingBody(long position, FindingSeverity severity, String text) {}

    record Reason(String reason) {}

    record ConclusionBody(String conclusion) {}
}
