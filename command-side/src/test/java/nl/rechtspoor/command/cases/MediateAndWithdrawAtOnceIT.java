package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.JURIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.FileCommand.RecordChildView;
import nl.rechtspoor.command.cases.MediationCommand.Mediate;
import nl.rechtspoor.command.cases.MediationCommand.SendMediationMessage;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.commands.StaleVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two clients at the same moment: whichever wins, nothing goes out after a withdrawal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediateAndWithdrawAtOnceIT {
    private static final int ROUNDS = 12;
    private static final int MESSAGES = 6;

    private CommandSideUnderTest side;
    private CommandDesk desk;

    @BeforeAll
    void start(@TempDir Path folder) {
        side = new CommandSideUnderTest(folder);
        desk = side.bean(CommandDesk.class);
        side.jdbc()
                .sql(
                        "insert into work.conflict_check (id, asked_by, asked_at, outcome, hits) values (?, ?, now(), 'CLEAR', '[]')")
                .params(CHECK, COLLEAGUE.value())
                .update();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    @Test
    void whatever_wins_no_message_follows_the_withdrawal() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var story = aCaseInMediation();
            try (var clients = Executors.newFixedThreadPool(MESSAGES + 1)) {
                var together = new CyclicBarrier(MESSAGES + 1);
                for (int i = 0; i < MESSAGES; i++) {
                    clients.submit(() -> {
                        together.await();
                        return tryTo(new SendMediationMessage(story.caseId(), story.mediation(), "And?", DATA));
                    });
                }
                clients.submit(() -> {
                    together.await();
                    return tryTo(new WithdrawConsent(story.caseId(), story.child(), ConsentPurpose.MEDIATION, IND));
                });
            }
            var told = story(story.caseId());
            var withdrawn = told.indexOf("consent-withdrawn");
            assertThat(withdrawn).as("the withdrawal is never lost").isPositive();
            assertThat(told.get(withdrawn + 1)).isEqualTo("mediation-suspended");
            assertThat(told.subList(withdrawn, told.size())).doesNotContain("body-contacted");
        }
    }

    /** A client that was too late looks again and repeats itself, as a person would. */
    private boolean tryTo(Object command) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                send(command, UUID.randomUUID());
                return true;
            } catch (Rejected refused) {
                return false;
            } catch (StaleVersion late) {
                continue;
            }
        }
        throw new AssertionError("never came through");
    }

    private void send(Object command, UUID id) {
        desk.send(
                command,
                new Envelope(id, COLLEAGUE, JURIST, Set.of(TEAM), AccessPurpose.CASE_WORK, null, null, false, null));
    }

    private record Told(CaseId caseId, PartyId child, MediationId mediation) {}

    private Told aCaseInMediation() {
        var key = UUID.randomUUID();
        var caseId = new CaseId(key);
        var child = new PartyEntry(
                PartyRole.CHILD,
                null,
                null,
                LocalDate.now().minusYears(16).minusDays(50),
                false,
                null,
                "nl",
                false,
                null);
        send(
                new OpenCase(
                        null,
                        Channel.PHONE,
                        AskerRole.CHILD,
                        Urgency.NORMAL,
                        "Somebody asks for help",
                        codes("MIG-ROOT", "CRC-3"),
                        null,
                        CHECK,
                        List.of(child),
                        true,
                        null),
                key);
        var party = new PartyId(DerivedId.of(key, "party", 0));
        send(
                new RecordConsent(
                        caseId,
                        party,
                        ConsentPurpose.MEDIATION,
                        IND,
                        DATA,
                        LocalDate.now().plusMonths(1),
                        ConsentProof.PHONE_READ_BACK,
                        "Read back",
                        "nl",
                        true),
                UUID.randomUUID());
        send(new RecordChildView(caseId, "I want to stay", null, null), UUID.randomUUID());
        var mediation = UUID.randomUUID();
        send(new Mediate(caseId, IND, "A permit", "Please look again", DATA), mediation);
        return new Told(caseId, party, new MediationId(mediation));
    }

    private List<String> story(CaseId caseId) {
        return side.jdbc()
                .sql(
                        "select payload_type from events.domain_event_entry where aggregate_identifier = ? order by sequence_number")
                .param(caseId.toString())
                .query(String.class)
                .list();
    }
}
