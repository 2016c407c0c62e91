package nl.rechtspoor.query.bundles;

import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.database.DatabaseRole.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which timestamps go with a case. */
class SignedLogTest {
    private static final NoteSigner KEY = NoteSigner.parse(
            NoteSigner.generate("example.org/ledger", SignatureType.ED25519, new SecureRandom(new byte[] {1})));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static LedgerUnderTest ledger;
    private static SignedLog log;

    /** Signed at 3, 5, 8 and 10 events; stamped at 3, 8 (twice) and 10. */
    @BeforeAll
    static void start() {
        ledger = new LedgerUnderTest();
        var signer = ledger.database().jdbc(SIGNER);
        signer.sql("insert into events.signer_key (number, vkey) values (1, ?)")
                .param(KEY.verifier().vkey())
                .update();
        for (int more : List.of(3, 2, 3, 2)) {
            ledger.seal(more);
            sign();
        }
        stamp(3, NOON, "first");
        stamp(8, NOON.plusSeconds(60), "second");
        stamp(8, NOON.plusSeconds(86_400), "second, a day later");
        stamp(10, NOON.plusSeconds(120), "third");
        var jdbc = ledger.database().jdbc(QUERY);
        log = new SignedLog(new SignedCheckpoints(jdbc), jdbc);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void each_event_gets_all_timestamps_of_the_checkpoint_that_was_stamped_first_after_it() {
        var tokens = log.stampedBeyond(head(), List.of(0L, 2L, 4L));

        assertThat(tokens.keySet()).containsExactly(3L, 8L);
        assertThat(texts(tokens.get(3L))).containsExactly("first");
        assertThat(texts(tokens.get(8L))).containsExactly("second", "second, a day later");
        assertThat(log.stampedBeyond(head(), List.of(7L, 8L, 9L)).keySet()).containsExactly(8L, 10L);
        assertThat(log.stampedBeyond(head(), List.of(10L))).isEmpty();
    }

    @Test
    void no_timestamp_of_a_checkpoint_beyond_the_one_that_all_is_proven_against_goes_along() {
        var head = new SignedSize(8, 1, head().note(), NOON);

        assertThat(log.stampedBeyond(head, List.of(8L))).isEmpty();
    }

    @Test
    void the_stamped_checkpoints_go_along_also_where_no_witness_saw_them() {
        assertThat(log.around(head(), List.of(0L, 4L), Set.of(3L, 8L)).keySet()).containsExactly(3L, 8L, 10L);
        assertThat(log.around(head(), List.of(0L, 4L), Set.of()).keySet()).containsExactly(10L);
    }

    private static SignedSize head() {
        return new SignedCheckpoints(ledger.database().jdbc(QUERY)).latest().orElseThrow();
    }

    private static List<String> texts(List<byte[]> tokens) {
        return tokens.stream()
                .map(token -> new String(token, StandardCharsets.UTF_8))
                .toList();
    }

    private static void sign() {
        var newest = ledger.database()
                .jdbc(QUERY)
                .sql("select size, root from events.checkpoint order by size desc limit 1")
                .query((row, _) -> new Checkpoint(KEY.verifier().name(), row.getLong(1), Hash.of(row.getBytes(2))))
                .single();
        ledger.database()
                .jdbc(SIGNER)
                .sql("insert into events.signed_checkpoint (size, signer_key, note) values (?, 1, ?)")
                .params(newest.size(), newest.signedBy(KEY).bytes())
                .update();
    }

    private static void stamp(long size, Instant time, String token) {
        ledger.database()
                .jdbc(SIGNER)
                .sql("insert into events.checkpoint_timestamp (origin, size, stamped_at, authority, token)"
                        + " values (?, ?, ?, 'a clock', ?)")
                .params(KEY.verifier().name(), size, Timestamp.from(time), token.getBytes(StandardCharsets.UTF_8))
                .update();
    }
}
