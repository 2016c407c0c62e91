package nl.rechtspoor.query.contacts;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.contacts.ContactEvent;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps one row for every contact moment, and the cases that it belongs to. */
@Component
@ProcessingGroup(ContactsProjection.GROUP)
class ContactsProjection {
    static final String GROUP = "contacts";

    private final JdbcTemplate jdbc;
    private final FoldedRows<ContactFacts> rows;

    ContactsProjection(@QueryDatabase DataSource dataSource, StoredDocuments documents) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.rows = new FoldedRows<>(GROUP, new ContactTable(jdbc, documents), 5_000);
    }

    @EventHandler
    void on(
            ContactEvent event,
            @SequenceNumber long sequence,
            @MetaDataValue("happenedAt") String happenedAt,
            @MetaDataValue("actor") String actor,
            UnitOfWork<?> batch) {
        var id = event.contactId().value();
        rows.on(id, sequence, batch, row -> {
            var facts = row == null ? new ContactFacts(id) : row;
            return facts.evolve(event, sequence, Instant.parse(happenedAt), UUID.fromString(actor));
        });
    }

    @ResetHandler
    void forgetEverything() {
        rows.clear();
        jdbc.execute("truncate views.contact, views.contact_case");
    }
}
