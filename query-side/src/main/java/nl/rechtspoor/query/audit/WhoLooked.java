package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who looked at what, newest first, with the names of colleagues. */
@Component
class WhoLooked {
    private final AccessLog log;
    private final StaffNames names;

    WhoLooked(AccessLog log, StaffNames names) {
        this.log = log;
        this.names = names;
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
            @Nullable ContactId contactId) {}

    Page<Look> find(AccessLog.Filter filter, @Nullable String after, int size) {
        var before = after == null
                ? null
                : Cursor.checked(() -> Long.valueOf(Cursor.read(after, 1).key(0)));
        var found = log.newestFirst(filter, before, size + 1);
        var known = names.of(found.stream().map(line -> line.access().actor()).toList());
        return Page.of(found, size, line -> look(line, known), line -> Cursor.of(line.id()));
    }

    private static Look look(AccessLog.Line line, Map<StaffId, String> names) {
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
                access.contactId());
    }
}
