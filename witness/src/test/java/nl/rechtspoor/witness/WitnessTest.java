package nl.rechtspoor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.ledger.proofs.AddCheckpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final Instant NOW = Instant.parse("2026-06-01T07:00:00Z");

    @TempDir
    private Path folder;

    private final NoteSigner key = NoteSigner.parse(
            NoteSigner.generate("witness.example/w1", SignatureType.COSIGNATURE_V1, new SecureRandom()));
    private LogUnderTest log;
    private Witness witness;

    @BeforeEach
    void start() throws IOException {
        log = new LogUnderTest(1000);
        witness = witness(log);
    }

    @Test
    void a_growing_log_is_cosigned_with_the_time() {
        long old = 0;
        for (long size : List.of(1L, 2L, 255L, 256L, 257L, 1000L)) {
            Answer answer = witness.add(log.request(old, size));

            assertThat(answer).isInstanceOf(Answer.Cosigned.class);
            var cosigned = log.note(size).with(((Answer.Cosigned) answer).signature());
            assertThat(cosigned.by(key.verifier()))
                    .hasValueSatisfying(
                            signature -> assertThat(signature.time()).contains(NOW));
            old = size;
        }
        assertThat(witness.last(LogUnderTest.ORIGIN))
                .hasValueSatisfying(note -> assertThat(note.by(key.verifier())).isPresent());
    }

    @Test
    void the_same_checkpoint_is_cosigned_again() {
        witness.add(log.request(0, 10));

        assertThat(witness.add(log.request(10, 10))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void whoever_does_not_know_what_it_saw_is_told() {
        witness.add(log.request(0, 10));

        assertThat(witness.add(log.request(0, 20))).isEqualTo(new Answer.Conflict(10));
        assertThat(witness.add(log.request(5, 20))).isEqualTo(new Answer.Conflict(10));
        assertThat(witness.add(log.request(5, 5))).isEqualTo(new Answer.Conflict(10));
        assertThat(witness.add(log.request(10, 20))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void another_root_of_the_same_size_is_a_conflict_and_kept_as_evidence() throws IOException {
        var liar = new LogUnderTest(log.key, 1000, "another ");
        witness.add(log.request(0, 10));

        assertThat(witness.add(liar.request(10, 10))).isEqualTo(new Answer.Conflict(10));
        assertThat(witness.add(liar.request(0, 10))).isEqualTo(new Answer.Conflict(10));

        assertThat(evidence()).hasSize(1);
        assertThat(Files.readAllBytes(evidence().getFirst()))
                .isEqualTo(liar.note(10).bytes());
        assertThat(witness.add(log.request(10, 11))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void another_history_is_not_proven_whatever_is_sent_with_it() throws IOException {
        var liar = new LogUnderTest(log.key, 1000, "another ");
        witness.add(log.request(0, 10));

        assertThat(witness.add(liar.request(10, 20))).isEqualTo(new Answer.NotProven());
        assertThat(witness.add(new AddCheckpoint(10, List.of(), liar.note(20)).bytes()))
                .isEqualTo(new Answer.NotProven());
        assertThat(witness.add(new AddCheckpoint(10, List.of(Hash.ofLeaf(new byte[1])), log.note(10)).bytes()))
                .isEqualTo(new Answer.NotProven());

        assertThat(evidence()).isNotEmpty();
        assertThat(witness.add(log.request(10, 20))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void nothing_is_proven_from_nothing_so_no_proof_may_be_sent() {
        var proof = List.of(Hash.ofLeaf(new byte[1]));

        assertThat(witness.add(new AddCheckpoint(0, proof, log.note(10)).bytes()))
                .isEqualTo(new Answer.NotProven());
    }

    @Test
    void an_unknown_log_an_unknown_key_and_a_false_signature_are_told_apart() {
        var stranger = NoteSigner.parse(
                NoteSigner.generate("elsewhere.example/log", SignatureType.ED25519, new SecureRandom()));
        var theirs = new Checkpoint("elsewhere.example/log", 0, Hash.OF_NOTHING).signedBy(stranger);
        assertThat(witness.add(new AddCheckpoint(0, List.of(), theirs).bytes())).isEqualTo(new Answer.UnknownLog());

        var thief = new LogUnderTest(LogUnderTest.newKey(), 1000, "entry ");
        assertThat(witness.add(thief.request(0, 10))).isEqualTo(new Answer.NotSigned());

        String moved = new String(log.request(0, 10), StandardCharsets.UTF_8).replace("\n10\n", "\n11\n");
        assertThat(witness.add(moved.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Answer.NotSigned());
    }

    @Test
    void what_no_log_may_send_is_refused() {
        assertThat(witness.add(new AddCheckpoint(11, List.of(), log.note(10)).bytes()))
                .isInstanceOf(Answer.Unusable.class);
        for (String request : List.of(
                "",
                "old 1",
                "old -1\n\n",
                "old 01\n\nx\n",
                "old 0\nAAAA\n\n",
                "new 0\n\n" + new String(log.note(1).bytes(), StandardCharsets.UTF_8))) {
            assertThat(witness.add(request.getBytes(StandardCharsets.UTF_8)))
                    .as(request)
                    .isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void it_remembers_over_a_restart() throws IOException {
        witness.add(log.request(0, 10));
        var again = witness(log);

        assertThat(again.add(log.request(0, 20))).isEqualTo(new Answer.Conflict(10));
        assertThat(again.add(new LogUnderTest(log.key, 1000, "another ").request(10, 20)))
                .isEqualTo(new Answer.NotProven());
        assertThat(again.add(log.request(10, 20))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void what_it_can_not_keep_it_does_not_cosign() throws IOException {
        Files.delete(folder.resolve("seen"));
        Files.writeString(folder.resolve("seen"), "no folder");

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> witness.add(log.request(0, 10)));
    }

    @Test
    void requests_at_the_same_time_lead_to_one_history() throws Exception {
        var liar = new LogUnderTest(log.key, 1000, "another ");
        for (int size = 1; size <= 50; size++) {
            long from = size - 1;
            long to = size;
            try (var both = Executors.newFixedThreadPool(2)) {
                List<Callable<Answer>> asked = new ArrayList<>();
                asked.add(() -> witness.add(log.request(from, to)));
                asked.add(() -> witness.add(liar.request(from, to)));
                long cosigned = both.invokeAll(asked).stream()
                        .filter(answer -> answer.resultNow() instanceof Answer.Cosigned)
                        .count();
                assertThat(cosigned).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_log_may_change_its_key() throws IOException {
        witness.add(log.request(0, 10));
        var rotated = new LogUnderTest(LogUnderTest.newKey(), 1000, "entry ");
        var knowsBoth = new Witness(
                key,
                List.of(log.key.verifier(), rotated.key.verifier()),
                new Memory(folder),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(witness.add(rotated.request(10, 20))).isEqualTo(new Answer.NotSigned());
        assertThat(knowsBoth.add(rotated.request(10, 20))).isInstanceOf(Answer.Cosigned.class);
    }

    private Witness witness(LogUnderTest known) throws IOException {
        return new Witness(key, List.of(known.key.verifier()), new Memory(folder), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<Path> evidence() throws IOException {
        try (var files = Files.list(folder.resolve("evidence"))) {
            return files.toList();
        }
    }
}
