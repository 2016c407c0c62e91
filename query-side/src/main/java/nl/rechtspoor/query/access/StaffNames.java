package nl.rechtspoor.query.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What colleagues are called, from the one place that knows: events and access records only hold their pseudonyms. */
@Component
public class StaffNames {
    private final JdbcClient jdbc;

    public StaffNames(@QueryDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The names of those that the register knows. */
    public Map<StaffId, String> of(Collection<StaffId> staff) {
        var names = new HashMap<StaffId, String>();
        jdbc.sql("select id, name from staff.account where id = any(:ids)")
                .param("ids", staff.stream().map(StaffId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(new StaffId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    /** What a team is called, if the register knows it. */
    public @Nullable String ofTeam(UUID team) {
        return jdbc.sql("select name from staff.team where id = ?")
                .param(team)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
