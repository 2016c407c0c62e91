package nl.rechtspoor.command.conflicts;

import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.BlindIndex;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the blind index of who takes part in which case. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(ConflictIndexProjection.GROUP)
class ConflictIndexProjection {
    static final String GROUP = "conflict-index";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final SealedTexts texts;
    private final BlindIndex blind;

    ConflictIndexProjection(@CommandDatabase JdbcClient jdbc, Keyring keyring, SealedTexts texts, BlindIndex blind) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.texts = texts;
        this.blind = blind;
    }

    @EventHandler
    void on(CaseOpened event) {
        jdbc.sql("insert into work.conflict_case (case_id, number) values (?, ?) on conflict do nothing")
                .params(event.caseId().value(), event.number())
                .update();
    }

    @EventHandler
    void on(PartyAdded event, EventMessage<PartyAdded> message) {
        var caseId = event.caseId().value();
        var party = event.party().value();
        jdbc.sql("""
                        insert into work.conflict_party (case_id, party, event, person, role, birth_date)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (case_id, party) do update set birth_date = excluded.birth_date
                        """)
                .params(
                        caseId,
                        party,
                        message.getIdentifier(),
                        event.person().value(),
                        event.role().name(),
                        sealed(event.person(), birthDate(event.birthDate())))
                .update();
        var identity = event.identity() == null
                ? null
                : keyring.open(event.identity(), Identity.class).orElse(null);
        if (identity != null) {
            replaceTokens(caseId, party, 'N', identity.name());
            replaceTokens(caseId, party, 'S', identity.pseudonym());
            replaceTokens(caseId, party, 'P', identity.phone());
        }
    }

    @EventHandler
    void on(EntryCorrected event) {
        jdbc.sql("select party, person from work.conflict_party where case_id = ? and event = ?")
                .params(event.caseId().value(), event.event().toString())
                .query((row, _) -> new Known(
                        row.getObject("party", UUID.class), new SubjectId(row.getObject("person", UUID.class))))
                .optional()
                .ifPresent(known -> correct(event, known));
    }

    @EventHandler
    void on(SubjectDataErased event) {
        jdbc.sql("delete from work.conflict_party where person = ?")
                .param(event.subject().value())
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate work.conflict_token, work.conflict_party, work.conflict_case")
                .update();
    }

    private void correct(EntryCorrected event, Known known) {
        var value = keyring.open(event.value(), String.class).orElse(null);
        var caseId = event.caseId().value();
        switch (event.field()) {
            case "name" -> replaceTokens(caseId, known.party(), 'N', value);
            case "pseudonym" -> replaceTokens(caseId, known.party(), 'S', value);
            case "phone" -> replaceTokens(caseId, known.party(), 'P', value);
            case "birthDate" ->
                jdbc.sql("update work.conflict_party set birth_date = ? where case_id = ? and party = ?")
                        .params(sealed(known.person(), value), caseId, known.party())
                        .update();
            default -> {} // the index holds nothing else
        }
    }

    private void replaceTokens(UUID caseId, UUID party, char kind, @Nullable String text) {
        jdbc.sql("delete from work.conflict_token where case_id = ? and party = ? and kind = ?")
                .params(caseId, party, String.valueOf(kind))
                .update();
        if (text != null) {
            var tokens = kind == 'P' ? blind.phone(text).stream().boxed().toList() : blind.name(text);
            tokens.forEach(token -> jdbc.sql(
                            "insert into work.conflict_token (token, kind, case_id, party) values (?, ?, ?, ?)")
                    .params(token, String.valueOf(kind), caseId, party)
                    .update());
        }
    }

    private @Nullable String birthDate(@Nullable Sensitive<LocalDate> birthDate) {
        return birthDate == null
                ? null
                : keyring.open(birthDate, LocalDate.class)
                        .map(LocalDate::toString)
                        .orElse(null);
    }

    private @Nullable String sealed(SubjectId person, @Nullable String birthDate) {
        return birthDate == null ? null : texts.seal(person, "conflict-index/birthDate", birthDate);
    }

    private record Known(UUID party, SubjectId person) {}
}
