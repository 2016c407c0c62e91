package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.command.contacts.ContactFacts.CASE;
import static nl.rechtspoor.command.contacts.ContactFacts.CONTACT;
import static nl.rechtspoor.command.contacts.ContactFacts.registered;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SYSTEM;
import static nl.rechtspoor.platform.testing.Acts.by;

import nl.rechtspoor.command.contacts.ContactCommand.EraseContact;
import nl.rechtspoor.command.contacts.ContactCommand.ForgetContact;
import nl.rechtspoor.command.contacts.ContactRejection.ContactBelongsToCase;
import nl.rechtspoor.command.contacts.ContactRejection.ErasureGroundDenies;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactLinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.platform.testing.Story;
import org.junit.jupiter.api.Test;

class ForgettingContactsTest {
    private static final SubjectId ASKER = Registration.personOf(CONTACT);
    private final Story<Contact> story = new ContactFacts().story();

    @Test
    void who_asked_and_what_was_said_go_together_once() {
        var asker = new ContactDataErased(CONTACT, ASKER, ErasureGround.OBJECTION, CASE);
        var said = new ContactDataErased(CONTACT, CONTACT.subject(), ErasureGround.OBJECTION, CASE);
        var forget = new ForgetContact(CONTACT, ErasureGround.OBJECTION, CASE, false);

        story.given(somebodyAsked()).when(forget, by(SYSTEM)).expectEvents(asker, said);
        story.given(somebodyAsked(), asker).when(forget, by(SYSTEM)).expectEvents(said);
        story.given(somebodyAsked(), asker, said).when(forget, by(SYSTEM)).expectNoEvents();
    }

    @Test
    void the_asker_alone_can_be_forgotten() {
        story.given(somebodyAsked())
                .when(new ForgetContact(CONTACT, ErasureGround.OBJECTION, CASE, true), by(SYSTEM))
                .expectEvents(new ContactDataErased(CONTACT, ASKER, ErasureGround.OBJECTION, CASE));
    }

    @Test
    void the_privacy_officer_erases_whoever_asked_and_what_was_said_where_no_case_came_of_it() {
        var asker = new ContactDataErased(CONTACT, ASKER, ErasureGround.OBJECTION, null);
        var said = new ContactDataErased(CONTACT, CONTACT.subject(), ErasureGround.OBJECTION, null);
        var erase = new EraseContact(CONTACT, ErasureGround.OBJECTION);

        story.given(somebodyAsked()).when(erase, by(PRIVACY_OFFICER)).expectEvents(asker, said);
        story.given(somebodyAsked(), asker, said)
                .when(erase, by(PRIVACY_OFFICER))
                .expectNoEvents();
    }

    @Test
    void where_a_case_came_of_it_the_request_is_recorded_there() {
        story.given(somebodyAsked(), new ContactLinked(CONTACT, CASE))
                .when(new EraseContact(CONTACT, ErasureGround.OBJECTION), by(PRIVACY_OFFICER))
                .expectExceptionDetails(new ContactBelongsToCase());
    }

    @Test
    void nobody_is_erased_on_a_ground_that_denies() {
        story.given(somebodyAsked())
                .when(new EraseContact(CONTACT, ErasureGround.LEGAL_CLAIMS), by(PRIVACY_OFFICER))
                .expectExceptionDetails(new ErasureGroundDenies(ErasureGround.LEGAL_CLAIMS));
    }

    private static ContactRegistered somebodyAsked() {
        var registered = registered();
        return new ContactRegistered(
                CONTACT,
                registered.channel(),
                registered.direction(),
                registered.askerRole(),
                registered.language(),
                registered.startedAt(),
                registered.endedAt(),
                ASKER,
                registered.asker(),
                registered.question());
    }
}
