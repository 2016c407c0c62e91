package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.cases.SharingCommand.AnswerReferral;
import nl.rechtspoor.command.cases.SharingCommand.ReferCase;
import nl.rechtspoor.command.cases.SharingCommand.RequestReport;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.ReferralAnswer;
import nl.rechtspoor.kernel.cases.ReferralId;
import nl.rechtspoor.kernel.cases.ReportKind;
import nl.rechtspoor.kernel.directory.BodyId;
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

/** What else leaves the helpdesk: referrals and reports for courts. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: referrals and reports")
class SharingController {
    private final CommandDesk desk;

    SharingController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Hands the case on to a body. Refused without consent to share. */
    @PostMapping("/referrals")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Hands the case on to a body")
    Receipt referCase(@PathVariable UUID caseId, @RequestBody ReferCaseBody body, Envelope envelope) {
        return desk.send(new ReferCase(new CaseId(caseId), body.to(), body.message(), body.dataSet()), envelope);
    }

    /** Records what the body did with the referral. Refused once that was final. */
    @PostMapping("/referrals/{referralId}/answers")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records what the body did with the referral")
    Receipt answerReferral(
            @PathVariable UUID caseId,
            @PathVariable UUID referralId,
            @RequestBody AnswerReferralBody body,
            Envelope envelope) {
        return desk.send(
                new AnswerReferral(new CaseId(caseId), new ReferralId(referralId), body.answer(), body.note()),
                envelope);
    }

    /** Asks for a children's-rights report. Refused without consent, or while the child was not heard. */
    @PostMapping("/report-requests")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Asks for a children's-rights report")
    Receipt requestReport(@PathVariable UUID caseId, @RequestBody RequestReportBody body, Envelope envelope) {
        return desk.send(new RequestReport(new CaseId(caseId), body.kind(), body.court()), envelope);
    }

    record ReferCaseBody(BodyId to, String message, Set<DataCategory> dataSet) {}

    record AnswerReferralBody(
            ReferralAnswer answer, @Nullable String note) {}

    record RequestReportBody(ReportKind kind, String court) {}
}
