package nl.rechtspoor.query.contacts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.ContactRelation;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.contacts.ContactLine.Whole;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows contact moments to those who may see them. */
@Component("queryContacts")
class Contacts {
    private static final String MAY_BE_SEEN = ContactRelation.mayBeSeen("c.contact_id");

    private final JdbcClient jdbc;
    private final CaseRelation relation;
    private final StoredDocuments documents;
    private final Keyring keyring;
    private final ErasedSubjects erased;
    private final AccessLog log;
    private final Clock clock;

    Contacts(
            @QueryDatabase JdbcClient jdbc,
            CaseRelation relation,
            StoredDocuments documents,
            Keyring keyring,
            ErasedSubjects erased,
            AccessLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.relation = relation;
        this.documents = documents;
        this.keyring = keyring;
        this.erased = erased;
        this.log = log;
        this.clock = clock;
    }

    /** The newest first. */
    Page<ContactLine> page(@Nullable String after, int size, Viewer viewer) {
        var parameters = new HashMap<>(relation.parameters(viewer));
        String behind = "";
        if (after != null) {
            var cursor = Cursor.read(after, 2);
            behind = " and (c.started_at, c.contact_id) < (:started, :contact)";
            parameters.put("started", Cursor.checked(() -> Timestamp.from(Instant.parse(cursor.key(0)))));
            parameters.put("contact", Cursor.checked(() -> UUID.fromString(cursor.key(1))));
        }
        parameters.put("limit", size + 1);
        var rows = jdbc.sql("select c.facts from views.contact c where not c.merged and " + MAY_BE_SEEN + behind
                        + " order by c.started_at desc, c.contact_id desc limit :limit")
                .params(parameters)
                .query((row, _) -> documents.read(row.getString("facts"), ContactFacts.class))
                .list();
        var numbers = numbers(rows, viewer);
        return Page.of(
                rows,
                size,
                facts -> ContactLine.of(facts, numbers),
                facts -> Cursor.of(
                        java.util.Objects.requireNonNull(facts.registered).startedAt(), facts.contactId));
    }

    /** One contact; the look is recorded. */
    Whole open(ContactId contactId, Viewer viewer) {
        var facts = jdbc.sql("select c.facts from views.contact c where c.contact_id = :id and " + MAY_BE_SEEN)
                .param("id", contactId.value())
                .params(relation.parameters(viewer))
                .query((row, _) -> documents.read(row.getString("facts"), ContactFacts.class))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such contact"));
        var purpose = viewer.supervises() ? AccessPurpose.SUPERVISION : AccessPurpose.CASE_WORK;
        log.record(new Access(
                clock.instant(), viewer.staff(), viewer.role(), purpose, AccessKind.READ_CONTACT, null, contactId));
        var asker = facts.asker();
        var question = facts.registered == null ? null : facts.registered.question();
        return new Whole(
                ContactLine.of(facts, numbers(List.of(facts), viewer)),
                asker == null ? null : opened(asker, Identity.class),
                question == null ? null : opened(question, String.class),
                facts.answers.stream()
                        .map(answer -> new ContactLine.Answer(
                                opened(answer.answer(), String.class), answer.at(), answer.by(), answer.addendum()))
                        .toList());
    }

    private <T> Object opened(Sensitive<T> value, Class<T> type) {
        return keyring.open(value, type).<Object>map(opened -> opened).orElseGet(() -> erased.of(value.subject()));
    }

    /** The numbers of those linked cases that the viewer may see. */
    private Map<UUID, String> numbers(Collection<ContactFacts> contacts, Viewer viewer) {
        var numbers = new HashMap<UUID, String>();
        jdbc.sql("select w.case_id, w.number from views.worklist w where w.case_id = any(:cases) and "
                        + CaseRelation.mayBeSeen("w.case_id"))
                .param(
                        "cases",
                        contacts.stream().flatMap(facts -> facts.cases.stream()).toArray(UUID[]::new))
                .params(relation.parameters(viewer))
                .query(row -> {
                    numbers.put(row.getObject("case_id", UUID.class), row.getString("number"));
                });
        return numbers;
    }
}
