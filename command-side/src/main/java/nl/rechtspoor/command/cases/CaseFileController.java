package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.command.cases.FileCommand.AddNote;
import nl.rechtspoor.command.cases.FileCommand.ChangeUrgency;
import nl.rechtspoor.command.cases.FileCommand.CorrectEntry;
import nl.rechtspoor.command.cases.FileCommand.GiveAdvice;
import nl.rechtspoor.command.cases.FileCommand.ReclassifyCase;
import nl.rechtspoor.command.cases.FileCommand.RecordChildView;
import nl.rechtspoor.command.cases.FileCommand.RecordDecisionInDispute;
import nl.rechtspoor.command.cases.FileCommand.SupersedeAdvice;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.AdviceId;
import nl.rechtspoor.kernel.cases.AdviceLevel;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.NotHeardReason;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.contacts.Urgency;
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

/** What the file says: codes, views, notes and advice. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: file")
class CaseFileController {
    private final CommandDesk desk;

    CaseFileController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Makes the case more or less urgent. */
    @PostMapping("/urgencies")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Makes the case more or less urgent")
    Receipt changeUrgency(@PathVariable UUID caseId, @RequestBody ChangeUrgencyBody body, Envelope envelope) {
        return desk.send(new ChangeUrgency(new CaseId(caseId), body.urgency(), body.reason()), envelope);
    }

    /** Puts the case into better codes. Refused for codes that are unknown or retired. */
    @PostMapping("/classifications")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Puts the case into better codes")
    Receipt reclassifyCase(@PathVariable UUID caseId, @RequestBody ReclassifyCaseBody body, Envelope envelope) {
        return desk.send(
                new ReclassifyCase(new CaseId(caseId), body.classification(), body.otherText(), body.reason()),
                envelope);
    }

    /** Records the decision or conduct that the case disputes. Refused if the dates are out of order. */
    @PostMapping("/decisions")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records the decision or conduct that the case disputes")
    Receipt recordDecisionInDispute(
            @PathVariable UUID caseId, @RequestBody RecordDecisionInDisputeBody body, Envelope envelope) {
        return desk.send(
                new RecordDecisionInDispute(
                        new CaseId(caseId),
                        body.body(),
                        body.type(),
                        body.date(),
                        body.receivedAt(),
                        body.reference(),
                        body.ecli()),
                envelope);
    }

    /** Records what the child thinks, or why it was not heard. Refused if it says neither. */
    @PostMapping("/child-views")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records what the child thinks, or why it was not heard")
    Receipt recordChildView(@PathVariable UUID caseId, @RequestBody RecordChildViewBody body, Envelope envelope) {
        return desk.send(
                new RecordChildView(new CaseId(caseId), body.view(), body.notHeard(), body.explanation()), envelope);
    }

    /** Writes something down. */
    @PostMapping("/notes")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Writes something down")
    Receipt addNote(@PathVariable UUID caseId, @RequestBody AddNoteBody body, Envelope envelope) {
        return desk.send(new AddNote(new CaseId(caseId), body.text()), envelope);
    }

    /** Tells the asker where they stand. Refused if it says nothing. */
    @PostMapping("/advice")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Tells the asker where they stand")
    Receipt giveAdvice(@PathVariable UUID caseId, @RequestBody GiveAdviceBody body, Envelope envelope) {
        return desk.send(new GiveAdvice(new CaseId(caseId), body.to(), body.level(), body.text()), envelope);
    }

    /** Marks advice as no longer good. Refused for unknown advice, or twice. */
    @PostMapping("/advice/{adviceId}/supersessions")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Marks advice as no longer good")
    Receipt supersedeAdvice(
            @PathVariable UUID caseId, @PathVariable UUID adviceId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new SupersedeAdvice(new CaseId(caseId), new AdviceId(adviceId), body.reason()), envelope);
    }

    /** Corrects what an earlier entry says. Refused for entries of other cases and for facts that other commands change. */
    @PostMapping("/corrections")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Corrects what an earlier entry says")
    Receipt correctEntry(@PathVariable UUID caseId, @RequestBody CorrectEntryBody body, Envelope envelope) {
        return desk.send(
                new CorrectEntry(new CaseId(caseId), body.event(), body.field(), body.value(), body.reason()),
                envelope);
    }

    record ChangeUrgencyBody(Urgency urgency, String reason) {}

    record ReclassifyCaseBody(
            Classification classification, @Nullable String otherText, String reason) {}

    record RecordDecisionInDisputeBody(
            BodyId body,
            DecisionType type,
            LocalDate date,
            LocalDate receivedAt,
            @Nullable String reference,
            @Nullable String ecli) {}

    record RecordChildViewBody(
            @Nullable String view,
            @Nullable NotHeardReason notHeard,
            @Nullable String explanation) {}

    record AddNoteBody(String text) {}

    record GiveAdviceBody(
            @Nullable PartyId to,
            AdviceLevel level,
            @Nullable String text) {}

    record CorrectEntryBody(UUID event, String field, String value, String reason) {}
}
