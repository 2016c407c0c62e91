package nl.rechtspoor.platform.staff;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed whose rights, in a table that only grows. */
final class StaffChanges {
    /** What somebody did to an account or a team. */
    enum What {
        ACCOUNT_OPENED,
        RIGHTS_CHANGED,
        RESET_LINK_MADE,
        PASSWORD_CHOSEN,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        TEAM_MADE
    }

    /** Somebody by id and name. */
    record Person(UUID id, @Nullable String name) {}

    /** One line. */
    record Change(
            long id,
            Instant at,
            Person actor,
            @Nullable Person account,
            What what,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    StaffChanges(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    void ofAccount(StaffId actor, StaffId account, What what, @Nullable Object before, @Nullable Object after) {
        insert(actor, account.value(), null, what, before, after);
    }

    void ofTeam(StaffId actor, TeamId team, What what, Object after) {
        insert(actor, null, team.value(), what, null, after);
    }

    List<Change> newestFirst(@Nullable Long before, int size) {
        return jdbc.sql("""
                        select c.id, c.at, c.actor_id, by.name as actor_name, c.account_id, of.name as account_name,
                               c.what, c.before, c.after
                        from staff.staff_change c
                        left join staff.account by on by.id = c.actor_id
                        left join staff.account of on of.id = c.account_id
                        where :before::bigint is null or c.id < :before
                        order by c.id desc limit :size
                        """)
                .param("before", before, Types.BIGINT)
                .param("size", size)
                .query((row, _) -> new Change(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Person(row.getObject("actor_id", UUID.class), row.getString("actor_name")),
                        row.getObject("account_id") == null
                                ? null
                                : new Person(row.getObject("account_id", UUID.class), row.getString("account_name")),
                        What.valueOf(row.getString("what")),
                        tree(row.getString("before")),
                        tree(row.getString("after"))))
                .list();
    }

    private void insert(
            StaffId actor,
            @Nullable UUID account,
            @Nullable UUID team,
            What what,
            @Nullable Object before,
            @Nullable Object after) {
        jdbc.sql("""
                        insert into staff.staff_change (at, actor_id, account_id, team_id, what, before, after)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        """)
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), actor.value())
                .param(3, account, Types.OTHER)
                .param(4, team, Types.OTHER)
                .param(5, what.name())
                .param(6, text(before), Types.VARCHAR)
                .param(7, text(after), Types.VARCHAR)
                .update();
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
