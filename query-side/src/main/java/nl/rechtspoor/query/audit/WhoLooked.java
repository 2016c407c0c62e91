package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who looked at what, newest first, with the names of colleagues and the numbers of cases. */
@Component
class WhoLooked {
    private final AccessLog log;
    private final StaffNames names;
    private final JdbcClient jdbc;

    WhoLooked(AccessLog log, StaffNames names, @QueryDatabase JdbcClient jdbc) {
        this.log = log;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** One look. */
    record Look(
            long id,
            Instant at,
            UUID actor,
            @Nullable String actorName,
            Role role,
            AccessPurpose purpose,
            AccessKind kind,
            @Nullable CaseId caseId,
            @Nullable String caseNumber,
            @Nullable ContactId contactId,
            @Nullable DossierId dossierId,
            @Nullable CampaignId campaignId) {}

    Page<Look> find(AccessLog.Filter filter, @Nullable String after, int size) {
        var before = after == null
                ? null
                : Cursor.checked(() -> Long.valueOf(Cursor.read(after, 1).key(0)));
        var found = log.newestFirst(filter, before, size + 1);
        var known = names.of(found.stream().map(line -> line.access().actor()).toList());
        var numbers = numbers(found);
        return Page.of(found, size, line -> look(line, known, numbers), line -> Cursor.of(line.id()));
    }

    private Map<CaseId, String> numbers(List<AccessLog.Line> found) {
        var numbers = new HashMap<CaseId, String>();
        jdbc.sql("select case_id, number from views.audit_case where case_id = any(:cases)")
                .param(
                        "cases",
                        found.stream()
                                .map(line -> line.access().caseId())
                                .filter(Objects::nonNull)
                                .map(CaseId::value)
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(new CaseId(row.getObject("case_id", UUID.class)), row.getString("number"));
                });
        return numbers;
    }

    private static Look look(AccessLog.Line line, Map<StaffId, String> names, Map<CaseId, String> numbers) {
        var access = line.access();
        return new Look(
                line.id(),
                access.at(),
                access.actor().value(),
                names.get(access.actor()),
                access.role(),
                access.purpose(),
                access.kind(),
                access.caseId(),
                access.caseId() == null ? null : numbers.get(access.caseId()),
                access.contactId(),
                access.dossierId(),
                access.campaignId());
    }
}
