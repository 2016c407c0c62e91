package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.command.contacts.ContactFacts.CASE;
import static nl.rechtspoor.command.contacts.ContactFacts.CONTACT;
import static nl.rechtspoor.command.contacts.ContactFacts.OTHER;
import static nl.rechtspoor.command.contacts.ContactFacts.OTHER_CASE;
import static nl.rechtspoor.command.contacts.ContactFacts.OTHER_TEAM;
import static nl.rechtspoor.command.contacts.ContactFacts.TAXONOMY;
import static nl.rechtspoor.command.contacts.ContactFacts.TEAM;
import static nl.rechtspoor.command.contacts.ContactFacts.askedForAdvice;
import static nl.rechtspoor.command.contacts.ContactFacts.classified;
import static nl.rechtspoor.command.contacts.ContactFacts.registered;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.ToldCase;
import nl.rechtspoor.command.contacts.ContactCommand.AnswerContact;
import nl.rechtspoor.command.contacts.ContactCommand.ClassifyContact;
import nl.rechtspoor.command.contacts.ContactCommand.LinkContactToCase;
import nl.rechtspoor.command.contacts.ContactCommand.MarkAbusive;
import nl.rechtspoor.command.contacts.ContactCommand.MergeContacts;
import nl.rechtspoor.command.contacts.ContactCommand.UnlinkContact;
import nl.rechtspoor.command.contacts.ContactRejection.AlreadyAnswered;
import nl.rechtspoor.command.contacts.ContactRejection.AlreadyLinked;
import nl.rechtspoor.command.contacts.ContactRejection.AlreadyMarked;
import nl.rechtspoor.command.contacts.ContactRejection.AreaUnknownOrRetired;
import nl.rechtspoor.command.contacts.ContactRejection.CannotMergeInto;
import nl.rechtspoor.command.contacts.ContactRejection.CaseClosed;
import nl.rechtspoor.command.contacts.ContactRejection.ContactMerged;
import nl.rechtspoor.command.contacts.ContactRejection.NoRelationToCase;
import nl.rechtspoor.command.contacts.ContactRejection.NoRelationToContact;
import nl.rechtspoor.command.contacts.ContactRejection.NotAnswerable;
import nl.rechtspoor.command.contacts.ContactRejection.NotClassified;
import nl.rechtspoor.command.contacts.ContactRejection.NotLinked;
import nl.rechtspoor.command.contacts.ContactRejection.NotPermitted;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactAnswered;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactClassified;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactLinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactMarked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactUnlinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactsMerged;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.testing.Acts;
import nl.rechtspoor.platform.testing.Story;
import org.junit.jupiter.api.Test;

class HandlingContactsTest {
    private final ContactFacts facts = new ContactFacts();
    private final Story<Contact> story = facts.story();
    private final Acts.ActBy jurist = by(JURIST).inTeams(TEAM);
    private final Acts.ActBy senior = by(SENIOR_JURIST);

    @Test
    void a_contact_is_classified_under_the_taxonomy_of_its_day() {
        story.given(registered())
                .when(classify(ContactKind.CASE, "MIG-ROOT", "YH", "MIG-ROOT"), jurist)
                .expectEvents(new ContactClassified(
                        CONTACT,
                        ContactKind.CASE,
                        List.of(new AreaCode("MIG-ROOT"), new AreaCode("YH")),
                        Urgency.URGENT,
                        TAXONOMY));
    }

    @Test
    void it_may_be_classified_better_later() {
        story.given(registered(), askedForAdvice())
                .when(classify(ContactKind.INFO, "HLT"), jurist)
                .expectEvents(new ContactClassified(
                        CONTACT, ContactKind.INFO, List.of(new AreaCode("HLT")), Urgency.URGENT, TAXONOMY));
    }

    @Test
    void an_area_that_does_not_exist_is_refused_by_name() {
        story.given(registered())
                .when(classify(ContactKind.INFO, "YH", "MOON"), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new AreaUnknownOrRetired(List.of(new AreaCode("MOON"))));
    }

    @Test
    void an_area_that_did_not_hold_on_that_day_is_refused() {
        story.given(registered())
                .when(
                        classify(ContactKind.INFO, "YH"),
                        jurist.aboutWhatHappenedAt(Instant.parse("1990-01-01T12:00:00Z")))
                .expectNoEvents()
                .expectExceptionDetails(new AreaUnknownOrRetired(List.of(new AreaCode("YH"))));
    }

