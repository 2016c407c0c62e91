package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.cases.ConsentCommand.DeclineConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.ProposeConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentCommand.RefuseConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WaiveConsentRequirement;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.WaiverGround;
import nl.rechtspoor.kernel.cases.WaiverId;
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

/** Who allowed what, who refused, and what two jurists waived. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: consent")
class ConsentController {
    private final CommandDesk desk;

    ConsentController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Records a consent. Refused unless the giver is entitled on that day, the scope says something, it is proven, understood, and short enough. */
    @PostMapping("/consents")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records a consent")
    Receipt recordConsent(@PathVariable UUID caseId, @RequestBody RecordConsentBody body, Envelope envelope) {
        return desk.send(
                new RecordConsent(
                        new CaseId(caseId),
                        body.giver(),
                        body.purpose(),
                        body.recipient(),
                        body.dataSet(),
                        body.validUntil(),
                        body.how(),
                        body.proof(),
                        body.language(),
                        body.understood()),
                envelope);
    }

    /** Records a no. Always taken from a party; suspends mediation at once if the giver is entitled. */
    @PostMapping("/consent-refusals")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records a no")
    Receipt refuseConsent(@PathVariable UUID caseId, @RequestBody RefuseConsentBody body, Envelope envelope) {
        return desk.send(
                new RefuseConsent(new CaseId(caseId), body.giver(), body.purpose(), body.recipient()), envelope);
    }

    /** Takes consent back, at once. Refused only if there is none. */
    @PostMapping("/consent-withdrawals")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Takes consent back, at once")
    Receipt withdrawConsent(@PathVariable UUID caseId, @RequestBody WithdrawConsentBody body, Envelope envelope) {
        return desk.send(
                new WithdrawConsent(new CaseId(caseId), body.giver(), body.purpose(), body.recipient()), envelope);
    }

    /** Proposes to act without a consent that is required. Refused on a ground that the rules do not know at this age. */
    @PostMapping("/consent-waivers")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Proposes to act without a consent that is required")
    Receipt proposeConsentWaiver(
            @PathVariable UUID caseId, @RequestBody ProposeConsentWaiverBody body, Envelope envelope) {
        return desk.send(
                new ProposeConsentWaiver(
                        new CaseId(caseId), body.purpose(), body.recipient(), body.ground(), body.reason()),
                envelope);
    }

    /** Agrees to the proposal. Refused to whoever made it. */
    @PostMapping("/consent-waivers/{waiverId}/agreements")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Agrees to the proposal")
    Receipt waiveConsentRequirement(@PathVariable UUID caseId, @PathVariable UUID waiverId, Envelope envelope) {
        return desk.send(new WaiveConsentRequirement(new CaseId(caseId), new WaiverId(waiverId)), envelope);
    }

    /** Does not agree to the proposal. */
    @PostMapping("/consent-waivers/{waiverId}/declines")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Does not agree to the proposal")
    Receipt declineConsentWaiver(
            @PathVariable UUID caseId, @PathVariable UUID waiverId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new DeclineConsentWaiver(new CaseId(caseId), new WaiverId(waiverId), body.reason()), envelope);
    }

    record RecordConsentBody(
            PartyId giver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            Set<DataCategory> dataSet,
            LocalDate validUntil,
            ConsentProof how,
            @Nullable String proof,
            String language,
            boolean understood) {}

    record RefuseConsentBody(
            PartyId giver, ConsentPurpose purpose, @Nullable BodyId recipient) {}

    record WithdrawConsentBody(
            PartyId giver, ConsentPurpose purpose, @Nullable BodyId recipient) {}

    record ProposeConsentWaiverBody(
            ConsentPurpose purpose, @Nullable BodyId recipient, WaiverGround ground, String reason) {}
}
