package nl.rechtspoor.command.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.command.SignalDesk;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
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

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
