package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.command.cases.PartyCommand.AddParty;
import nl.rechtspoor.command.cases.PartyCommand.RecordAuthority;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.AuthorityKind;
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

/** Who takes part in a case, and who decides for the child. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: parties")
class PartyController {
    private final CommandDesk desk;

    PartyController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Adds somebody. Refused for a second child, an impossible birth date or an unknown body. */
    @PostMapping("/parties")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Adds somebody who takes part")
    Receipt addParty(@PathVariable UUID caseId, @RequestBody PartyEntry body, Envelope envelope) {
        var command = new AddParty(
                new CaseId(caseId),
                body.role(),
                body.personId(),
                body.identity(),
                body.birthDate(),
                body.ageDisputed(),
                body.body(),
                body.language(),
                body.interpreterNeeded(),
                body.mandateProof());
        return desk.send(command, envelope);
    }

    /** Records who decides for the child, and when. Refused if parents and a sole guardian would clash. */
    @PostMapping("/authorities")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records who decides for the child, and when")
    Receipt recordAuthority(@PathVariable UUID caseId, @RequestBody RecordAuthorityBody body, Envelope envelope) {
        return desk.send(
                new RecordAuthority(
                        new CaseId(caseId), body.party(), body.kind(), body.from(), body.until(), body.proof()),
                envelope);
    }

    record RecordAuthorityBody(
            PartyId party,
            AuthorityKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String proof) {}
}
