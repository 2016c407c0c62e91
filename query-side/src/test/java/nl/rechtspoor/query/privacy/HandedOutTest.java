package nl.rechtspoor.query.privacy;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.privacy.HandedOut.Item;
import nl.rechtspoor.query.privacy.HandedOut.Way;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class HandedOutTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Viewer OFFICER = new Viewer(new StaffId(named("me")), PRIVACY_OFFICER, Set.of());

    private final Telling telling = new Telling();
    private final AccessLog log = new AccessLog(telling.database().as(DatabaseRole.QUERY));
    private final Object queue = new PrivacyQueueProjection(telling.database().as(DatabaseRole.QUERY));
    private final Object access = CaseAccessForTests.projection(telling);
    private final HandedOut handedOut = new HandedOut(
            telling.views(),
            new StoredFacts(telling.views(), telling.keyring(), new ErasedSubjects(telling.views()), telling.shapes()),
            log,
            CaseAccessForTests.names(telling),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final CaseFacts facts = new CaseFacts("00001");
    private final ContactId contact = new ContactId(named("contact"));

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void exports_of_a_case_and_its_contacts_and_nothing_else_are_listed_the_newest_first() {
        happened(facts.opened(), new CaseFacts("00002").opened());
        telling.views()
                .sql("insert into views.contact_case (contact_id, case_id) values (?, ?)")
                .params(contact.value(), facts.id().value())
                .update();
        looked(1, AUDITOR, AccessPurpose.SUPERVISION, AccessKind.EXPORT, facts.id(), null);
        looked(2, JURIST, AccessPurpose.CASE_WORK, AccessKind.READ_CASE_FILE, facts.id(), null);
        looked(3, PRIVACY_OFFICER, AccessPurpose.PRIVACY_REQUEST, AccessKind.EXPORT, null, contact);
        looked(4, AUDITOR, AccessPurpose.SUPERVISION, AccessKind.EXPORT, new CaseFacts("00002").id(), null);

        assertThat(handedOut.of(facts.id(), OFFICER))
                .extracting(Item::way)
                .containsExactly(Way.ACCESS_FILE, Way.CASE_BUNDLE);
    }

    @Test
    void a_body_that_was_contacted_is_listed_also_once_the_child_is_erased() {
        happened(facts.opened(), facts.bodyContacted());
        telling.keyring().destroy(facts.childPerson());
        happened(facts.childErased());

        assertThat(handedOut.of(facts.id(), OFFICER)).singleElement().satisfies(item -> {
            assertThat(item.way()).isEqualTo(Way.BODY_CONTACTED);
            assertThat(item.body()).isEqualTo(facts.bodyContacted().body().value());
        });
    }

    @Test
    void that_somebody_read_it_is_recorded() {
        happened(facts.opened());

        handedOut.of(facts.id(), OFFICER);

        assertThat(log.newestFirst(new AccessLog.Filter(facts.id(), null, null), null, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.access().kind()).isEqualTo(AccessKind.READ_ACCESS_LOG);
                    assertThat(line.access().actor()).isEqualTo(OFFICER.staff());
                });
    }

    @Test
    void a_case_behind_a_wall_and_one_that_is_not_there_are_the_same() {
        happened(facts.opened(), facts.walled(OFFICER.staff()));

        assertThatThrownBy(() -> handedOut.of(facts.id(), OFFICER)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> handedOut.of(new CaseId(named("nowhere")), OFFICER))
                .isInstanceOf(ResponseStatusException.class);
    }

    private void looked(
            int second,
            Role role,
            AccessPurpose purpose,
            AccessKind kind,
            @Nullable CaseId caseId,
            @Nullable ContactId contactId) {
        log.record(new Access(
                NOW.plusSeconds(second), new StaffId(named("somebody")), role, purpose, kind, caseId, contactId));
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(queue, access);
    }
}
