package nl.rechtspoor.query.audit;

import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoLookedTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final StaffId ANNA = new StaffId(named("anna"));
    private static final StaffId GONE = new StaffId(named("gone"));

    private final Telling telling = new Telling();
    private final CaseFacts one = new CaseFacts("00001");
    private final CaseFacts other = new CaseFacts("00002");
    private final AccessLog log = new AccessLog(telling.database().as(DatabaseRole.QUERY));
    private final WhoLooked looks =
            new WhoLooked(log, new StaffNames(telling.database().as(DatabaseRole.QUERY)), telling.views());

    @BeforeEach
    void some_looked() {
        telling.database().jdbc(DatabaseRole.OWNER).sql("""
                        insert into staff.account (id, username, name, roles, passkey_handle, created_at)
                        values (?, 'anna', 'Anna Voorbeeld', '{JURIST}', '\\x01', now())
                        """).param(ANNA.value()).update();
        looked(ANNA, one.id(), 0);
        looked(GONE, one.id(), 1);
        looked(ANNA, other.id(), 2);
    }

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_case_shows_who_looked_newest_first_with_names_and_purpose() {
        var page = looks.find(new AccessLog.Filter(one.id(), null, null), null, 10);

        assertThat(page.items()).extracting(WhoLooked.Look::actor).containsExactly(GONE.value(), ANNA.value());
        assertThat(page.items().getLast()).satisfies(look -> {
            assertThat(look.actorName()).isEqualTo("Anna Voorbeeld");
            assertThat(look.at()).isEqualTo(NOON);
            assertThat(look.purpose()).isEqualTo(AccessPurpose.CASE_WORK);
            assertThat(look.kind()).isEqualTo(AccessKind.READ_CASE_FILE);
        });
        assertThat(page.items().getFirst().actorName()).isNull();
    }

    @Test
    void the_whole_log_is_read_page_by_page_and_by_person() {
        var first = looks.find(new AccessLog.Filter(null, null, null), null, 2);
        var second = looks.find(new AccessLog.Filter(null, null, null), first.next(), 2);

        assertThat(first.items()).extracting(WhoLooked.Look::caseId).containsExactly(other.id(), one.id());
        assertThat(second.items()).extracting(WhoLooked.Look::caseId).containsExactly(one.id());
        assertThat(second.next()).isNull();
        assertThat(looks.find(new AccessLog.Filter(null, null, ANNA), null, 10).items())
                .extracting(WhoLooked.Look::caseId)
                .containsExactly(other.id(), one.id());
    }

    private void looked(StaffId who, CaseId at, int minutesLater) {
        log.record(new Access(
                NOON.plusSeconds(60L * minutesLater),
                who,
                Role.JURIST,
                AccessPurpose.CASE_WORK,
                AccessKind.READ_CASE_FILE,
                at,
                null));
    }
}
