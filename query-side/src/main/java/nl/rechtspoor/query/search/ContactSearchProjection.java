package nl.rechtspoor.query.search;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.BlindIndex;
import nl.rechtspoor.platform.encryption.Keyring;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes whoever asked findable, also where no case came of it, without storing what they are called. Whoever is erased is no
 * longer found. Handling an event twice changes nothing.
 */
@Component
@ProcessingGroup(ContactSearchProjection.GROUP)
class ContactSearchProjection {
    static final String GROUP = "contact-search";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final BlindIndex index;

    ContactSearchProjection(@QueryDatabase DataSource dataSource, Keyring keyring, BlindIndex index) {
        this.jdbc = JdbcClient.create(dataSource);
        this.keyring = keyring;
        this.index = index;
    }

    @EventHandler
    void on(ContactRegistered event) {
        if (event.person() == null || event.asker() == null) {
            return;
        }
        jdbc.sql("""
                        insert into views.contact_asker (contact_id, person, started_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(event.contactId().value(), event.person().value(), Timestamp.from(event.startedAt()))
                .update();
        keyring.open(event.asker(), Identity.class)
                .ifPresent(asker -> tokens(asker)
                        .forEach((field, tokens) -> jdbc.sql("""
                                insert into views.contact_token (contact_id, field, token, person)
                                select ?, ?, token, ? from unnest(cast(? as bigint[])) as token on conflict do nothing
                                """)
                                .params(
                                        event.contactId().value(),
                                        field,
                                        event.person().value(),
                                        tokens.toArray(Long[]::new))
                                .update()));
    }

    @EventHandler
    void on(ContactDataErased event) {
        for (var table : new String[] {"contact_asker", "contact_token"}) {
            jdbc.sql("delete from views." + table + " where person = ?")
                    .param(event.subject().value())
                    .update();
        }
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.contact_asker, views.contact_token").update();
    }

    private Map<String, Set<Long>> tokens(Identity asker) {
        var tokens = new LinkedHashMap<String, Set<Long>>();
        if (asker.name() != null) {
            tokens.put("name", index.name(asker.name()));
        }
        if (asker.pseudonym() != null) {
            tokens.put("pseudonym", index.name(asker.pseudonym()));
        }
        if (asker.phone() != null) {
            index.phone(asker.phone()).ifPresent(token -> tokens.put("phone", Set.of(token)));
        }
        return tokens;
    }
}
