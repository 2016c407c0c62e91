package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.LAWYER;
import static nl.rechtspoor.command.dossiers.DossierFacts.SCIENTIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.command.SignalDesk;
import nl.rechtspoor.command.dossiers.ResearchCommand.EnteredSource;
import nl.rechtspoor.command.dossiers.ResearchCommand.OpenDossier;
import nl.rechtspoor.command.dossiers.ResearchCommand.RecordFinding;
import nl.rechtspoor.command.dossiers.SignalCommand.AttachSignal;
import nl.rechtspoor.command.dossiers.SignalRejection.AlreadyAttached;
import nl.rechtspoor.command.dossiers.VerdictCommand.ConfirmIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.ProposeVerdict;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SourceKind;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.commands.Rejected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The dossiers of a running command side follow its cases and its detection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossiersFollowCasesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private CommandSideForTests side;

    @BeforeAll
    void start() {
        side = new CommandSideForTests("rechtspoor.timers.pause=PT1H");
    }

    @AfterAll
    void stop() {
        side.close();
    }

    @Test
    void an_escalation_opens_the_dossier_and_an_objection_takes_the_pattern_out_again() {
        var hint = "ISSUE-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var dossier = IssueKey.ofHint(hint).dossier().value();
        var caseId = EscalatedCase.told(side, hint);

        await(() -> side.story(dossier).equals(List.of("dossier-opened", "pattern-added")));
        EscalatedCase.objects(side, caseId);

        await(() -> side.story(dossier).equals(List.of("dossier-opened", "pattern-added", "pattern-removed")));
    }

    @Test
    void detection_raises_a_signal_once_and_is_told_when_it_is_too_early() {
        var signals = side.bean(SignalDesk.class);
        var key = IssueKey.ofHint("ISSUE-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
        var evidence = new SignalEvidence("equal-treatment", "1", "ab12", "2026-05", List.of(), 6, 4, null);
        var id = UUID.randomUUID();

        assertThat(signals.raise(id, key, evidence)).isTrue();
        assertThat(signals.raise(id, key, evidence)).as("the same again").isTrue();
        assertThat(signals.raise(UUID.randomUUID(), key, evidence)).isFalse();

        assertThat(side.story(key.dossier().value())).containsExactly("systemic-signal-raised");
    }

    @Test
    void a_signal_is_put_with_its_dossier_once_however_often_the_same_decision_is_sent() {
        var key = IssueKey.ofHint("KNOWN-ISSUE");
        var dossier = key.dossier();
        var documented = List.of(new EnteredSource(SourceKind.LAW_OR_POLICY, "Instruction 4"));
        send(SCIENTIST, UUID.randomUUID(), new OpenDossier(dossier, key, "Title", "Reason"));
        send(SCIENTIST, UUID.randomUUID(), new RecordFinding(dossier, "Found", documented, 4));
        send(SCIENTIST, UUID.randomUUID(), new ProposeVerdict(dossier, IssueVerdict.CONFIRM, "Reason"));
        send(LAWYER, UUID.randomUUID(), new ConfirmIssue(dossier));
        var signal = UUID.randomUUID();
        side.bean(SignalDesk.class)
                .raise(
                        signal,
                        key,
                        new SignalEvidence("equal-treatment", "1", "ab12", "2026-05", List.of(), 6, 4, null));

        var attach = new AttachSignal(dossier, new SignalId(signal), "It still happens");
        var decision = UUID.randomUUID();
        var receipt = send(SCIENTIST, decision, attach);
        assertThat(send(SCIENTIST, decision, attach).version())
                .as("the same again")
                .isEqualTo(receipt.version());
        assertThatThrownBy(() -> send(LAWYER, UUID.randomUUID(), attach))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.rejection()).isEqualTo(new AlreadyAttached(new SignalId(signal))));

        assertThat(side.story(dossier.value()))
                .containsExactly(
                        "dossier-opened",
                        "finding-recorded",
                        "verdict-proposed",
                        "issue-confirmed",
                        "systemic-signal-raised",
                        "signal-attached");
    }

    private Receipt send(StaffId who, UUID id, DossierCommand command) {
        var role = who.equals(LAWYER) ? Role.SENIOR_JURIST : Role.RESEARCHER;
        return side.bean(CommandDesk.class)
                .send(command, new Envelope(id, who, role, Set.of(), AccessPurpose.RESEARCH, null, null, false, null));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
