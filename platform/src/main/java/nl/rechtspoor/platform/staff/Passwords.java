package nl.rechtspoor.platform.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.commands.InvalidCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as Argon2id hashes. After five failures in a row the account is locked, each time for longer; an unknown
 * name, a locked account and a wrong password cost the same time and get the same answer.
 */
public final class Passwords {
    private static final int FREE_ATTEMPTS = 5;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordRules rules = new PasswordRules();
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 2)));
    private final String hashOfNobody = encoded(UUID.randomUUID().toString());

    Passwords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose name and password these are, if they are anybody's who may come in now. */
    public Optional<StaffId> check(String username, String password) {
        var attempt = count(Accounts.canonical(username));
        var hash = attempt.map(Attempt::passwordHash).orElse(null);
        var fits = encoder.matches(cut(password), hash == null ? hashOfNobody : hash);
        if (!fits || hash == null) {
            return Optional.empty();
        }
        attempt.ifPresent(counted -> forgive(counted.id()));
        return attempt.map(counted -> new StaffId(counted.id()));
    }

    /** Replaces a password by one that its owner chose. */
    public void change(Account account, String current, String password) {
        if (check(account.username(), current).isEmpty()) {
            throw new InvalidCommand(List.of(new InvalidCommand.Fault(
                    "/current", "PASSWORD_WRONG", "this is not the password, or the account is locked for a while")));
        }
        if (current.equals(password)) {
            throw new InvalidCommand(
                    List.of(PasswordRules.fault("PASSWORD_UNCHANGED", "choose another password than the present one")));
        }
        choose(account, password);
    }

    /** Sets a password that its owner chose, and unlocks the account. */
    void choose(Account account, String password) {
        rules.check(password, account.username(), account.name());
        set(account.id(), password, false);
    }

    /** Refuses a password that would be too weak for somebody of this name. */
    void checkStrength(String password, String username, String name) {
        rules.check(password, username, name);
    }

    /** Sets a password without asking whether it is strong. */
    void set(StaffId id, String password, boolean mustChange) {
        jdbc.sql("""
                        update staff.account set password_hash = ?, must_change_password = ?, failed_attempts = 0,
                               locked_until = null
                        where id = ?
                        """).params(encoded(password), mustChange, id.value()).update();
    }

    /** Takes the password away: from here on only a one-time link, a passkey or the organisation's sign-in helps. */
    void remove(StaffId id) {
        jdbc.sql("update staff.account set password_hash = null where id = ?")
                .param(id.value())
                .update();
    }

    private record Attempt(UUID id, @Nullable String passwordHash) {}

    /**
     * Counts the attempt before the password is looked at, in one statement, so that a thousand attempts at the same
     * moment are still only five.
     */
    private Optional<Attempt> count(String username) {
        return jdbc.sql("""
                        update staff.account set
                            failed_attempts = failed_attempts + 1,
                            locked_until = case when failed_attempts + 1 < :free then null
                                else :now + least(interval '1 minute' * power(2, failed_attempts + 1 - :free),
                                                  interval '1 hour') end
                        where username = :username and state = 'ACTIVE'
                          and (locked_until is null or locked_until <= :now)
                        returning id, password_hash
                        """)
                .param("free", FREE_ATTEMPTS)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("username", username)
                .query(Attempt.class)
                .optional();
    }

    private void forgive(UUID id) {
        jdbc.sql("update staff.account set failed_attempts = 0, locked_until = null where id = ?")
                .param(id)
                .update();
    }

    private String encoded(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** Nobody's password is longer, and a hash over megabytes would be a gift to whoever wants to keep us busy. */
    private static String cut(String password) {
        return password.length() <= PasswordRules.LONGEST ? password : password.substring(0, PasswordRules.LONGEST);
    }
}
