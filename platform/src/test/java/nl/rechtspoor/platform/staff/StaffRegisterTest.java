package nl.rechtspoor.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.commands.StaleVersion;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.staff.StaffChanges.What;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class StaffRegisterTest {
    private static final String GOOD = "zeven kromme zinnen";

    private final TestDatabase database = TestDatabase.fresh();
    private final MovedClock clock = new MovedClock();
    private final List<StaffId> signedOut = new ArrayList<>();
    private final Accounts accounts = new Accounts(database.jdbc(DatabaseRole.COMMAND), clock);
    private final Passwords passwords = new Passwords(database.jdbc(DatabaseRole.COMMAND), clock);
    private final OneTimeLinks links = new OneTimeLinks(database.jdbc(DatabaseRole.COMMAND), clock);
    private final StaffChanges changes = new StaffChanges(database.jdbc(DatabaseRole.COMMAND), clock, new JsonMapper());
    private final StaffRegister register = new StaffRegister(
            accounts,
            new Teams(database.jdbc(DatabaseRole.COMMAND), clock),
            passwords,
            links,
            changes,
            signedOut::add,
            new TransactionTemplate(new JdbcTransactionManager(database.as(DatabaseRole.COMMAND))));
    private final StaffId administrator = new StaffId(UUID.randomUUID());

    @BeforeEach
    void given_an_administrator() {
        register.open(administrator, rights("das", Role.ADMIN), GOOD, false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_invited_colleague_chooses_a_password_and_comes_in() {
        var id = new StaffId(UUID.randomUUID());
        var token = register.invite(administrator, id, rights("vos", Role.JURIST));
        assertThat(passwords.check("vos", GOOD)).isEmpty();

        register.redeem(token, GOOD, null, null);

        assertThat(passwords.check("Vos ", GOOD)).contains(id);
        refused(() -> register.redeem(token, GOOD, null, null), new StaffRejection.LinkUsedUp());
    }

    @Test
    void a_weak_choice_does_not_use_the_link_up() {
        var token = register.invite(administrator, new StaffId(UUID.randomUUID()), rights("vos", Role.JURIST));

        assertThatThrownBy(() -> register.redeem(token, "kort", null, null)).hasMessageContaining("PASSWORD_TOO_SHORT");

        register.redeem(token, GOOD, null, null);
        assertThat(passwords.check("vos", GOOD)).isPresent();
    }

    @Test
    void a_link_waits_for_a_while_and_not_for_ever() {
        var token = register.invite(administrator, new StaffId(UUID.randomUUID()), rights("vos", Role.JURIST));

        clock.advance(Duration.ofDays(8));

        refused(() -> register.redeem(token, GOOD, null, null), new StaffRejection.LinkUsedUp());
    }

    @Test
    void the_database_holds_no_token() {
        var token = register.invite(administrator, new StaffId(UUID.randomUUID()), rights("vos", Role.JURIST));

        var dump = database.jdbc(DatabaseRole.COMMAND)
                .sql("select (select string_agg(l::text, ' ') from staff.one_time_link l)"
                        + " || (select string_agg(c::text, ' ') from staff.staff_change c)"
                        + " || (select string_agg(a::text, ' ') from staff.account a)")
                .query(String.class)
                .single();
        assertThat(dump).doesNotContain(token).doesNotContain(GOOD).contains("vos");
    }

    @Test
    void a_reset_takes_the_password_away_and_ends_every_session() {
        var id = jurist("vos");

        var token = register.reset(administrator, id);

        assertThat(passwords.check("vos", GOOD)).isEmpty();
        assertThat(signedOut).containsExactly(id);
        register.redeem(token, "acht rechte zinnen", null, null);
        assertThat(passwords.check("vos", "acht rechte zinnen")).contains(id);
    }

    @Test
    void the_first_administrator_names_themselves() {
        try (var empty = TestDatabase.fresh()) {
            var jdbc = empty.jdbc(DatabaseRole.COMMAND);
            var there = new Accounts(jdbc, clock);
            var first = new StaffRegister(
                    there,
                    new Teams(jdbc, clock),
                    new Passwords(jdbc, clock),
                    new OneTimeLinks(jdbc, clock),
                    new StaffChanges(jdbc, clock, new JsonMapper()),
                    signedOut::add,
                    new TransactionTemplate(new JdbcTransactionManager(empty.as(DatabaseRole.COMMAND))));
            var stale = first.firstAdministratorToken().orElseThrow();
            var token = first.firstAdministratorToken().orElseThrow();

            refused(() -> first.redeem(stale, GOOD, "das", "Das"), new StaffRejection.LinkUsedUp());
            first.redeem(token, GOOD, "das", "Das de Bedachte");

            assertThat(there.findByUsername("das").orElseThrow().roles()).containsExactly(Role.ADMIN);
            assertThat(first.firstAdministratorToken()).isEmpty();
        }
    }

    @Test
    void an_installation_with_an_account_has_no_link_for_a_first_administrator() {
        assertThat(register.firstAdministratorToken()).isEmpty();
    }

    @Test
    void nobody_changes_their_own_rights() {
        refused(
                () -> register.change(administrator, administrator, 0, rights("das", Role.ADMIN, Role.JURIST)),
                new StaffRejection.OwnRights());
    }

    @Test
    void the_last_administrator_stays() {
        var other = new StaffId(UUID.randomUUID());
        register.open(other, rights("uil", Role.ADMIN), GOOD, false);
        register.change(other, administrator, 0, disabled(rights("das", Role.ADMIN)));

        refused(
                () -> register.change(administrator, other, 0, rights("uil", Role.JURIST)),
                new StaffRejection.LastAdministrator());
        assertThat(signedOut).containsExactly(administrator);
    }

    @Test
    void a_change_is_refused_when_somebody_else_was_faster() {
        var id = jurist("vos");
        register.change(administrator, id, 0, rights("vos", Role.SENIOR_JURIST));

        assertThatThrownBy(() -> register.change(administrator, id, 0, rights("vos", Role.AUDITOR)))
                .isInstanceOfSatisfying(
                        StaleVersion.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(1));
        assertThat(accounts.find(id).orElseThrow().roles()).containsExactly(Role.SENIOR_JURIST);
    }

    @Test
    void two_people_never_share_a_name_or_a_subject() {
        jurist("vos");

        refused(
                () -> register.invite(administrator, new StaffId(UUID.randomUUID()), rights("VOS", Role.JURIST)),
                new StaffRejection.UsernameTaken());
    }

    @Test
    void the_role_of_the_system_is_nobodys() {
        refused(
                () -> register.invite(administrator, new StaffId(UUID.randomUUID()), rights("vos", Role.SYSTEM)),
                new StaffRejection.RoleNotAssignable(Role.SYSTEM));
    }

    @Test
    void a_team_must_exist() {
        var nowhere = new TeamId(UUID.randomUUID());
        var rights = new Account.Rights("vos", "Vos", Set.of(Role.JURIST), Set.of(nowhere), Account.State.ACTIVE, null);

        refused(
                () -> register.invite(administrator, new StaffId(UUID.randomUUID()), rights),
                new StaffRejection.TeamUnknown(Set.of(nowhere)));
    }

    @Test
    void who_changed_whose_rights_is_written_down() {
        var id = jurist("vos");

        register.change(administrator, id, 0, rights("vos", Role.AUDITOR));

        var line = changes.newestFirst(null, 1).getFirst();
        assertThat(line.what()).isEqualTo(What.RIGHTS_CHANGED);
        assertThat(line.actor().name()).isEqualTo("Iemand das");
        assertThat(String.valueOf(line.before())).contains("JURIST");
        assertThat(String.valueOf(line.after())).contains("AUDITOR");
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseRole.class,
            names = {"COMMAND", "QUERY", "OWNER"})
    void nobody_rewrites_what_was_written_down(DatabaseRole role) {
        for (var sql :
                List.of("update staff.staff_change set actor_id = account_id", "delete from staff.staff_change")) {
            assertThatThrownBy(() -> database.jdbc(role).sql(sql).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|only grows).*");
        }
    }

    private StaffId jurist(String username) {
        var id = new StaffId(UUID.randomUUID());
        register.open(id, rights(username, Role.JURIST), GOOD, false);
        return id;
    }

    private static Account.Rights rights(String username, Role... roles) {
        return new Account.Rights(username, "Iemand " + username, Set.of(roles), Set.of(), Account.State.ACTIVE, null);
    }

    private static Account.Rights disabled(Account.Rights rights) {
        return new Account.Rights(
                rights.username(), rights.name(), rights.roles(), rights.teams(), Account.State.DISABLED, null);
    }

    private static void refused(ThrowingCallable act, Rejection why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(why));
    }
}
