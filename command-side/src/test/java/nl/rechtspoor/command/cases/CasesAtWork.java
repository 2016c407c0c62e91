package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.JURIST;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running command side and somebody who works on cases there; its timers look only when they are told to. */
final class CasesAtWork implements AutoCloseable {
    private final CommandSideForTests side;
    private final CommandDesk desk;

    /** @param settings as {@code name=value} */
    CasesAtWork(String... settings) {
        side = new CommandSideForTests(Stream.concat(Stream.of("rechtspoor.timers.pause=PT1H"), Stream.of(settings))
                .toArray(String[]::new));
        desk = side.bean(CommandDesk.class);
        side.jdbc()
                .sql("insert into work.conflict_check (id, asked_by, asked_at, outcome, hits)"
                        + " values (?, ?, now(), 'CLEAR', '[]')")
                .params(CHECK, COLLEAGUE.value())
                .update();
    }

    CaseId open(List<PartyEntry> parties) {
        return open(parties, UUID.randomUUID());
    }

    CaseId open(List<PartyEntry> parties, UUID key) {
        send(
                new OpenCase(
                        null,
                        Channel.PHONE,
                        AskerRole.PARENT,
                        Urgency.NORMAL,
                        "Somebody asks for help",
                        codes("MIG-ROOT", "CRC-3"),
                        null,
                        CHECK,
                        parties,
                        true,
                        null),
                key);
        return new CaseId(key);
    }

    void send(CaseCommand command, UUID id) {
        sendAs(JURIST, command, id);
    }

    void sendAs(Role role, CaseCommand command, UUID id) {
        desk.send(
                command,
                new Envelope(id, COLLEAGUE, role, Set.of(TEAM), AccessPurpose.CASE_WORK, null, null, false, null));
    }

    List<String> story(CaseId caseId) {
        return side.story(caseId.value());
    }

    <T> T bean(Class<T> type) {
        return side.bean(type);
    }

    JdbcClient jdbc() {
        return side.jdbc();
    }

    @Override
    public void close() {
        side.close();
    }
}
