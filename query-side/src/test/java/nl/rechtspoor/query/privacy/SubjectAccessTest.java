package nl.rechtspoor.query.privacy;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.NoteAdded;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.NoteId;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.Erased;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.erasure.ErasureForTests;
import nl.rechtspoor.query.privacy.SubjectFile.Fact;
import nl.rechtspoor.query.search.SearchForTests;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubjectAccessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Viewer OFFICER = new Viewer(new StaffId(named("me")), PRIVACY_OFFICER, Set.of());
    private static final Map<String, Object> SOMEBODY_ELSE = Map.of("aboutSomebodyElse", true);

    private final Telling telling = new Telling();
    private final AccessLog log = new AccessLog(telling.database().as(DatabaseRole.QUERY));
    private final Object persons = new PersonsProjection(telling.database().as(DatabaseRole.QUERY));
    private final Object queue = new PrivacyQueueProjection(telling.database().as(DatabaseRole.QUERY));
    private final Object cases = CaseAccessForTests.projection(telling);
    private final Object erased = ErasureForTests.projection(telling);
    private final Object askers = SearchForTests.contacts(telling);
    private final SubjectAccess access = new SubjectAccess(
            telling.views(),
            new StoredFacts(telling.views(), telling.keyring(), new ErasedSubjects(telling.views()), telling.shapes()),
            log,
            CaseAccessForTests.names(telling),
            CLOCK);
    private final CaseFacts facts = new CaseFacts("00001");
    private final SubjectId parentPerson = facts.parentAdded("Ouder Voorbeeld").person();

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_child_gets_its_whole_case_but_what_is_about_others() {
        aCaseHappened();

        var file = access.of(Set.of(facts.childPerson()), OFFICER);

        assertThat(file.cases()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("2026-00001");
            assertThat(one.roles()).containsExactly("CHILD");
            assertThat(one.facts())
                    .extracting(Fact::type)
                    .containsExactly("case-opened", "party-added", "party-added", "note-added");
            assertThat(one.facts().get(0).fields()).containsEntry("summary", "A school refuses a pupil");
            assertThat(one.facts().get(1).fields().get("identity")).asString().contains("Testkind Voorbeeld");
            assertThat(one.facts().get(2).fields()).containsEntry("identity", SOMEBODY_ELSE);
            assertThat(one.facts().get(3).fields()).containsEntry("text", "The child wants to stay");
        });
    }

    @Test
    void a_parent_gets_what_is_about_the_parent_and_nothing_about_the_child() {
        aCaseHappened();

        var file = access.of(Set.of(parentPerson), OFFICER);

        assertThat(file.cases()).singleElement().satisfies(one -> {
            assertThat(one.facts()).extracting(Fact::type).containsExactly("party-added");
            assertThat(one.facts().getFirst().fields().get("identity"))
                    .asString()
                    .contains("Ouder Voorbeeld");
        });
        assertThat(file.toString()).doesNotContain("Testkind", "wants to stay", "refuses a pupil");
    }

    @Test
    void what_was_erased_says_when_and_why() {
        aCaseHappened();
        telling.keyring().destroy(facts.childPerson());
        happened(facts.childErased());

        var file = access.of(Set.of(facts.childPerson()), OFFICER);

        assertThat(file.cases().getFirst().facts().get(1).fields().get("identity"))
                .isInstanceOfSatisfying(
                        Erased.class,
                        gone -> assertThat(gone.on())
                                .isEqualTo(LocalDate.ofInstant(by(JURIST).act().now(), ZoneOffset.UTC)));
    }

    @Test
    void handing_it_out_is_recorded_and_who_looked_before_is_in_it() {
        aCaseHappened();
        access.of(Set.of(facts.childPerson()), OFFICER);

        var file = access.of(Set.of(facts.childPerson()), OFFICER);

        assertThat(file.looks()).hasSize(2).allSatisfy(look -> {
            assertThat(look.kind()).isEqualTo(AccessKind.EXPORT);
            assertThat(look.purpose()).isEqualTo(AccessPurpose.PRIVACY_REQUEST);
            assertThat(look.caseId()).isEqualTo(facts.id().value());
        });
    }

    @Test
    void a_case_behind_a_wall_is_counted_and_left_out() {
        aCaseHappened();
        happened(facts.walled(OFFICER.staff()));

        var file = access.of(Set.of(facts.childPerson()), OFFICER);

        assertThat(file.cases()).isEmpty();
        assertThat(file.hidden()).isEqualTo(1);
        assertThat(log.newestFirst(new AccessLog.Filter(null, null, null), null, 10))
                .isEmpty();
    }

    @Test
    void somebody_of_whose_question_no_case_came_gets_what_they_said_of_themselves() {
        var asker = new SubjectId(named("asker"));
        var contact = new ContactId(named("contact"));
        happened(new ContactRegistered(
                contact,
                Channel.PHONE,
                Direction.INCOMING,
                AskerRole.PARENT,
                "nl",
                Instant.parse("2026-01-05T09:00:00Z"),
                null,
                asker,
                Sensitive.of(
                        asker,
                        "contact-registered/asker",
                        new Identity("Beller Voorbeeld", null, null, null, null, null, null)),
                Sensitive.of(contact.subject(), "contact-registered/question", "May a school refuse a pupil?")));

        var file = access.of(Set.of(asker), OFFICER);

        assertThat(file.cases()).isEmpty();
        assertThat(file.contacts()).singleElement().satisfies(one -> {
            assertThat(one.contactId()).isEqualTo(contact.value());
            assertThat(one.facts().getFirst().fields().get("asker")).asString().contains("Beller Voorbeeld");
            assertThat(one.facts().getFirst().fields()).containsEntry("question", SOMEBODY_ELSE);
        });
        assertThat(log.newestFirst(new AccessLog.Filter(null, contact, null), null, 10))
                .hasSize(1);
    }

    @Test
    void somebody_who_is_not_known_gets_an_empty_file() {
        aCaseHappened();

        var file = access.of(Set.of(new SubjectId(named("nobody"))), OFFICER);

        assertThat(file.cases()).isEmpty();
        assertThat(file.contacts()).isEmpty();
        assertThat(file.looks()).isEmpty();
    }

    private void aCaseHappened() {
        happened(
                facts.opened(),
                facts.childAdded("Testkind Voorbeeld", LocalDate.of(2013, 1, 1)),
                facts.parentAdded("Ouder Voorbeeld"),
                new NoteAdded(
                        facts.id(),
                        new NoteId(named("note")),
                        facts.text("note-added/text", "The child wants to stay")));
    }

    private void happened(DomainEvent... told) {
        telling.happened(by(JURIST), told);
        telling.project(persons, queue, cases, erased, askers);
    }
}
