package nl.rechtspoor.query.search;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactLinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.contacts.ContactsForTests;
import nl.rechtspoor.query.search.FoundCase.MatchedOn;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskerSearchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final StaffId ME = new StaffId(named("me"));
    private static final Viewer OFFICER = new Viewer(ME, PRIVACY_OFFICER, Set.of());

    private final Telling telling = new Telling();
    private final Object access = CaseAccessForTests.projection(telling);
    private final Object contacts = ContactsForTests.projection(telling);
    private final Object projection = SearchForTests.contacts(telling);
    private final AskerSearch search = new AskerSearch(
            telling.views(),
            InMemoryKeyring.blindIndex(),
            new AccessLog(telling.database().as(DatabaseRole.QUERY)),
            CLOCK);

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void somebody_who_only_ever_asked_is_found_by_name_or_phone_and_each_hit_is_recorded() {
        happened(asked("a", "Beller Voorbeeld", "0612345678"), asked("b", "Ander Voorbeeld", null));

        var byName = search.find("beller voorbeeld", OFFICER);
        var byPhone = search.find("+31 6 1234 5678", OFFICER);

        assertThat(byName).singleElement().satisfies(found -> {
            assertThat(found.contactId()).isEqualTo(contact("a").value());
            assertThat(found.person()).isEqualTo(person("a").value());
            assertThat(found.matchedOn()).containsExactly(MatchedOn.NAME);
        });
        assertThat(byPhone)
                .singleElement()
                .satisfies(found -> assertThat(found.matchedOn()).containsExactly(MatchedOn.PHONE));
        assertThat(recorded())
                .containsExactly(contact("a").value(), contact("a").value());
    }

    @Test
    void words_of_two_people_find_nobody_and_nothing_is_recorded() {
        happened(asked("a", "Beller Voorbeeld", null), asked("b", "Ander Voorbeeld", null));

        assertThat(search.find("Beller Ander", OFFICER)).isEmpty();
        assertThat(search.find("", OFFICER)).isEmpty();
        assertThat(recorded()).isEmpty();
    }

    @Test
    void whoever_was_erased_is_found_no_more() {
        happened(asked("a", "Beller Voorbeeld", "0612345678"));
        telling.keyring().destroy(person("a"));
        happened(new ContactDataErased(contact("a"), person("a"), ErasureGround.RETENTION_EXPIRED, null));

        assertThat(search.find("Beller", OFFICER)).isEmpty();
        assertThat(telling.rows("contact_token")).isEmpty();
        assertThat(telling.rows("contact_asker")).isEmpty();
    }

    @Test
    void a_wall_around_the_case_of_a_contact_hides_the_contact_too() {
        var walled = new CaseFacts("00001");
        happened(asked("a", "Beller Voorbeeld", null), walled.opened(), new ContactLinked(contact("a"), walled.id()));
        assertThat(search.find("Beller", OFFICER)).hasSize(1);

        happened(walled.walled(ME));

        assertThat(search.find("Beller", OFFICER)).isEmpty();
    }

    @Test
    void a_rebuild_gives_the_same_rows() {
        happened(asked("a", "Beller Voorbeeld", "0612345678"), asked("b", "Ander Voorbeeld", null));
        List<String> before = telling.rows("contact_token");

        telling.rebuild(1, projection);

        assertThat(telling.rows("contact_token")).isNotEmpty().isEqualTo(before);
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(access, contacts, projection);
    }

    private static ContactRegistered asked(String name, String called, @Nullable String phone) {
        return new ContactRegistered(
                contact(name),
                Channel.PHONE,
                Direction.INCOMING,
                AskerRole.PARENT,
                "nl",
                Instant.parse("2026-01-05T09:00:00Z"),
                null,
                person(name),
                Sensitive.of(
                        person(name),
                        "contact-registered/asker",
                        new Identity(called, null, phone, null, null, null, null)),
                null);
    }

    private static ContactId contact(String name) {
        return new ContactId(named(name));
    }

    private static SubjectId person(String name) {
        return new SubjectId(named("asker of " + name));
    }

    private List<UUID> recorded() {
        return telling.views()
                .sql(
                        "select contact_id from access_log.access where kind = 'SEARCH_HIT' and purpose = 'PRIVACY_REQUEST'")
                .query(UUID.class)
                .list();
    }
}
