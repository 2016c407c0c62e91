package nl.rechtspoor.command.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rechtspoor.command.contacts.ContactCommand.ClassifyContact;
import nl.rechtspoor.command.contacts.ContactCommand.LinkContactToCase;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.commands.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an intake in steps: register, classify, open, link. Each step has an id that follows from the intake's, so the
 * same intake again repeats what was done without doing it twice and goes on where it stopped.
 */
@Component
class IntakeDesk {
    private final CommandDesk desk;

    IntakeDesk(CommandDesk desk) {
        this.desk = desk;
    }

    Taken take(Intake intake, Envelope envelope) {
        var complete = intake.complete();
        var contact = new ContactId(envelope.commandId());
        within("/contact", () -> desk.send(complete.contact(), envelope.withoutExpectedVersion()));
        var classified = desk.send(
                new ClassifyContact(contact, complete.kind(), complete.areas(), complete.urgency()),
                envelope.forStep("classification"));
        var newCase = complete.newCase();
        if (newCase == null) {
            return new Taken(contact.value(), null, null, classified.position());
        }
        var opening = newCase.opening(contact, complete.contact(), complete.urgency());
        var opened = within("/case", () -> desk.send(opening, envelope.forStep("case")));
        var caseId = UUID.fromString(opened.id());
        var linked = desk.send(new LinkContactToCase(contact, new CaseId(caseId)), envelope.forStep("link"));
        return new Taken(contact.value(), caseId, opened.version(), latest(opened, linked));
    }

    /** Says where in the intake a bad field of a part is. */
    private static Receipt within(String part, Supplier<Receipt> step) {
        try {
            return step.get();
        } catch (InvalidCommand invalid) {
            throw new InvalidCommand(invalid.faults().stream()
                    .map(fault -> new Fault(part + fault.pointer(), fault.code(), fault.detail()))
                    .toList());
        }
    }

    private static @Nullable Long latest(Receipt... receipts) {
        Long latest = null;
        for (var receipt : List.of(receipts)) {
            if (receipt.position() == null) {
                return null;
            }
            latest = latest == null ? receipt.position() : Long.valueOf(Math.max(latest, receipt.position()));
        }
        return latest;
    }

    /**
     * What came of an intake.
     *
     * @param version the version of the case, for the next command on it
     * @param position where the last of its events stands; missing when sealing took longer than a second
     */
    record Taken(
            UUID contactId,
            @Nullable UUID caseId,
            @Nullable Long version,
            @Nullable Long position) {}
}
