package nl.rechtspoor.command.contacts;

import java.time.Instant;
import java.time.LocalDate;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.contacts.ContactEvent;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactLinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactUnlinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactsMerged;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which contacts still hold personal values and to which cases they belong. Handling an event twice changes nothing. */
@Component
@ProcessingGroup("kept-contacts")
class KeptContactsProjection {
    private final JdbcClient jdbc;

    KeptContactsProjection(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ContactEvent event, @Timestamp Instant recordedAt) {
        var id = event.contactId().value();
        switch (event) {
            case ContactRegistered registered -> keep(registered, recordedAt);
            case ContactLinked linked ->
                jdbc.sql(
                                "insert into work.contact_kept_case (contact_id, case_id) values (?, ?) on conflict do nothing")
                        .params(id, linked.caseId().value())
                        .update();
            case ContactUnlinked unlinked ->
                jdbc.sql("delete from work.contact_kept_case where contact_id = ? and case_id = ?")
                        .params(id, unlinked.caseId().value())
                        .update();
            case ContactsMerged merged ->
                jdbc.sql("update work.contact_kept set goes_on_in = ? where contact_id = ?")
                        .params(merged.into().value(), id)
                        .update();
            case ContactDataErased erased -> forget(erased);
            default -> {} // nothing else decides how long a contact is kept
        }
    }

    @EventHandler
    void on(PartyAdded added) {
        jdbc.sql("insert into work.contact_kept_party (case_id, person, role) values (?, ?, ?) on conflict do nothing")
                .params(
                        added.caseId().value(),
                        added.person().value(),
                        added.role().name())
                .update();
    }

    @EventHandler
    void on(SubjectDataErased erased) {
        var caseId = erased.caseId().value();
        if (erased.subject().equals(erased.caseId().subject())) {
            jdbc.sql("update work.contact_kept_case set erased = ? where case_id = ?")
                    .params(erased.ground().name(), caseId)
                    .update();
        }
        jdbc.sql("""
                        update work.contact_kept as kept set asker_leaves = ?, because = ?
                        from work.contact_kept_case linked join work.contact_kept_party party using (case_id)
                        where linked.contact_id = kept.contact_id and party.role = kept.asker_role
                          and party.case_id = ? and party.person = ?
                        """)
                .params(erased.ground().name(), caseId, caseId, erased.subject().value())
                .update();
    }

    /** Its time runs from the day on which it came into our hands: an old one that is imported is not gone at once. */
    private void keep(ContactRegistered registered, Instant recordedAt) {
        jdbc.sql("""
                        insert into work.contact_kept (contact_id, kept_since, asker_role) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        registered.contactId().value(),
                        LocalDate.ofInstant(recordedAt, Act.LEGAL_TIME),
                        registered.askerRole().name())
                .update();
    }

    private void forget(ContactDataErased erased) {
        var id = erased.contactId().value();
        if (erased.subject().equals(erased.contactId().subject())) {
            jdbc.sql("delete from work.contact_kept where contact_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from work.contact_kept_case where contact_id = ?")
                    .param(id)
                    .update();
        } else {
            jdbc.sql("update work.contact_kept set asker_leaves = null, asker_role = 'NOBODY' where contact_id = ?")
                    .param(id)
                    .update();
        }
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate work.contact_kept, work.contact_kept_case, work.contact_kept_party")
                .update();
    }
}
