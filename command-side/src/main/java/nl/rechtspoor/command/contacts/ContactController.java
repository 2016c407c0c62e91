package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.contacts.ContactCommand.AnswerContact;
import nl.rechtspoor.command.contacts.ContactCommand.ClassifyContact;
import nl.rechtspoor.command.contacts.ContactCommand.EraseContact;
import nl.rechtspoor.command.contacts.ContactCommand.LinkContactToCase;
import nl.rechtspoor.command.contacts.ContactCommand.MarkAbusive;
import nl.rechtspoor.command.contacts.ContactCommand.MergeContacts;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.command.contacts.ContactCommand.UnlinkContact;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
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

/** Takes what people do with contact moments. */
@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "Contacts")
@AllowedTo({JURIST, SENIOR_JURIST})
class ContactController {
    private final CommandDesk desk;

    ContactController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "Registers a contact; its id is the Idempotency-Key")
    Receipt register(@RequestBody RegisterContact command, Envelope envelope) {
        return desk.send(command, envelope);
    }

    @PostMapping("/{contact}/classifications")
    @Operation(summary = "Says what a contact was about")
    Receipt classify(@PathVariable UUID contact, @RequestBody Kind body, Envelope envelope) {
        return desk.send(
                new ClassifyContact(new ContactId(contact), body.kind(), body.areas(), body.urgency()), envelope);
    }

    @PostMapping("/{contact}/answers")
    @Operation(summary = "Answers a question for information or advice")
    Receipt answer(@PathVariable UUID contact, @RequestBody Answer body, Envelope envelope) {
        return desk.send(
                new AnswerContact(
                        new ContactId(contact), body.answer(), body.template(), Boolean.TRUE.equals(body.addendum())),
                envelope);
    }

    @PostMapping("/{contact}/case-links")
    @Operation(summary = "Puts a contact with a case")
    Receipt link(@PathVariable UUID contact, @RequestBody Link body, Envelope envelope) {
        return desk.send(new LinkContactToCase(new ContactId(contact), body.caseId()), envelope);
    }

    @PostMapping("/{contact}/case-links/{caseId}/removals")
    @Operation(summary = "Takes a contact away from a case")
    Receipt unlink(@PathVariable UUID contact, @PathVariable UUID caseId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new UnlinkContact(new ContactId(contact), new CaseId(caseId), body.reason()), envelope);
    }

    @PostMapping("/{contact}/abuse-marks")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Marks a contact as abuse")
    Receipt mark(@PathVariable UUID contact, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new MarkAbusive(new ContactId(contact), body.reason()), envelope);
    }

    @PostMapping("/{contact}/mergers")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Says that a contact was registered twice")
    Receipt merge(@PathVariable UUID contact, @RequestBody Merger body, Envelope envelope) {
        return desk.send(new MergeContacts(new ContactId(contact), body.into()), envelope);
    }

    @PostMapping("/{contact}/erasures")
    @AllowedTo(PRIVACY_OFFICER)
    @FreshProof
    @Operation(summary = "Erases who asked and what was said in a contact that belongs to no case")
    Receipt erase(@PathVariable UUID contact, @RequestBody Erasure body, @AnyVersion Envelope envelope) {
        return desk.send(new EraseContact(new ContactId(contact), body.ground()), envelope);
    }

    record Erasure(ErasureGround ground) {}

    record Kind(ContactKind kind, List<AreaCode> areas, Urgency urgency) {}

    record Answer(
            String answer,
            @Nullable String template,
            @Nullable Boolean addendum) {}

    record Link(CaseId caseId) {}

    record Reason(String reason) {}

    record Merger(ContactId into) {}
}