    @Test
    void a_question_needs_an_area_and_a_wrong_number_does_not() {
        story.given(registered())
                .when(classify(ContactKind.ADVICE), jurist)
                .expectNoEvents()
                .expectException(InvalidCommand.class);
        facts.story()
                .given(registered())
                .when(classify(ContactKind.NON_CASE), jurist)
                .expectEvents(
                        new ContactClassified(CONTACT, ContactKind.NON_CASE, List.of(), Urgency.URGENT, TAXONOMY));
    }

    @Test
    void a_question_for_advice_is_answered() {
        story.given(registered(), askedForAdvice())
                .when(new AnswerContact(CONTACT, "Yes, you may.", null, false), jurist)
                .expectEvents(answered("Yes, you may.", false));
    }

    @Test
    void an_answer_needs_a_classification_first() {
        story.given(registered())
                .when(new AnswerContact(CONTACT, "Yes.", null, false), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new NotClassified(CONTACT));
    }

    @Test
    void a_case_is_not_answered_in_the_contact() {
        story.given(registered(), classified(ContactKind.CASE))
                .when(new AnswerContact(CONTACT, "Yes.", null, false), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new NotAnswerable(ContactKind.CASE));
    }

    @Test
    void a_second_answer_is_refused_and_an_addendum_is_taken() {
        story.given(registered(), askedForAdvice(), answered("Yes.", false))
                .when(new AnswerContact(CONTACT, "No.", null, false), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new AlreadyAnswered(CONTACT));
        facts.story()
                .given(registered(), askedForAdvice(), answered("Yes.", false))
                .when(new AnswerContact(CONTACT, "And bring a friend.", null, true), jurist)
                .expectEvents(answered("And bring a friend.", true));
    }

    @Test
    void a_contact_is_linked_to_an_open_case_of_the_own_team() {
        facts.withOpenCase();
        story.given(registered())
                .when(new LinkContactToCase(CONTACT, CASE), jurist)
                .expectEvents(new ContactLinked(CONTACT, CASE));
    }

    @Test
    void a_case_that_does_not_exist_and_one_that_is_not_visible_are_refused_alike() {
        story.given(registered())
                .when(new LinkContactToCase(CONTACT, CASE), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new NoRelationToCase(CASE));
        facts.withOpenCase()
                .story()
                .given(registered())
                .when(new LinkContactToCase(CONTACT, CASE), by(JURIST))
                .expectNoEvents()
                .expectExceptionDetails(new NoRelationToCase(CASE));
    }

    @Test
    void a_closed_case_takes_no_contact() {
        facts.cases.put(CASE, ToldCase.closed(CASE, TEAM));
        story.given(registered())
                .when(new LinkContactToCase(CONTACT, CASE), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new CaseClosed(CASE));
    }

    @Test
    void the_same_link_twice_is_refused() {
        facts.withOpenCase();
        story.given(registered(), new ContactLinked(CONTACT, CASE))
                .when(new LinkContactToCase(CONTACT, CASE), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new AlreadyLinked(CASE));
    }

    @Test
    void an_unlinked_contact_can_lead_to_another_case_again() {
        facts.withOpenCase().claims.put(CONTACT.value(), CASE.value());
        story.given(registered(), new ContactLinked(CONTACT, CASE))
                .when(new UnlinkContact(CONTACT, CASE, "wrong family"), jurist)
                .expectEvents(new ContactUnlinked(
                        CONTACT, CASE, Sensitive.of(CONTACT.subject(), "contact-unlinked/reason", "wrong family")));
        assertThat(facts.claims).isEmpty();
    }

    @Test
    void only_an_existing_link_to_a_visible_case_can_be_removed() {
        facts.withOpenCase();
        story.given(registered())
                .when(new UnlinkContact(CONTACT, CASE, "wrong"), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new NotLinked(CASE));
        facts.cases.put(OTHER_CASE, ToldCase.opened(OTHER_CASE, OTHER_TEAM));
        facts.story()
                .given(registered(), new ContactLinked(CONTACT, CASE), new ContactLinked(CONTACT, OTHER_CASE))
                .when(new UnlinkContact(CONTACT, OTHER_CASE, "wrong"), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new NoRelationToCase(OTHER_CASE));
    }

    @Test
    void a_contact_of_a_case_is_closed_to_those_who_may_not_see_that_case() {
        facts.withOpenCase();
        for (var command : everyCommand()) {
            facts.story()
                    .given(registered(), askedForAdvice(), new ContactLinked(CONTACT, CASE))
                    .when(command, by(JURIST))
                    .expectNoEvents()
                    .expectExceptionDetails(new NoRelationToContact());
        }
    }

