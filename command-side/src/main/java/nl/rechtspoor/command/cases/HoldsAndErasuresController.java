package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.command.cases.LifeCycleCommand.ExtendRetention;
import nl.rechtspoor.command.cases.PrivacyCommand.DecideErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.ExecuteErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.PlaceLegalHold;
import nl.rechtspoor.command.cases.PrivacyCommand.ReleaseLegalHold;
import nl.rechtspoor.command.cases.PrivacyCommand.RequestErasure;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.ErasureRequestId;
import nl.rechtspoor.kernel.cases.LegalHoldId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.FreshProof;
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

/** Holds, and the right to be forgotten. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: privacy")
class HoldsAndErasuresController {
    private final CommandDesk desk;

    HoldsAndErasuresController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Forbids all erasure in this case. */
    @PostMapping("/legal-holds")
    @AllowedTo(PRIVACY_OFFICER)
    @Operation(summary = "Forbids all erasure in this case")
    Receipt placeLegalHold(@PathVariable UUID caseId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new PlaceLegalHold(new CaseId(caseId), body.reason()), envelope);
    }

    /** Ends the hold. Refused for an unknown one. */
    @PostMapping("/legal-holds/{holdId}/releases")
    @AllowedTo(PRIVACY_OFFICER)
    @Operation(summary = "Ends the hold")
    Receipt releaseLegalHold(
            @PathVariable UUID caseId, @PathVariable UUID holdId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new ReleaseLegalHold(new CaseId(caseId), new LegalHoldId(holdId), body.reason()), envelope);
    }

    /** Asks to be forgotten. Refused for somebody who is not in the case. */
    @PostMapping("/erasure-requests")
    @AllowedTo({JURIST, SENIOR_JURIST, PRIVACY_OFFICER})
    @Operation(summary = "Asks to be forgotten")
    Receipt requestErasure(@PathVariable UUID caseId, @RequestBody RequestErasureBody body, Envelope envelope) {
        return desk.send(new RequestErasure(new CaseId(caseId), body.person(), body.note()), envelope);
    }

    /** Decides on the request. Refused on a ground that does not fit, and while a hold forbids what is granted. */
    @PostMapping("/erasure-requests/{requestId}/decisions")
    @AllowedTo(PRIVACY_OFFICER)
    @Operation(summary = "Decides on the request")
    Receipt decideErasure(
            @PathVariable UUID caseId,
            @PathVariable UUID requestId,
            @RequestBody DecideErasureBody body,
            @AnyVersion Envelope envelope) {
        return desk.send(
                new DecideErasure(new CaseId(caseId), new ErasureRequestId(requestId), body.granted(), body.ground()),
                envelope);
    }

    /** Does what was granted. Refused while a hold forbids it. */
    @PostMapping("/erasure-requests/{requestId}/executions")
    @AllowedTo(PRIVACY_OFFICER)
    @FreshProof
    @Operation(summary = "Does what was granted")
    Receipt executeErasure(@PathVariable UUID caseId, @PathVariable UUID requestId, @AnyVersion Envelope envelope) {
        return desk.send(new ExecuteErasure(new CaseId(caseId), new ErasureRequestId(requestId)), envelope);
    }

    /** Keeps a closed case longer than the rule says. */
    @PostMapping("/retention-extensions")
    @AllowedTo(PRIVACY_OFFICER)
    @Operation(summary = "Keeps a closed case longer than the rule says, for a reason")
    Receipt extendRetention(@PathVariable UUID caseId, @RequestBody ExtensionBody body, @AnyVersion Envelope envelope) {
        return desk.send(new ExtendRetention(new CaseId(caseId), body.until(), body.reason()), envelope);
    }

    record ExtensionBody(LocalDate until, String reason) {}

    record RequestErasureBody(SubjectId person, @Nullable String note) {}

    record DecideErasureBody(boolean granted, ErasureGround ground) {}
}
