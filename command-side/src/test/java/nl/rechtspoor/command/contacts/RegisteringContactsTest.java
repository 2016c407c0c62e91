package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.command.contacts.ContactFacts.CONTACT;
import static nl.rechtspoor.command.contacts.ContactFacts.NINE;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.containsString;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.command.contacts.ContactRejection.ChannelUnknown;
import nl.rechtspoor.command.contacts.ContactRejection.EndedBeforeStart;
import nl.rechtspoor.command.contacts.ContactRejection.TimeInFuture;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactNumberConfirmedNotBsn;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.testing.Acts;
import nl.rechtspoor.platform.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteringContactsTest {
    private final Story<Contact> story = new ContactFacts().story();
    private final Acts.ActBy now = by(JURIST).at(NINE).creating(CONTACT.value());

    @Test
    void a_call_is_registered_without_anybody_saying_who_they_are() {
        story.givenNothing().when(call(NINE, null, null, null), now).expectEvents(ContactFacts.registered());
    }

    @Test
    void who_asks_is_a_person_of_their_own_and_the_question_belongs_to_the_contact() {
        var person = Registration.personOf(CONTACT);
        story.givenNothing()
                .when(call(NINE, null, identity("Roos Verzonnen", "06-12345678"), "May I see my file?"), now)
                .expectEvents(new ContactRegistered(
                        CONTACT,
                        Channel.PHONE,
                        Direction.INCOMING,
                        AskerRole.CHILD,
                        "nl",
                        NINE,
                        null,
                        person,
                        Sensitive.of(person, "contact-registered/asker", identity("Roos Verzonnen", "+31612345678")),
                        Sensitive.of(CONTACT.subject(), "contact-registered/question", "May I see my file?")));
    }

    @Test
    void an_identity_without_a_single_field_is_none() {
        story.givenNothing()
                .when(call(NINE, null, identity(" ", null), null), now)
                .expectEvents(ContactFacts.registered());
    }

    @Test
    void a_channel_that_nobody_knows_is_refused() {
        story.givenNothing()
                .when(
                        new RegisterContact(
                                "PIGEON", Direction.INCOMING, AskerRole.CHILD, "nl", NINE, null, null, null),
                        now)
                .expectNoEvents()
                .expectExceptionDetails(new ChannelUnknown(
                        Arrays.stream(Channel.values()).map(Enum::name).toList()));
    }

    @Test
    void a_contact_that_ended_before_it_began_is_refused() {
        var before = NINE.minusSeconds(1);
        story.givenNothing()
                .when(call(NINE, before, null, null), now)
                .expectNoEvents()
                .expectExceptionDetails(new EndedBeforeStart(NINE, before));
    }

    @Test
    void a_contact_that_begins_later_than_two_minutes_from_now_is_refused() {
        var ahead = NINE.plusSeconds(121);
        story.givenNothing()
                .when(call(ahead, null, null, null), now)
                .expectNoEvents()
                .expectExceptionDetails(new TimeInFuture(ahead));
    }

    @Test
    void an_end_that_lies_ahead_is_refused() {
        var ahead = NINE.plusSeconds(121);
        story.givenNothing()
                .when(call(NINE, ahead, null, null), now)
                .expectNoEvents()
                .expectExceptionDetails(new TimeInFuture(ahead));
    }

    @Test
    void a_phone_number_that_is_none_and_a_language_that_is_none_are_named_together() {
        story.givenNothing()
                .when(
                        new RegisterContact(
                                "PHONE",
                                Direction.INCOMING,
                                AskerRole.CHILD,
                                "Dutch",
                                NINE,
                                null,
                                identity(null, "112"),
                                null),
                        now)
                .expectNoEvents()
                .expectException(InvalidCommand.class)
                .expectExceptionMessage(allOf(containsString("/asker/phone"), containsString("/language")));
    }

    @Test
    void that_a_number_is_no_bsn_becomes_a_fact() {
        var asker = identity("Roos Verzonnen 111222333", null);
        var person = Registration.personOf(CONTACT);
        story.givenNothing()
                .when(call(NINE, null, asker, "file 123456782"), now.sayingItIsNoBsn())
                .expectEvents(
                        new ContactRegistered(
                                CONTACT,
                                Channel.PHONE,
                                Direction.INCOMING,
                                AskerRole.CHILD,
                                "nl",
                                NINE,
                                null,
                                person,
                                Sensitive.of(person, "contact-registered/asker", asker),
                                Sensitive.of(CONTACT.subject(), "contact-registered/question", "file 123456782")),
                        new ContactNumberConfirmedNotBsn(CONTACT, List.of("asker/name", "question")));
    }

    private static RegisterContact call(
            Instant startedAt, @Nullable Instant endedAt, @Nullable Identity asker, @Nullable String question) {
        return new RegisterContact(
                "PHONE", Direction.INCOMING, AskerRole.CHILD, "nl", startedAt, endedAt, asker, question);
    }

    private static Identity identity(@Nullable String name, @Nullable String phone) {
        return new Identity(name, null, phone, null, null, null, null);
    }
}
