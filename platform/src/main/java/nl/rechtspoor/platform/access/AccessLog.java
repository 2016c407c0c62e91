package nl.rechtspoor.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looked at what, in a table that only grows. A read that cannot be recorded must not be answered. */
public final class AccessLog {
    private final JdbcClient jdbc;

    public AccessLog(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Writes one line, in the caller's transaction if there is one. */
    public void record(Access access) {
        jdbc.sql("""
                        insert into access_log.access
                          (at, actor_id, role, purpose, kind, case_id, contact_id, dossier_id, campaign_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(OffsetDateTime.ofInstant(access.at(), ZoneOffset.UTC))
                .param(access.actor().value())
                .param(access.role().name())
                .param(access.purpose().name())
                .param(access.kind().name())
                .param(6, access.caseId() == null ? null : access.caseId().value(), Types.OTHER)
                .param(7, access.contactId() == null ? null : access.contactId().value(), Types.OTHER)
                .param(8, access.dossierId() == null ? null : access.dossierId().value(), Types.OTHER)
                .param(
                        9,
                        access.campaignId() == null ? null : access.campaignId().value(),
                        Types.OTHER)
                .update();
    }

    /**
     * One line of the log.
     *
     * @param id where it stands; later lines have higher numbers
     */
    public record Line(long id, Access access) {}

    /** Which lines are asked for; what is missing does not narrow. */
    public record Filter(
            @Nullable CaseId caseId,
            @Nullable ContactId contactId,
            @Nullable StaffId actor) {}

    /** The newest lines first, beginning below {@code before} if it is given. */
    public List<Line> newestFirst(Filter filter, @Nullable Long before, int size) {
        return jdbc.sql("""
                        select id, at, actor_id, role, purpose, kind, case_id, contact_id, dossier_id, campaign_id
                        from access_log.access
                        where (:case::uuid is null or case_id = :case)
                          and (:contact::uuid is null or contact_id = :contact)
                          and (:actor::uuid is null or actor_id = :actor)
                          and (:before::bigint is null or id < :before)
                        order by id desc limit :size
                        """)
                .param("case", filter.caseId() == null ? null : filter.caseId().value(), Types.OTHER)
                .param(
                        "contact",
                        filter.contactId() == null ? null : filter.contactId().value(),
                        Types.OTHER)
                .param("actor", filter.actor() == null ? null : filter.actor().value(), Types.OTHER)
                .param("before", before, Types.BIGINT)
                .param("size", size)
                .query((row, _) -> line(row))
                .list();
    }

    /** What left the system of a case or of any of these contacts, the newest first. */
    public List<Line> exportsOf(CaseId caseId, Collection<ContactId> contacts, int size) {
        return jdbc.sql("""
                        select id, at, actor_id, role, purpose, kind, case_id, contact_id, dossier_id, campaign_id
                        from access_log.access
                        where kind = 'EXPORT' and (case_id = :case or contact_id = any(:contacts))
                        order by id desc limit :size
                        """)
                .param("case", caseId.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .param("size", size)
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                new Access(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new StaffId(row.getObject("actor_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        AccessPurpose.valueOf(row.getString("purpose")),
                        AccessKind.valueOf(row.getString("kind")),
                        id(row, "case_id", CaseId::new),
                        id(row, "contact_id", ContactId::new),
                        id(row, "dossier_id", DossierId::new),
                        id(row, "campaign_id", CampaignId::new)));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> named) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : named.apply(value);
    }
}
