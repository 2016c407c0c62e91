package nl.rechtspoor.command.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.command.contacts.ContactRejection.ChannelUnknown;
import nl.rechtspoor.command.contacts.ContactRejection.EndedBeforeStart;
import nl.rechtspoor.command.contacts.ContactRejection.TimeInFuture;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.TypedIdentity;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;

/** What must be right before a contact is written down. */
final class Registration {
    /** How far clocks may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    private Registration() {}

    static ContactRegistered of(RegisterContact command, Act act, ContactId contact) {
        var asker = asker(command);
        var channels = Arrays.stream(Channel.values()).map(Enum::name).toList();
        rejectIf(!channels.contains(command.channel()), new ChannelUnknown(channels));
        rejectIf(command.startedAt().isAfter(act.now().plus(TOLERANCE)), new TimeInFuture(command.startedAt()));
        var endedAt = command.endedAt();
        if (endedAt != null) {
            rejectIf(endedAt.isBefore(command.startedAt()), new EndedBeforeStart(command.startedAt(), endedAt));
            rejectIf(endedAt.isAfter(act.now().plus(TOLERANCE)), new TimeInFuture(endedAt));
        }
        var person = asker == null ? null : personOf(contact);
        return new ContactRegistered(
                contact,
                Channel.valueOf(command.channel()),
                command.direction(),
                command.askerRole(),
                command.language(),
                command.startedAt(),
                endedAt,
                person,
                person == null ? null : Sensitive.of(person, "contact-registered/asker", asker),
                command.question() == null
                        ? null
                        : Sensitive.of(contact.subject(), "contact-registered/question", command.question()));
    }

    /** Whoever asks is a person of their own, so that they can be forgotten apart from what was said. */
    static SubjectId personOf(ContactId contact) {
        return new SubjectId(UUID.nameUUIDFromBytes((contact + "/asker").getBytes(UTF_8)));
    }

    private static @Nullable Identity asker(RegisterContact command) {
        var faults = new ArrayList<Fault>();
        if (!LANGUAGE.matcher(command.language()).matches()) {
            faults.add(new Fault("/language", "LANGUAGE_INVALID", "Give a language such as nl or en-GB."));
        }
        var typed = command.asker() == null ? null : TypedIdentity.read(command.asker());
        if (typed != null) {
            typed.unreadable()
                    .forEach(field -> faults.add(new Fault(
                            "/asker/" + field, "FORMAT_INVALID", "It does not have the form of such a field.")));
        }
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
        return typed == null || typed.isEmpty() ? null : typed.identity();
    }
}
