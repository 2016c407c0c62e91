package nl.rechtspoor.platform.timestamps;

import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.database.DatabaseRole.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampingTest {
    private static final NoteSigner KEY = NoteSigner.parse(
            NoteSigner.generate("example.org/ledger", SignatureType.ED25519, new SecureRandom(new byte[] {1})));

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final MovedClock clock = new MovedClock();
    private LedgerUnderTest ledger;
    private AuthorityOfTests authority;
    private StoredTokens tokens;
    private Stamping stamping;

    @BeforeEach
    void start() throws Exception {
        ledger = new LedgerUnderTest();
        authority = new AuthorityOfTests();
        tokens = new StoredTokens(ledger.database().jdbc(SIGNER));
        stamping = stamping(authority.trusted(folder));
        ledger.database()
                .jdbc(SIGNER)
                .sql("insert into events.signer_key (number, vkey) values (1, ?)")
                .param(KEY.verifier().vkey())
                .update();
    }

    @AfterEach
    void stop() {
        authority.close();
        ledger.close();
        http.close();
    }

    @Test
    void the_newest_checkpoint_is_stamped_once_a_day_if_the_ledger_has_grown() throws Exception {
        seal(10);
        stamping.look();
        stamping.look();
        assertThat(stamped()).containsExactly(10L);

        seal(5);
        later(Duration.ofHours(23));
        stamping.look();
        assertThat(stamped()).containsExactly(10L);

        later(Duration.ofHours(1));
        stamping.look();
        assertThat(stamped()).containsExactly(10L, 15L);

        later(Duration.ofDays(3));
        stamping.look();
        assertThat(stamped()).containsExactly(10L, 15L);
        assertThat(stamping.size()).isEqualTo(15);
    }

    @Test
    void a_ledger_that_does_not_grow_is_stamped_again_once_a_year() throws Exception {
        seal(10);
        stamping.look();
        later(Duration.ofDays(364));
        stamping.look();
        assertThat(stamped()).containsExactly(10L);

        later(Duration.ofDays(1));
        stamping.look();
        stamping.look();
        assertThat(stamped()).containsExactly(10L, 10L);
        later(Duration.ofDays(364));
        stamping.look();
        assertThat(stamped()).containsExactly(10L, 10L);
    }

    @Test
    void the_token_is_over_the_text_of_the_checkpoint_and_says_the_authority_s_time() throws Exception {
        seal(10);
        stamping.look();

        var stored = tokens.from("example.org/ledger", 0).getFirst();
        var token = new TimeStampToken(new org.bouncycastle.cms.CMSSignedData(stored.encoded()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(latest().note().text().getBytes(StandardCharsets.UTF_8)));
        assertThat(stored.time()).isEqualTo(authority.now);
        assertThat(TokenVerifier.trusting(authority.trusted(folder))
                        .verify(token)
                        .authority())
                .contains("Clock of the tests");
    }

    @Test
    void what_must_not_wait_for_the_day_is_stamped_within_a_minute() throws Exception {
        seal(10);
        stamping.look();
        later(Duration.ofHours(2));

        seal("notebook-closed", 1);
        stamping.look();
        assertThat(stamped()).containsExactly(10L, 11L);

        seal("notebook-closed", 1);
        stamping.look();
        assertThat(stamped()).containsExactly(10L, 11L);
        later(Duration.ofMinutes(1));
        stamping.look();
        assertThat(stamped()).containsExactly(10L, 11L, 12L);
    }

    @Test
    void an_authority_that_is_silent_is_asked_again() throws Exception {
        seal(10);
        authority.answers = _ -> new byte[0];
        stamping.look();
        assertThat(stamped()).isEmpty();
        assertThat(stamping.trouble())
                .hasValueSatisfying(what -> assertThat(what).contains("503"));

        authority.answers = answer -> answer;
        stamping.look();
        assertThat(authority.asked).as("not at once").isEqualTo(1);
        later(Duration.ofMinutes(1));
        stamping.look();
        assertThat(stamped()).containsExactly(10L);
        assertThat(stamping.trouble()).isEmpty();
    }

    @Test
    void a_token_of_nobody_who_is_trusted_is_refused() throws Exception {
        try (var stranger = new AuthorityOfTests()) {
            stamping = stamping(stranger.trusted(folder));
            seal(10);
            stamping.look();
        }
        assertThat(stamped()).isEmpty();
        assertThat(stamping.trouble())
                .hasValueSatisfying(what -> assertThat(what).contains("does not verify"));
    }

    @Test
    void a_time_at_which_the_authority_s_certificate_was_not_valid_is_refused() throws Exception {
        seal(10);
        authority.now = Instant.parse("2051-01-01T00:00:00Z");
        stamping.look();

        assertThat(stamped()).isEmpty();
        assertThat(stamping.trouble()).isPresent();
    }

    @Test
    void an_older_answer_that_is_sent_again_is_refused() throws Exception {
        seal(10);
        var first = new AtomicReference<byte[]>();
        authority.answers = answer -> {
            first.compareAndSet(null, answer);
            return first.get();
        };
        stamping.look();
        seal(5);
        later(Duration.ofDays(2));
        stamping.look();

        assertThat(stamped()).containsExactly(10L);
        assertThat(stamping.trouble())
                .hasValueSatisfying(what -> assertThat(what).contains("not to the question"));
    }

    @Test
    void a_token_that_was_changed_is_refused() throws Exception {
        seal(10);
        authority.answers = answer -> {
            byte[] changed = answer.clone();
            changed[changed.length - 1] ^= 1;
            return changed;
        };
        stamping.look();

        assertThat(stamped()).isEmpty();
        assertThat(stamping.trouble()).isPresent();
    }

    private Stamping stamping(Path trusted) throws Exception {
        var line = new TimestampAuthority(http, authority.address(), TokenVerifier.trusting(trusted));
        return new Stamping(
                Optional.of(line),
                new SignedCheckpoints(ledger.database().jdbc(QUERY)),
                tokens,
                Set.of("notebook-closed"),
                clock);
    }

    private void seal(int events) {
        ledger.seal(events);
        sign();
    }

    private void seal(String eventType, int events) {
        ledger.seal(eventType, events);
        sign();
    }

    private void sign() {
        var checkpoint = ledger.database()
                .jdbc(QUERY)
                .sql("select size, root from events.checkpoint order by size desc limit 1")
                .query((row, _) -> new Checkpoint(KEY.verifier().name(), row.getLong(1), Hash.of(row.getBytes(2))))
                .single();
        ledger.database()
                .jdbc(SIGNER)
                .sql("insert into events.signed_checkpoint (size, signer_key, note) values (?, 1, ?)")
                .params(checkpoint.size(), checkpoint.signedBy(KEY).bytes())
                .update();
    }

    private SignedCheckpoints.SignedSize latest() {
        return new SignedCheckpoints(ledger.database().jdbc(QUERY)).latest().orElseThrow();
    }

    private List<Long> stamped() {
        return tokens.from("example.org/ledger", 0).stream()
                .map(StoredTokens.StoredToken::size)
                .toList();
    }

    private void later(Duration time) {
        clock.now = clock.now.plus(time);
        authority.now = clock.now;
    }

    private static final class MovedClock extends Clock {
        Instant now = Instant.parse("2026-06-01T07:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
