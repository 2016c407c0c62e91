package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks colleagues up in the staff register. */
@Component
class RegisteredColleagues implements Colleagues {
    private final JdbcClient jdbc;

    RegisteredColleagues(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean canTake(StaffId staff, TeamId team) {
        return jdbc.sql("""
                        select exists (select from staff.account a join staff.account_team t on t.account_id = a.id
                         where a.id = ? and t.team_id = ? and a.state = 'ACTIVE'
                           and a.roles && array['JURIST', 'SENIOR_JURIST'])""")
                .params(staff.value(), team.value())
                .query(Boolean.class)
                .single();
    }
}
