package nl.rechtspoor.platform.staff;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.commands.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The teams. */
public final class Teams {
    /** A team by id and name. */
    public record Team(TeamId id, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Teams(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Team> all() {
        return jdbc.sql("select id, name from staff.team order by lower(name), id")
                .query((row, _) -> new Team(new TeamId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    void insert(Team team) {
        try {
            jdbc.sql("insert into staff.team (id, name, created_at) values (?, ?, ?)")
                    .params(team.id().value(), team.name(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Rejected(new StaffRejection.TeamNameTaken());
        }
    }

    void requireAll(Set<TeamId> teams) {
        var unknown = new HashSet<>(teams);
        all().forEach(team -> unknown.remove(team.id()));
        rejectIf(!unknown.isEmpty(), new StaffRejection.TeamUnknown(unknown));
    }
}
