package nl.rechtspoor.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AccessLog.Filter;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessLogTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final AccessLog log = new AccessLog(DATABASE.as(DatabaseRole.QUERY));
    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final StaffId jurist = new StaffId(UUID.randomUUID());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_look_at_a_case_is_found_by_case_and_by_person() {
        var access = look(caseId, AccessKind.READ_CASE_FILE);
        log.record(access);
        log.record(look(new CaseId(UUID.randomUUID()), AccessKind.SEARCH_HIT));

        assertThat(log.newestFirst(new Filter(caseId, null, null), null, 10))
                .extracting(AccessLog.Line::access)
                .containsExactly(access);
        assertThat(log.newestFirst(new Filter(null, null, jurist), null, 10))
                .extracting(line -> line.access().kind())
                .containsExactly(AccessKind.SEARCH_HIT, AccessKind.READ_CASE_FILE);
        assertThat(log.newestFirst(new Filter(caseId, null, new StaffId(UUID.randomUUID())), null, 10))
                .isEmpty();
    }

    @Test
    void a_look_at_a_contact_is_found_by_contact() {
        var contact = new ContactId(UUID.randomUUID());
        var access = new Access(
                Instant.parse("2026-06-01T07:00:00Z"),
                jurist,
                Role.JURIST,
                AccessPurpose.CASE_WORK,
                AccessKind.READ_CONTACT,
                null,
                contact);

        log.record(access);

        assertThat(log.newestFirst(new Filter(null, contact, null), null, 10))
                .extracting(AccessLog.Line::access)
                .containsExactly(access);
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        for (var i = 0; i < 5; i++) {
            log.record(look(caseId, AccessKind.READ_HISTORY));
        }

        var first = log.newestFirst(new Filter(caseId, null, null), null, 3);
        var second =
                log.newestFirst(new Filter(caseId, null, null), first.getLast().id(), 3);

        assertThat(first).hasSize(3);
        assertThat(second)
                .hasSize(2)
                .allMatch(line -> line.id() < first.getLast().id());
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseRole.class,
            names = {"COMMAND", "QUERY", "OWNER"})
    void nobody_takes_a_look_back(DatabaseRole role) {
        new AccessLog(DATABASE.as(DatabaseRole.COMMAND)).record(look(caseId, AccessKind.EMERGENCY));

        for (var sql : List.of(
                "update access_log.access set kind = 'EXPORT'",
                "delete from access_log.access",
                "truncate access_log.access")) {
            assertThatThrownBy(() -> DATABASE.jdbc(role).sql(sql).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|only grows|referenced in a foreign key).*");
        }
    }

    private Access look(CaseId at, AccessKind kind) {
        return new Access(
                Instant.parse("2026-06-01T07:00:00Z"), jurist, Role.JURIST, AccessPurpose.CASE_WORK, kind, at, null);
    }
}
