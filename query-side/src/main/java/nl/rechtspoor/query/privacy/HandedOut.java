package nl.rechtspoor.query.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What of a case is outside and can't be erased from here: exports, and what bodies were told. Whoever erases must inform those
 * who got it (GDPR 19), also long after the erasure. A wall hides the case here too; reading it is recorded.
 */
@Component
class HandedOut {
    private static final int MOST = 500;
    private static final Map<String, Way> OUTGOING =
            Map.of("body-contacted", Way.BODY_CONTACTED, "case-referred", Way.REFERRED);

    private final JdbcClient jdbc;
    private final StoredFacts facts;
    private final AccessLog log;
    private final StaffNames names;
    private final Clock clock;

    HandedOut(@QueryDatabase JdbcClient jdbc, StoredFacts facts, AccessLog log, StaffNames names, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.log = log;
        this.names = names;
        this.clock = clock;
    }

    /** How something got out. */
    enum Way {
        /** The history of the case with its proofs was downloaded. */
        CASE_BUNDLE,
        /** Somebody was given what is kept about them. */
        ACCESS_FILE,
        /** A body was written to or spoken with. */
        BODY_CONTACTED,
        /** The case was referred to a body. */
        REFERRED
    }

    /**
     * One time that something got out.
     *
     * @param body who got it, where the case says so
     */
    record Item(
            Instant at,
            Way way,
            @Nullable String byName,
            @Nullable String body) {}

    /** The newest first. */
    List<Item> of(CaseId caseId, Viewer officer) {
        refuseWalled(caseId, officer);
        var found = new ArrayList<Item>();
        exports(caseId, found);
        told(caseId, found);
        found.sort(Comparator.comparing(Item::at).reversed());
        log.record(new Access(
                clock.instant(),
                officer.staff(),
                officer.role(),
                AccessPurpose.PRIVACY_REQUEST,
                AccessKind.READ_ACCESS_LOG,
                caseId,
                null));
        return found;
    }

    private void refuseWalled(CaseId caseId, Viewer officer) {
        boolean known = jdbc.sql("""
                        select exists (select from views.privacy_case c where c.case_id = :case
                          and not exists (select from views.case_access a
                            where a.case_id = c.case_id and :viewer = any(a.walls)))
                        """)
                .param("case", caseId.value())
                .param("viewer", officer.staff().value())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such case");
        }
    }

    private void exports(CaseId caseId, List<Item> found) {
        var contacts = jdbc
                .sql("select contact_id from views.contact_case where case_id = ?")
                .param(caseId.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ContactId::new)
                .toList();
        var lines = log.exportsOf(caseId, contacts, MOST).stream()
                .map(AccessLog.Line::access)
                .toList();
        var known = names.of(lines.stream().map(Access::actor).toList());
        lines.forEach(line -> found.add(new Item(
                line.at(),
                line.purpose() == AccessPurpose.PRIVACY_REQUEST ? Way.ACCESS_FILE : Way.CASE_BUNDLE,
                known.get(line.actor()),
                null)));
    }

    private void told(CaseId caseId, List<Item> found) {
        var told = facts.of(caseId.value()).stream()
                .filter(event -> OUTGOING.containsKey(event.type()))
                .toList();
        var actors = told.stream().map(HandedOut::actor).toList();
        var known = names.of(actors);
        told.forEach(event -> found.add(new Item(
                event.recordedAt(), OUTGOING.get(event.type()), known.get(actor(event)), body(event.payload()))));
    }

    private static StaffId actor(StoredFacts.Stored event) {
        return new StaffId(UUID.fromString(event.metadata().get("actor")));
    }

    private static @Nullable String body(Map<String, @Nullable Object> payload) {
        Object body = payload.containsKey("to") ? payload.get("to") : payload.get("body");
        return body == null ? null : body.toString();
    }
}
