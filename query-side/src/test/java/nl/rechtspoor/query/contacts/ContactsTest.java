package nl.rechtspoor.query.contacts;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactEvent.*;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.Erased;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.erasure.ErasureForTests;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import nl.rechtspoor.query.worklist.WorklistForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class ContactsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final StaffId ME = new StaffId(named("me"));
    private static final Viewer JURIST_NORTH = new Viewer(ME, JURIST, Set.of(NORTH));
    private static final Viewer JURIST_SOUTH = new Viewer(new StaffId(named("stranger")), JURIST, Set.of(SOUTH));

    private final Telling telling = new Telling();
    private final StoredDocuments documents = new StoredDocuments(telling.shapes());
    private final Object access = CaseAccessForTests.projection(telling);
    private final Object worklist = WorklistForTests.projection(telling);
    private final ContactsProjection projection =
            new ContactsProjection(telling.database().as(DatabaseRole.QUERY), documents);
    private final Contacts contacts = new Contacts(
            telling.views(),
            CaseAccessForTests.relation(CLOCK),
            documents,
            telling.keyring(),
            new ErasedSubjects(telling.views()),
            new AccessLog(telling.database().as(DatabaseRole.QUERY)),
            CLOCK);
    private final CaseFacts theCase = new CaseFacts("00001");

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_contact_shows_who_asked_what_and_what_was_answered() {
        happened(registered("a", 9), classified("a"), answered("a"));

        var contact = contacts.open(id("a"), JURIST_NORTH);

        assertThat(contact.question()).isEqualTo("May a school refuse a pupil?");
        assertThat(contact.asker())
                .isInstanceOfSatisfying(
                        Identity.class, asker -> assertThat(asker.name()).isEqualTo("Beller Voorbeeld"));
        assertThat(contact.answers()).extracting(ContactLine.Answer::answer).containsExactly("Not without a hearing");
        assertThat(contact.line().kind()).isEqualTo(ContactKind.ADVICE);
        assertThat(contact.line().answered()).isTrue();
        assertThat(looks()).containsExactly(id("a").value());
    }

    @Test
    void an_erased_asker_shows_when_and_why() {
        happened(registered("a", 9));
        happened(new ContactDataErased(id("a"), person("a"), ErasureGround.RETENTION_EXPIRED, null));
        telling.keyring().destroy(person("a"));
        telling.project(ErasureForTests.projection(telling));

        var contact = contacts.open(id("a"), JURIST_NORTH);

        assertThat(contact.asker())
                .isInstanceOfSatisfying(
                        Erased.class, erased -> assertThat(erased.ground()).isEqualTo(ErasureGround.RETENTION_EXPIRED));
        assertThat(contact.question()).isEqualTo("May a school refuse a pupil?");
    }

    @Test
    void contacts_come_newest_first_in_pages() {
        var expected = new ArrayList<UUID>();
        for (int hour = 0; hour < 12; hour++) {
            happened(registered("c" + hour, hour));
            expected.addFirst(id("c" + hour).value());
        }
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = contacts.page(after, 5, JURIST_NORTH);
            page.items().forEach(line -> seen.add(line.contactId()));
            after = page.next();
        } while (after != null);

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void a_contact_of_a_case_is_seen_by_those_who_see_the_case_alone() {
        happened(registered("a", 9), theCase.opened(), new ContactLinked(id("a"), theCase.id()));

        assertThat(lines(JURIST_NORTH))
                .hasSize(1)
                .first()
                .satisfies(line -> assertThat(line.cases())
                        .containsExactly(
                                new ContactLine.CaseOfContact(theCase.id().value(), "2026-00001")));
        assertThat(lines(JURIST_SOUTH)).isEmpty();
        assertNotFound(JURIST_SOUTH);

        happened(theCase.walled(ME));
        assertThat(lines(JURIST_NORTH)).isEmpty();
        assertNotFound(JURIST_NORTH);
        assertNotFound(new Viewer(ME, SENIOR_JURIST, Set.of(NORTH)));
    }

    @Test
    void no_other_role_sees_a_contact_and_nothing_is_recorded_for_a_look_that_was_not_given() {
        happened(registered("a", 9));

        for (Role role : Set.of(Role.AUDITOR, Role.RESEARCHER, Role.PRIVACY_OFFICER, Role.ADMIN)) {
            var viewer = new Viewer(ME, role, Set.of(NORTH));
            assertThat(lines(viewer)).isEmpty();
            assertNotFound(viewer);
        }
        assertThat(looks()).isEmpty();
    }

    @Test
    void a_rebuild_gives_the_same_contacts_whatever_the_batches() {
        happened(registered("a", 9), theCase.opened(), new ContactLinked(id("a"), theCase.id()));
        happened(classified("a"), registered("b", 10), new ContactsMerged(id("b"), id("a")));
        happened(answered("a"));
        var live = telling.rows("contact");
        var links = telling.rows("contact_case");
        assertThat(live).hasSize(2);
        assertThat(live).noneMatch(row -> row.contains("Beller"));

        for (int batch : new int[] {1, 2, 100}) {
            telling.rebuild(batch, projection);
            assertThat(telling.rows("contact")).isEqualTo(live);
            assertThat(telling.rows("contact_case")).isEqualTo(links);
        }
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(access, worklist, projection);
    }

    private static ContactId id(String name) {
        return new ContactId(named("contact " + name));
    }

    private static SubjectId person(String name) {
        return new SubjectId(named("asker " + name));
    }

    private static ContactRegistered registered(String name, int hour) {
        return new ContactRegistered(
                id(name),
                Channel.PHONE,
                Direction.INCOMING,
                AskerRole.PARENT,
                "nl",
                Instant.parse("2026-05-01T00:00:00Z").plusSeconds(3600L * hour),
                null,
                person(name),
                Sensitive.of(
                        person(name),
                        "contact-registered/asker",
                        new Identity("Beller Voorbeeld", null, "+31612345678", null, null, null, null)),
                Sensitive.of(id(name).subject(), "contact-registered/question", "May a school refuse a pupil?"));
    }

    private static ContactClassified classified(String name) {
        return new ContactClassified(
                id(name),
                ContactKind.ADVICE,
                List.of(new AreaCode("EDU-ADM")),
                Urgency.NORMAL,
                new RuleVersion("TAXONOMY-NL-1@2026-01-01"));
    }

    private static ContactAnswered answered(String name) {
        return new ContactAnswered(
                id(name),
                Sensitive.of(id(name).subject(), "contact-answered/answer", "Not without a hearing"),
                null,
                false);
    }

    private List<ContactLine> lines(Viewer viewer) {
        return contacts.page(null, 50, viewer).items();
    }

    private void assertNotFound(Viewer viewer) {
        assertThatThrownBy(() -> contacts.open(id("a"), viewer)).isInstanceOf(ResponseStatusException.class);
    }

    private List<UUID> looks() {
        return telling.views()
                .sql("select contact_id from access_log.access where kind = 'READ_CONTACT'")
                .query(UUID.class)
                .list();
    }
}