    @Test
    void a_wall_around_one_of_its_cases_closes_a_contact_to_a_senior_who_may_see_the_other() {
        var walled = ToldCase.opened(CASE, TEAM);
        walled.evolve(
                new WallRaised(CASE, senior.act().actor(), Sensitive.of(CASE.subject(), "wall-raised/reason", "kin")));
        facts.cases.put(CASE, walled);
        facts.cases.put(OTHER_CASE, ToldCase.opened(OTHER_CASE, TEAM));
        for (var command : everyCommand()) {
            facts.story()
                    .given(
                            registered(),
                            askedForAdvice(),
                            new ContactLinked(CONTACT, CASE),
                            new ContactLinked(CONTACT, OTHER_CASE))
                    .when(command, senior)
                    .expectNoEvents()
                    .expectExceptionDetails(new NoRelationToContact());
        }
    }

    @Test
    void whoever_may_see_one_of_its_cases_may_act_on_a_contact() {
        facts.withOpenCase().cases.put(OTHER_CASE, ToldCase.opened(OTHER_CASE, OTHER_TEAM));
        story.given(registered(), new ContactLinked(CONTACT, CASE), new ContactLinked(CONTACT, OTHER_CASE))
                .when(classify(ContactKind.INFO, "YH"), jurist)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void abuse_is_marked_by_a_senior_and_once() {
        var marked = new ContactMarked(CONTACT, Sensitive.of(CONTACT.subject(), "contact-marked/reason", "threats"));
        story.given(registered())
                .when(new MarkAbusive(CONTACT, "threats"), senior)
                .expectEvents(marked);
        facts.story()
                .given(registered())
                .when(new MarkAbusive(CONTACT, "threats"), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new NotPermitted(JURIST));
        facts.story()
                .given(registered(), marked)
                .when(new MarkAbusive(CONTACT, "threats"), senior)
                .expectNoEvents()
                .expectExceptionDetails(new AlreadyMarked(CONTACT));
    }

    @Test
    void a_senior_merges_a_contact_into_one_that_goes_on() {
        story.given(registered())
                .when(new MergeContacts(CONTACT, OTHER), senior)
                .expectEvents(new ContactsMerged(CONTACT, OTHER));
        facts.story()
                .given(registered())
                .when(new MergeContacts(CONTACT, OTHER), jurist)
                .expectNoEvents()
                .expectExceptionDetails(new NotPermitted(JURIST));
    }

    @Test
    void a_contact_is_not_merged_into_itself_or_into_one_that_does_not_go_on() {
        story.given(registered())
                .when(new MergeContacts(CONTACT, CONTACT), senior)
                .expectNoEvents()
                .expectExceptionDetails(new CannotMergeInto(CONTACT));
        var gone = new ContactId(UUID.randomUUID());
        facts.story()
                .given(registered())
                .when(new MergeContacts(CONTACT, gone), senior)
                .expectNoEvents()
                .expectExceptionDetails(new CannotMergeInto(gone));
    }

    @Test
    void a_merged_contact_takes_nothing_more_but_the_removal_of_a_link() {
        var merged = new ContactsMerged(CONTACT, OTHER);
        for (var command : List.of(
                classify(ContactKind.INFO, "YH"),
                new AnswerContact(CONTACT, "Yes.", null, false),
                new LinkContactToCase(CONTACT, CASE),
                new MarkAbusive(CONTACT, "threats"),
                new MergeContacts(CONTACT, OTHER))) {
            facts.story()
                    .given(registered(), askedForAdvice(), merged)
                    .when(command, senior)
                    .expectNoEvents()
                    .expectExceptionDetails(new ContactMerged(OTHER));
        }
    }

    private static List<ContactCommand> everyCommand() {
        return List.of(
                classify(ContactKind.INFO, "YH"),
                new AnswerContact(CONTACT, "Yes.", null, true),
                new LinkContactToCase(CONTACT, OTHER_CASE),
                new UnlinkContact(CONTACT, CASE, "wrong family"),
                new MarkAbusive(CONTACT, "threats"),
                new MergeContacts(CONTACT, OTHER));
    }

    private static ClassifyContact classify(ContactKind kind, String... areas) {
        return new ClassifyContact(
                CONTACT, kind, Arrays.stream(areas).map(AreaCode::new).toList(), Urgency.URGENT);
    }

    private static ContactAnswered answered(String text, boolean addendum) {
        return new ContactAnswered(
                CONTACT, Sensitive.of(CONTACT.subject(), "contact-answered/answer", text), null, addendum);
    }
}
