package nl.rechtspoor.command.cases;

import java.util.UUID;
import nl.rechtspoor.command.cases.PrivacyCommand.NoteErasure;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same key protected the person in every case, so every case says that it is gone. */
@Component
@ProcessingGroup("when-subject-data-erased-then-tell-other-cases")
@DisallowReplay
class WhenSubjectDataErasedThenTellOtherCases {
    private final JdbcClient jdbc;
    private final CommandDesk desk;

    WhenSubjectDataErasedThenTellOtherCases(@CommandDatabase JdbcClient jdbc, CommandDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    @EventHandler
    void on(SubjectDataErased erased) {
        jdbc.sql("select case_id from work.case_person where person = ? and case_id <> ? order by case_id")
                .params(erased.subject().value(), erased.caseId().value())
                .query(UUID.class)
                .list()
                .forEach(other -> desk.send(
                        new NoteErasure(new CaseId(other), erased.subject(), erased.ground()),
                        Envelope.bySystem(
                                DerivedId.of(
                                        other,
                                        "erasure-noted/" + erased.subject().value(),
                                        0),
                                null)));
    }
}
