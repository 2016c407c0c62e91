package nl.rechtspoor.command.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.cases.OpenCase;
import nl.rechtspoor.command.contacts.ContactAreas;
import nl.rechtspoor.command.contacts.ContactCommand.ClassifyContact;
import nl.rechtspoor.command.contacts.ContactCommand.LinkContactToCase;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an intake in steps: register, classify, open, link. Before the first step, all are tried out: an intake that would
 * be refused leaves nothing. Each step has an id that follows from the intake's, so the same intake again repeats what was
 * done without doing it twice and goes on where a crash stopped it.
 */
@Component
class IntakeDesk {
    private final CommandDesk desk;
    private final Rules rules;
    private final Clock clock;

    IntakeDesk(CommandDesk desk, Rules rules, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    Taken take(Intake intake, Envelope envelope) {
        var complete = intake.complete();
        var contact = new ContactId(envelope.commandId());
        var newCase = complete.newCase();
        var opening = newCase == null ? null : newCase.opening(contact, complete.contact(), complete.urgency());
        tryOut(complete, opening, envelope);
        desk.send(complete.contact(), envelope.withoutExpectedVersion());
        var classified = desk.send(
                new ClassifyContact(contact, complete.kind(), complete.areas(), complete.urgency()),
                envelope.forStep("classification"));
        if (opening == null) {
            return new Taken(contact.value(), null, null, classified.position());
        }
        var opened = desk.send(opening, envelope.forStep("case"));
        var caseId = UUID.fromString(opened.id());
        var linked = desk.send(new LinkContactToCase(contact, new CaseId(caseId)), envelope.forStep("link"));
        return new Taken(contact.value(), caseId, opened.version(), latest(opened, linked));
    }

    /** Names all fields that cannot stand, of both parts, by their place in the intake; then lets the rules refuse. */
    private void tryOut(Intake.Complete complete, @Nullable OpenCase opening, Envelope envelope) {
        var faults = new ArrayList<Fault>();
        collect(faults, "/contact", () -> desk.rehearse(complete.contact(), envelope.withoutExpectedVersion()));
        var day = envelope.act(clock.instant()).day();
        collect(faults, "", () -> ContactAreas.check(complete.kind(), complete.areas(), day, rules));
        if (opening != null) {
            collect(faults, "/case", () -> desk.rehearse(opening, envelope.forStep("case")));
        }
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
    }

    private static void collect(List<Fault> faults, String part, Runnable step) {
        try {
            step.run();
        } catch (InvalidCommand invalid) {
            invalid.faults().stream()
                    .map(fault -> new Fault(part + fault.pointer(), fault.code(), fault.detail()))
                    .forEach(faults::add);
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
