package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.FileCommand.RecordChildView;
import nl.rechtspoor.command.cases.MediationCommand.Mediate;
import nl.rechtspoor.command.cases.MediationCommand.SendMediationMessage;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.commands.StaleVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two clients at the same moment: whichever wins, nothing goes out after a withdrawal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediateAndWithdrawAtOnceIT {
    private static final int ROUNDS = 12;
    private static final int MESSAGES = 6;

    private CasesAtWork side;

    @BeforeAll
    void start() {
        side = new CasesAtWork();
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
            var told = side.story(story.caseId());
            var withdrawn = told.indexOf("consent-withdrawn");
            assertThat(withdrawn).as("the withdrawal is never lost").isPositive();
            assertThat(told.get(withdrawn + 1)).isEqualTo("mediation-suspended");
            assertThat(told.subList(withdrawn, told.size())).doesNotContain("body-contacted");
        }
    }

    /** A client that was too late looks again and repeats itself, as a person would. */
    private boolean tryTo(CaseCommand command) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                side.send(command, UUID.randomUUID());
                return true;
            } catch (Rejected refused) {
                return false;
            } catch (StaleVersion late) {
                continue;
            }
        }
        throw new AssertionError("never came through");
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
        side.open(List.of(child), key);
        var party = new PartyId(DerivedId.of(key, "party", 0));
        side.send(
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
        side.send(new RecordChildView(caseId, "I want to stay", null, null), UUID.randomUUID());
        var mediation = UUID.randomUUID();
        side.send(new Mediate(caseId, IND, "A permit", "Please look again", DATA), mediation);
        return new Told(caseId, party, new MediationId(mediation));
    }
}
