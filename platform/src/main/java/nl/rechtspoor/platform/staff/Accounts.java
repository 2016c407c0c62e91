package nl.rechtspoor.platform.staff;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of accounts. What may be changed is decided elsewhere. */
public final class Accounts {
    private static final String SELECT = """
            select a.*, coalesce(t.teams, '{}') as teams, coalesce(p.passkeys, 0) as passkeys,
                   a.locked_until is not null and a.locked_until > :now as locked
            from staff.account a
            left join (select account_id, array_agg(team_id) as teams from staff.account_team group by account_id) t
                   on t.account_id = a.id
            left join (select account_id, count(*)::int as passkeys from staff.passkey group by account_id) p
                   on p.account_id = a.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Account> find(StaffId id) {
        return select("where a.id = :value", id.value()).optional();
    }

    /** By the name somebody types; upper and lower case alike. */
    public Optional<Account> findByUsername(String username) {
        return select("where a.username = :value", canonical(username)).optional();
    }

    /** By who the organisation's own sign-in says it is. */
    public Optional<Account> findByOidcSubject(String subject) {
        return select("where a.oidc_subject = :value", subject).optional();
    }

    /** Everybody, also who has left, by name. */
    public List<Account> all() {
        return select("where :value = '' order by lower(a.name), a.id", "").list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from staff.account)")
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends, nobody else decides who is administrator. */
    void decideAlone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('staff.administrators'))")
                .query((_, _) -> true)
                .single();
    }

    void insert(StaffId id, Account.Rights rights) {
        var handle = new byte[32];
        new SecureRandom().nextBytes(handle);
        jdbc.sql("""
                        insert into staff.account
                            (id, username, name, roles, state, oidc_subject, passkey_handle, created_at)
                        values (?, ?, ?, ?::text[], ?, ?, ?, ?)
                        """)
                .params(id.value(), canonical(rights.username()), rights.name(), array(rights.roles(), Role::name))
                .params(rights.state().name())
                .param(6, rights.oidcSubject(), Types.VARCHAR)
                .params(handle, now())
                .update();
        join(id, rights.teams());
    }

    /** Whether the account still had that version. */
    boolean update(StaffId id, long version, Account.Rights rights) {
        var updated = jdbc.sql("""
                        update staff.account set username = ?, name = ?, roles = ?::text[], state = ?,
                               oidc_subject = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(canonical(rights.username()), rights.name(), array(rights.roles(), Role::name))
                .params(rights.state().name())
                .param(5, rights.oidcSubject(), Types.VARCHAR)
                .params(id.value(), version)
                .update();
        if (updated == 1) {
            jdbc.sql("delete from staff.account_team where account_id = ?")
                    .param(id.value())
                    .update();
            join(id, rights.teams());
        }
        return updated == 1;
    }

    /** How the person likes the screen; says nothing about rights, so the version stays. */
    public void prefer(StaffId id, @Nullable String language, @Nullable Boolean shortcuts) {
        jdbc.sql("""
                        update staff.account set language = coalesce(?, language), shortcuts = coalesce(?, shortcuts)
                        where id = ?
                        """)
                .param(1, language, Types.VARCHAR)
                .param(2, shortcuts, Types.BOOLEAN)
                .param(3, id.value())
                .update();
    }

    /** Notes that the person came in. */
    public void signedIn(StaffId id) {
        jdbc.sql("update staff.account set last_sign_in_at = ? where id = ?")
                .params(now(), id.value())
                .update();
    }

    static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private void join(StaffId id, Set<TeamId> teams) {
        teams.forEach(team -> jdbc.sql("insert into staff.account_team (account_id, team_id) values (?, ?)")
                .params(id.value(), team.value())
                .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private JdbcClient.MappedQuerySpec<Account> select(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .param("now", now())
                .param("value", value)
                .query((row, _) -> account(row));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new StaffId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("username"),
                row.getString("name"),
                set(row.getArray("roles"), role -> Role.valueOf((String) role)),
                set(row.getArray("teams"), team -> new TeamId((UUID) team)),
                Account.State.valueOf(row.getString("state")),
                row.getBoolean("locked"),
                row.getBoolean("must_change_password"),
                row.getInt("passkeys"),
                row.getString("oidc_subject"),
                row.getString("language"),
                row.getBoolean("shortcuts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_sign_in_at", OffsetDateTime.class)));
    }

    /** None of the person's devices opens the account any more. */
    void removePasskeys(StaffId id) {
        jdbc.sql("delete from staff.passkey where account_id = ?")
                .param(id.value())
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static <T> Set<T> set(Array array, Function<Object, T> element) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(element)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> String array(Set<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
