package nl.rechtspoor.command.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.contacts.ContactCommand.ForgetContact;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has contacts forgotten when nothing keeps them: with the last of their cases, or, if they never belonged to one, when the
 * time of the retention rules is over. Safe on several nodes and to repeat.
 */
@Component
class ContactsToForget {
    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ContactsToForget.class);

    private static final String WITH_THEIR_CASES = """
            select k.contact_id, max(l.erased) as ground, (array_agg(l.case_id order by l.case_id))[1] as because
            from work.contact_kept k
            join work.contact_kept_case l on l.contact_id = k.contact_id or l.contact_id = k.goes_on_in
            group by k.contact_id having count(*) = count(l.erased) limit ?
            """;

    private static final String ALONE = """
            select k.contact_id, 'RETENTION_EXPIRED' as ground, cast(null as uuid) as because
            from work.contact_kept k
            where k.kept_since < ? and not exists (select from work.contact_kept_case l
                  where l.contact_id = k.contact_id or l.contact_id = k.goes_on_in)
            order by k.kept_since limit ?
            """;

    private static final String ASKERS = """
            select k.contact_id, k.asker_leaves as ground, k.because
            from work.contact_kept k where k.asker_leaves is not null limit ?
            """;

    private final JdbcClient jdbc;
    private final CommandDesk desk;
    private final Rules rules;
    private final Clock clock;

    ContactsToForget(@CommandDatabase JdbcClient jdbc, CommandDesk desk, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    private record Due(
            UUID contactId, ErasureGround ground, @Nullable UUID because) {}

    /** One batch of each kind; how many there were. */
    int look() {
        var today = LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
        var oldest = today.minusMonths(rules.retention().on(today).monthsAfterContact());
        var together = jdbc.sql(WITH_THEIR_CASES).param(BATCH).query(Due.class).list();
        var alone = jdbc.sql(ALONE).params(oldest, BATCH).query(Due.class).list();
        var askers = jdbc.sql(ASKERS).param(BATCH).query(Due.class).list();
        forget(together, false);
        forget(alone, false);
        forget(askers, true);
        return together.size() + alone.size() + askers.size();
    }

    private void forget(List<Due> contacts, boolean askerAlone) {
        for (var due : contacts) {
            try {
                var id = UUID.nameUUIDFromBytes((due.contactId() + "/forget/" + askerAlone).getBytes(UTF_8));
                desk.send(
                        new ForgetContact(
                                new ContactId(due.contactId()),
                                due.ground(),
                                due.because() == null ? null : new CaseId(due.because()),
                                askerAlone),
                        Envelope.bySystem(id, null));
            } catch (RuntimeException e) {
                LOG.warn(
                        "contact {} could not be forgotten: {}",
                        due.contactId(),
                        e.getClass().getName());
            }
        }
    }
}
