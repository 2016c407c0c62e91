package nl.rechtspoor.platform.receipts;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.database.DatabaseRole.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.commands.Receipt.Proof;
import nl.rechtspoor.platform.commands.Receipt.ProofState;
import nl.rechtspoor.platform.sealing.SealedPositions;
import nl.rechtspoor.platform.sealing.SealingBells;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitedProofsTest {
    private static final NoteSigner KEY = NoteSigner.parse(
            NoteSigner.generate("example.org/ledger", SignatureType.ED25519, new SecureRandom(new byte[] {1})));
    private static final NoteSigner WITNESS = NoteSigner.parse(
            NoteSigner.generate("example.net/witness", SignatureType.COSIGNATURE_V1, new SecureRandom(new byte[] {2})));
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Receipt THIRD = new Receipt("a case", 7, 2L);

    private LedgerUnderTest ledger;

    @BeforeEach
    void start() {
        ledger = new LedgerUnderTest();
        ledger.database()
                .jdbc(SIGNER)
                .sql("insert into events.signer_key (number, vkey) values (1, ?)")
                .param(KEY.verifier().vkey())
                .update();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void an_act_that_is_signed_already_is_proven_at_once_however_little_its_sender_would_wait() {
        ledger.seal(3);
        sign();

        assertThat(proofs(LONG, null).of(THIRD, Duration.ZERO))
                .isEqualTo(new Receipt("a case", 7, 2L, new Proof(ProofState.PROVEN, "/ledger/receipts/2")));
    }

    @Test
    void the_answer_comes_when_the_signature_does() {
        ledger.seal(3);
        var answer = CompletableFuture.supplyAsync(() -> proofs(LONG, null).of(THIRD, LONG));
        assertThat(answer).isNotDone();

        sign();

        assertThat(answer.join().proof()).isEqualTo(new Proof(ProofState.PROVEN, "/ledger/receipts/2"));
    }

    @Test
    void while_nothing_is_signed_because_the_signer_is_away_or_refuses_the_receipt_is_pending_with_its_address() {
        ledger.seal(2);
        sign();
        ledger.seal(1);

        assertThat(proofs(LONG, null).of(THIRD, MOMENT))
                .isEqualTo(new Receipt("a case", 7, 2L, new Proof(ProofState.PENDING, "/ledger/receipts/2")));
    }

    @Test
    void nobody_waits_longer_than_the_installation_allows() {
        ledger.seal(3);

        assertThat(proofs(MOMENT, null).of(THIRD, Duration.ofDays(1)).proof())
                .isEqualTo(new Proof(ProofState.PENDING, "/ledger/receipts/2"));
    }

    @Test
    void where_a_witness_watches_a_signature_alone_is_not_enough() {
        ledger.seal(1);
        sign();
        cosign(1);
        ledger.seal(2);
        sign();
        var proofs = proofs(LONG, null);

        assertThat(proofs.of(THIRD, MOMENT).proof())
                .as("the witness is away")
                .isEqualTo(new Proof(ProofState.PENDING, "/ledger/receipts/2?cosigned=true"));

        cosign(3);
        assertThat(proofs.of(THIRD, MOMENT).proof())
                .as("the witness is back")
                .isEqualTo(new Proof(ProofState.PROVEN, "/ledger/receipts/2?cosigned=true"));
    }

    @Test
    void an_installation_can_say_itself_whether_a_witness_must_have_seen_it() {
        ledger.seal(3);
        sign();

        assertThat(proofs(LONG, true).of(THIRD, MOMENT).proof())
                .isEqualTo(new Proof(ProofState.PENDING, "/ledger/receipts/2?cosigned=true"));
        cosign(3);
        assertThat(proofs(LONG, false).of(THIRD, MOMENT).proof())
                .isEqualTo(new Proof(ProofState.PROVEN, "/ledger/receipts/2"));
    }

    @Test
    void an_act_that_is_not_even_sealed_in_time_has_no_address_yet() {
        var notSealed = new Receipt("a case", 7, null);

        assertThat(proofs(LONG, null).of(notSealed, MOMENT))
                .isEqualTo(new Receipt("a case", 7, null, new Proof(ProofState.PENDING, null)));
    }

    @Test
    void an_act_that_is_sealed_later_gets_its_position_and_its_proof() {
        ledger.seal(3);
        sign();
        String aggregate = ledger.database()
                .jdbc(COMMAND)
                .sql("select aggregate_identifier from events.es_stream where global_index = 2")
                .query(String.class)
                .single();

        assertThat(proofs(LONG, null).of(new Receipt(aggregate, 0, null), LONG))
                .isEqualTo(new Receipt(aggregate, 0, 2L, new Proof(ProofState.PROVEN, "/ledger/receipts/2")));
    }

    private AwaitedProofs proofs(Duration atMost, @Nullable Boolean cosigned) {
        var jdbc = ledger.database().jdbc(COMMAND);
        return new AwaitedProofs(
                new SealedPositions(jdbc, new SealingBells()),
                new SignedCheckpoints(jdbc),
                new ReceiptsProperties(atMost, cosigned));
    }

    private Checkpoint newest() {
        return ledger.database()
                .jdbc(QUERY)
                .sql("select size, root from events.checkpoint order by size desc limit 1")
                .query((row, _) -> new Checkpoint(KEY.verifier().name(), row.getLong(1), Hash.of(row.getBytes(2))))
                .single();
    }

    private void sign() {
        Checkpoint checkpoint = newest();
        ledger.database()
                .jdbc(SIGNER)
                .sql("insert into events.signed_checkpoint (size, signer_key, note) values (?, 1, ?)")
                .params(checkpoint.size(), checkpoint.signedBy(KEY).bytes())
                .update();
    }

    private void cosign(long size) {
        Instant now = Instant.parse("2026-06-01T07:00:00Z");
        ledger.database()
                .jdbc(SIGNER)
                .sql(
                        "insert into events.cosignature (origin, size, witness, witnessed_at, line) values (?, ?, ?, ?, ?)")
                .params(
                        KEY.verifier().name(),
                        size,
                        WITNESS.verifier().vkey(),
                        Timestamp.from(now),
                        WITNESS.cosign(newest(), now).line())
                .update();
    }
}
