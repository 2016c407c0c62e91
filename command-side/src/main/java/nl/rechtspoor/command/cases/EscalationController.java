package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.rechtspoor.command.cases.ResearchCommand.EscalateToResearch;
import nl.rechtspoor.command.cases.ResearchCommand.ObjectToStatistics;
import nl.rechtspoor.command.cases.ResearchCommand.WithdrawFromResearch;
import nl.rechtspoor.kernel.CaseId;
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

/** What research may know of a case. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: research")
class EscalationController {
    private final CommandDesk desk;

    EscalationController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Hands the coded pattern to research. Refused twice for one pattern, after an objection, and with a narrative without consent. */
    @PostMapping("/research-escalations")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Hands the coded pattern to research")
    Receipt escalateToResearch(@PathVariable UUID caseId, @RequestBody EscalateToResearchBody body, Envelope envelope) {
        return desk.send(
                new EscalateToResearch(new CaseId(caseId), body.issueHint(), body.reason(), body.narrative()),
                envelope);
    }

    /** Takes the case out of statistics. Refused only the second time. */
    @PostMapping("/statistics-objections")
    @AllowedTo({JURIST, SENIOR_JURIST, PRIVACY_OFFICER})
    @Operation(summary = "Takes the case out of statistics")
    Receipt objectToStatistics(@PathVariable UUID caseId, Envelope envelope) {
        return desk.send(new ObjectToStatistics(new CaseId(caseId)), envelope);
    }

    /** Takes the case out of research. Refused only the second time. */
    @PostMapping("/research-withdrawals")
    @AllowedTo({JURIST, SENIOR_JURIST, PRIVACY_OFFICER})
    @Operation(summary = "Takes the case out of research")
    Receipt withdrawFromResearch(@PathVariable UUID caseId, Envelope envelope) {
        return desk.send(new WithdrawFromResearch(new CaseId(caseId)), envelope);
    }

    record EscalateToResearchBody(
            String issueHint, String reason, @Nullable String narrative) {}
}
