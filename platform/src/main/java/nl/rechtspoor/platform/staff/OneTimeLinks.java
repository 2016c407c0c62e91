package nl.rechtspoor.platform.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links that let somebody in once, to choose a password. The database holds their hashes only. */
final class OneTimeLinks {
    private static final int TOKEN_BYTES = 32;

    /** What a link is for, and how long it waits. */
    enum Purpose {
        FIRST_ADMINISTRATOR(Duration.ofDays(1)),
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(24));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    /** A link that can still be used. */
    record Open(Purpose purpose, @Nullable UUID accountId) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token. Earlier links of the same account, or of the first administrator, stop working. */
    String issue(Purpose purpose, @Nullable StaffId account) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = account == null ? null : account.value();
        jdbc.sql(
                        "update staff.one_time_link set used_at = ? where used_at is null and account_id is not distinct from ?")
                .param(1, now())
                .param(2, id, Types.OTHER)
                .update();
        jdbc.sql("""
                        insert into staff.one_time_link (token_hash, account_id, purpose, created_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(1, hash(token))
                .param(2, id, Types.OTHER)
                .params(purpose.name(), now(), now().plus(purpose.validity))
                .update();
        return token;
    }

    Optional<Open> find(String token) {
        return jdbc.sql("""
                        select purpose, account_id from staff.one_time_link
                        where token_hash = ? and used_at is null and expires_at > ?
                        """).params(hash(token), now()).query(Open.class).optional();
    }

    /** Uses the link up. Of two who try at once, one gets it. */
    Optional<Open> redeem(String token) {
        return jdbc.sql("""
                        update staff.one_time_link set used_at = ?
                        where token_hash = ? and used_at is null and expires_at > ?
                        returning purpose, account_id
                        """).params(now(), hash(token), now()).query(Open.class).optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
