package nl.rechtspoor.query.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.privacy.StoredFacts.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts together what somebody may have when they ask what is kept about them (GDPR 15). A child gets its whole case but what
 * is about others; anybody else gets what is about them, and not what is about the child. That it was handed out is recorded
 * with each case and contact.
 */
@Component
class SubjectAccess {
    private static final String CHILD = "CHILD";
    private static final int MOST_LOOKS = 10_000;
    /** About colleagues, not about whoever asks. */
    private static final Set<String> INTERNAL = Set.of("wall-raised", "wall-lifted");

    private final JdbcClient jdbc;
    private final StoredFacts facts;
    private final AccessLog log;
    private final StaffNames names;
    private final Clock clock;

    SubjectAccess(@QueryDatabase JdbcClient jdbc, StoredFacts facts, AccessLog log, StaffNames names, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.log = log;
        this.names = names;
        this.clock = clock;
    }

    private record Part(UUID person, UUID caseId, UUID party, String role, boolean walled) {}

    SubjectFile of(Set<SubjectId> persons, Viewer officer) {
        var parts = parts(persons, officer);
        var cases = new LinkedHashSet<UUID>();
        var hidden = new HashSet<UUID>();
        parts.forEach(part -> (part.walled() ? hidden : cases).add(part.caseId()));
        var files = cases.stream()
                .map(id -> ofCase(
                        id,
                        parts.stream().filter(part -> part.caseId().equals(id)).toList(),
                        persons))
                .toList();
        var contacts = Stream.concat(
                        cases.stream()
                                .flatMap(id ->
                                        contacts(
                                                id,
                                                parts.stream()
                                                        .filter(part ->
                                                                part.caseId().equals(id))
                                                        .toList())
                                                .stream()),
                        asked(persons, officer).stream())
                .collect(Collectors.toMap(SubjectFile.OfContact::contactId, one -> one, (one, _) -> one))
                .values()
                .stream()
                .toList();
        cases.forEach(id -> record(officer, new CaseId(id), null));
        contacts.forEach(contact -> record(officer, null, new ContactId(contact.contactId())));
        return new SubjectFile(
                persons.stream().map(SubjectId::value).sorted().toList(),
                clock.instant(),
                files,
                contacts,
                looks(cases, contacts),
                hidden.size());
    }

    private List<Part> parts(Set<SubjectId> persons, Viewer officer) {
        return jdbc.sql("""
                        select p.person, p.case_id, p.party, p.role, exists (select from views.case_access a
                                 where a.case_id = p.case_id and :viewer = any(a.walls)) as walled
                        from views.privacy_person p where p.person = any(:persons) order by p.case_id, p.party
                        """)
                .param("viewer", officer.staff().value())
                .param("persons", persons.stream().map(SubjectId::value).toArray(UUID[]::new))
                .query(Part.class)
                .list();
    }

    private SubjectFile.OfCase ofCase(UUID caseId, List<Part> parts, Set<SubjectId> persons) {
        var isChild = parts.stream().anyMatch(part -> part.role().equals(CHILD));
        var subjects = new HashSet<>(persons);
        if (isChild) {
            subjects.add(new CaseId(caseId).subject());
        }
        var ids = parts.stream()
                .flatMap(part -> List.of(part.party().toString(), part.person().toString()).stream())
                .collect(Collectors.toSet());
        var told = facts.of(caseId).stream()
                .filter(event -> !INTERNAL.contains(event.type()))
                .filter(event -> isChild || facts.holdsValuesOf(event, subjects) || facts.names(event, ids))
                .map(event -> facts.fact(event, subjects))
                .toList();
        return new SubjectFile.OfCase(
                caseId,
                number(caseId),
                parts.stream().map(Part::role).distinct().toList(),
                told);
    }

    private String number(UUID caseId) {
        return jdbc.sql("select number from views.privacy_case where case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The child's are all contacts of the case; anybody else's are those in which somebody of their role asked. */
    private List<SubjectFile.OfContact> contacts(UUID caseId, List<Part> parts) {
        var roles = parts.stream().map(Part::role).collect(Collectors.toSet());
        var found = new ArrayList<SubjectFile.OfContact>();
        for (var id : jdbc.sql("select contact_id from views.contact_case where case_id = ? order by contact_id")
                .param(caseId)
                .query(UUID.class)
                .list()) {
            var told = facts.of(id);
            if (roles.contains(CHILD) || roles.contains(askerRole(told))) {
                found.add(new SubjectFile.OfContact(
                        id, told.stream().map(event -> fact(event, id, roles)).toList()));
            }
        }
        return found;
    }

    /** The contacts in which one of them asked, whether a case came of it or not. */
    private List<SubjectFile.OfContact> asked(Set<SubjectId> persons, Viewer officer) {
        return jdbc
                .sql("""
                        select a.contact_id from views.contact_asker a where a.person = any(:persons)
                          and not exists (select from views.contact_case c join views.case_access w
                            on w.case_id = c.case_id where c.contact_id = a.contact_id and :viewer = any(w.walls))
                        order by a.started_at, a.contact_id
                        """)
                .param("persons", persons.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("viewer", officer.staff().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> {
                    var told = facts.of(id);
                    var asRole = Set.of(askerRole(told));
                    return new SubjectFile.OfContact(
                            id,
                            told.stream().map(event -> fact(event, id, asRole)).toList());
                })
                .toList();
    }

    private SubjectFile.Fact fact(Stored event, UUID contact, Set<String> roles) {
        var subjects = new HashSet<SubjectId>();
        if (roles.contains(CHILD)) {
            subjects.add(new ContactId(contact).subject());
        }
        var asker = event.payload().get("person");
        if (asker instanceof String person
                && roles.contains(String.valueOf(event.payload().get("askerRole")))) {
            subjects.add(new SubjectId(UUID.fromString(person)));
        }
        return facts.fact(event, subjects);
    }

    private static String askerRole(List<Stored> contact) {
        return contact.isEmpty()
                ? ""
                : String.valueOf(contact.getFirst().payload().get("askerRole"));
    }

    private List<SubjectFile.Look> looks(Set<UUID> cases, List<SubjectFile.OfContact> contacts) {
        var lines = new ArrayList<AccessLog.Line>();
        cases.forEach(id ->
                lines.addAll(log.newestFirst(new AccessLog.Filter(new CaseId(id), null, null), null, MOST_LOOKS)));
        contacts.forEach(contact -> lines.addAll(log.newestFirst(
                new AccessLog.Filter(null, new ContactId(contact.contactId()), null), null, MOST_LOOKS)));
        var known = names.of(lines.stream().map(line -> line.access().actor()).toList());
        return lines.stream()
                .map(AccessLog.Line::access)
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .map(access -> new SubjectFile.Look(
                        access.at(),
                        known.get(access.actor()),
                        access.role(),
                        access.purpose(),
                        access.kind(),
                        access.caseId() == null ? null : access.caseId().value(),
                        access.contactId() == null ? null : access.contactId().value()))
                .toList();
    }

    private void record(Viewer officer, @Nullable CaseId caseId, @Nullable ContactId contactId) {
        log.record(new Access(
                clock.instant(),
                officer.staff(),
                officer.role(),
                AccessPurpose.PRIVACY_REQUEST,
                AccessKind.EXPORT,
                caseId,
                contactId));
    }
}
