package nl.rechtspoor.query.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.BlindIndex;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.processing.BatchWork;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes people in cases findable without storing what they are called. Whoever is erased is no longer found. */
@Component
@ProcessingGroup(CaseSearchProjection.GROUP)
class CaseSearchProjection {
    static final String GROUP = "case-search";
    private static final Set<String> FIELDS = Set.of("name", "pseudonym", "phone");

    private static final String COLLECTED = "rows of case-search";

    private final JdbcTemplate jdbc;
    private final Keyring keyring;
    private final BlindIndex index;

    CaseSearchProjection(@QueryDatabase DataSource dataSource, Keyring keyring, BlindIndex index) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.keyring = keyring;
        this.index = index;
    }

    @EventHandler
    void on(PartyAdded event, @MessageIdentifier String eventId, UnitOfWork<?> batch) {
        if (event.identity() == null) {
            return;
        }
        keyring.open(event.identity(), Identity.class).ifPresent(identity -> {
            var rows = collectedIn(batch);
            addTo(rows, event, eventId, "name", identity.name());
            addTo(rows, event, eventId, "pseudonym", identity.pseudonym());
            addTo(rows, event, eventId, "phone", identity.phone());
        });
    }

    @EventHandler
    void on(EntryCorrected event, UnitOfWork<?> batch) {
        if (FIELDS.contains(event.field())) {
            writeDown(collectedIn(batch));
            var subject = event.value().subject().value();
            jdbc.update("delete from views.search_token where entry = ? and field = ?", event.event(), event.field());
            keyring.open(event.value(), String.class)
                    .ifPresent(value -> insert(tokens(event.field(), value).stream()
                            .map(token -> new Object[] {
                                event.event(),
                                event.field(),
                                token,
                                event.caseId().value(),
                                subject
                            })
                            .toList()));
        }
    }

    @EventHandler
    void on(SubjectDataErased event, UnitOfWork<?> batch) {
        writeDown(collectedIn(batch));
        jdbc.update(
                "delete from views.search_token where subject = ?",
                event.subject().value());
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.execute("truncate views.search_token");
    }

    private List<Object[]> collectedIn(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(COLLECTED, _ -> {
            var rows = new ArrayList<Object[]>();
            BatchWork.beforeCommit(batch, new BatchWork(() -> insert(rows), rows::clear));
            return rows;
        });
    }

    /** What is taken away must be there first. */
    private void writeDown(List<Object[]> rows) {
        insert(rows);
        rows.clear();
    }

    private void addTo(List<Object[]> rows, PartyAdded event, String eventId, String field, @Nullable String value) {
        if (value != null) {
            tokens(field, value)
                    .forEach(token -> rows.add(new Object[] {
                        UUID.fromString(eventId),
                        field,
                        token,
                        event.caseId().value(),
                        event.person().value()
                    }));
        }
    }

    private Set<Long> tokens(String field, String value) {
        if (!field.equals("phone")) {
            return index.name(value);
        }
        var tokens = new HashSet<Long>();
        index.phone(value).ifPresent(tokens::add);
        return tokens;
    }

    private void insert(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into views.search_token (entry, field, token, case_id, subject) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                rows);
    }
}
