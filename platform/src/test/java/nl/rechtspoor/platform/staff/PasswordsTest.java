package nl.rechtspoor.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String GOOD = "zeven kromme zinnen";

    private final TestDatabase database = TestDatabase.fresh();
    private final MovedClock clock = new MovedClock();
    private final Accounts accounts = new Accounts(database.jdbc(DatabaseRole.COMMAND), clock);
    private final Passwords passwords = new Passwords(database.jdbc(DatabaseRole.COMMAND), clock);
    private final StaffId id = new StaffId(UUID.randomUUID());

    @BeforeEach
    void given_an_account() {
        accounts.insert(
                id, new Account.Rights("vos", "Vos", Set.of(Role.JURIST), Set.of(), Account.State.ACTIVE, null));
        passwords.set(id, GOOD, false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_password_is_stored_as_an_argon2id_hash() {
        assertThat(database.jdbc(DatabaseRole.COMMAND)
                        .sql("select password_hash from staff.account")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$")
                .contains("m=19456,t=2,p=1");
    }

    @Test
    void four_failures_are_forgiven_by_the_right_password() {
        fail(4);
        assertThat(passwords.check("vos", GOOD)).contains(id);
        fail(4);
        assertThat(passwords.check("vos", GOOD)).contains(id);
    }

    @Test
    void five_failures_lock_the_account_and_each_later_one_for_longer() {
        fail(5);
        assertThat(passwords.check("vos", GOOD)).isEmpty();
        assertThat(accounts.find(id).orElseThrow().locked()).isTrue();

        clock.advance(Duration.ofSeconds(61));
        fail(1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(passwords.check("vos", GOOD)).isEmpty();

        clock.advance(Duration.ofSeconds(61));
        assertThat(passwords.check("vos", GOOD)).contains(id);
        assertThat(accounts.find(id).orElseThrow().locked()).isFalse();
    }

    @Test
    void no_lock_lasts_longer_than_an_hour() {
        for (var round = 0; round < 20; round++) {
            fail(5);
            clock.advance(Duration.ofMinutes(61));
        }
        assertThat(passwords.check("vos", GOOD)).contains(id);
    }

    @Test
    void attempts_at_the_same_moment_are_counted_one_by_one() throws Exception {
        Callable<Boolean> attempt = () -> passwords.check("vos", "wrong").isPresent();
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> attempt).toList());
        }

        assertThat(database.jdbc(DatabaseRole.COMMAND)
                        .sql("select failed_attempts from staff.account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(passwords.check("vos", GOOD)).isEmpty();
    }

    /** How long it takes differs from run to run; the memory that Argon2 fills does not. */
    @Test
    void an_unknown_name_costs_the_work_of_a_wrong_password() {
        passwords.check("nobody", "warm up");
        long unknown = allocatedBy(() -> passwords.check("nobody", "wrong"));
        long wrong = allocatedBy(() -> passwords.check("vos", "wrong"));

        assertThat(wrong).isGreaterThan(19 * 1024 * 1024);
        assertThat((double) unknown / wrong).isBetween(0.9, 1.1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elf letters",
                "vos vos vos vos",
                "Welkom2026!!!",
                "wachtwoord12345",
                "P@ssw0rd20262026",
                "qwertyuiop123",
                "aaaaaaaaaaaaaa",
                "123456789012",
                "Zomer2026Zomer2026"
            })
    void a_password_that_everybody_would_try_is_refused(String password) {
        var account = accounts.find(id).orElseThrow();

        assertThatThrownBy(() -> passwords.change(account, GOOD, password)).isInstanceOf(InvalidCommand.class);
        assertThat(passwords.check("vos", GOOD)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drie natte sokken", "Kt9#mW2!xQ7zLp", "ik eet geen spruitjes", "пароль из слов"})
    void a_long_password_of_ones_own_is_taken(String password) {
        passwords.change(accounts.find(id).orElseThrow(), GOOD, password);

        assertThat(passwords.check("vos", password)).contains(id);
        assertThat(passwords.check("vos", GOOD)).isEmpty();
    }

    @Test
    void the_present_password_is_asked_for_and_must_differ() {
        var account = accounts.find(id).orElseThrow();

        assertThatThrownBy(() -> passwords.change(account, "wrong", "drie natte sokken"))
                .hasMessageContaining("PASSWORD_WRONG");
        assertThatThrownBy(() -> passwords.change(account, GOOD, GOOD)).hasMessageContaining("PASSWORD_UNCHANGED");
    }

    @Test
    void a_password_of_megabytes_is_only_wrong() {
        assertThatCode(() -> passwords.check("vos", "x".repeat(5_000_000))).doesNotThrowAnyException();
    }

    private void fail(int times) {
        IntStream.range(0, times)
                .forEach(_ -> assertThat(passwords.check("vos", "wrong")).isEmpty());
    }

    /** In bytes. */
    private static long allocatedBy(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
