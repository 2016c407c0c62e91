package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.cases.MediationCommand.AbortMediation;
import nl.rechtspoor.command.cases.MediationCommand.AgreeTerms;
import nl.rechtspoor.command.cases.MediationCommand.ConcludeMediation;
import nl.rechtspoor.command.cases.MediationCommand.Mediate;
import nl.rechtspoor.command.cases.MediationCommand.ProposeAgreement;
import nl.rechtspoor.command.cases.MediationCommand.RecordMediationContact;
import nl.rechtspoor.command.cases.MediationCommand.SendMediationMessage;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.MediationResult;
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

/** Talking with a body on behalf of a child. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: mediation")
class MediationController {
    private final CommandDesk desk;

    MediationController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Begins to mediate, with a first message. Refused unless the case is open, everybody who must has consented, and the child was heard. */
    @PostMapping("/mediations")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Begins to mediate, with a first message")
    Receipt mediate(@PathVariable UUID caseId, @RequestBody MediateBody body, Envelope envelope) {
        return desk.send(
                new Mediate(new CaseId(caseId), body.body(), body.goal(), body.message(), body.dataSet()), envelope);
    }

    /** Sends another message. Consent is checked again, as if it were the first. */
    @PostMapping("/mediations/{mediationId}/messages")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Sends another message")
    Receipt sendMediationMessage(
            @PathVariable UUID caseId,
            @PathVariable UUID mediationId,
            @RequestBody SendMediationMessageBody body,
            Envelope envelope) {
        return desk.send(
                new SendMediationMessage(
                        new CaseId(caseId), new MediationId(mediationId), body.message(), body.dataSet()),
                envelope);
    }

    /** Records what the body said. Never refused for want of consent. */
    @PostMapping("/mediations/{mediationId}/replies")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records what the body said")
    Receipt recordMediationContact(
            @PathVariable UUID caseId,
            @PathVariable UUID mediationId,
            @RequestBody RecordMediationContactBody body,
            Envelope envelope) {
        return desk.send(
                new RecordMediationContact(new CaseId(caseId), new MediationId(mediationId), body.message()), envelope);
    }

    /** Puts terms on the table. Consent is checked again. */
    @PostMapping("/mediations/{mediationId}/proposals")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Puts terms on the table")
    Receipt proposeAgreement(
            @PathVariable UUID caseId,
            @PathVariable UUID mediationId,
            @RequestBody ProposeAgreementBody body,
            Envelope envelope) {
        return desk.send(
                new ProposeAgreement(new CaseId(caseId), new MediationId(mediationId), body.terms()), envelope);
    }

    /** Records that both sides agreed. Consent is checked again. */
    @PostMapping("/mediations/{mediationId}/agreements")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records that both sides agreed")
    Receipt agreeTerms(
            @PathVariable UUID caseId,
            @PathVariable UUID mediationId,
            @RequestBody AgreeTermsBody body,
            Envelope envelope) {
        return desk.send(new AgreeTerms(new CaseId(caseId), new MediationId(mediationId), body.terms()), envelope);
    }

    /** Ends the mediation with its result. */
    @PostMapping("/mediations/{mediationId}/conclusions")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Ends the mediation with its result")
    Receipt concludeMediation(
            @PathVariable UUID caseId,
            @PathVariable UUID mediationId,
            @RequestBody ConcludeMediationBody body,
            Envelope envelope) {
        return desk.send(
                new ConcludeMediation(new CaseId(caseId), new MediationId(mediationId), body.result(), body.note()),
                envelope);
    }

    /** Breaks the mediation off. */
    @PostMapping("/mediations/{mediationId}/abortions")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Breaks the mediation off")
    Receipt abortMediation(
            @PathVariable UUID caseId, @PathVariable UUID mediationId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new AbortMediation(new CaseId(caseId), new MediationId(mediationId), body.reason()), envelope);
    }

    record MediateBody(BodyId body, String goal, String message, Set<DataCategory> dataSet) {}

    record SendMediationMessageBody(String message, Set<DataCategory> dataSet) {}

    record RecordMediationContactBody(String message) {}

    record ProposeAgreementBody(String terms) {}

    record AgreeTermsBody(String terms) {}

    record ConcludeMediationBody(
            MediationResult result, @Nullable String note) {}
}
