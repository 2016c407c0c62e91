package nl.rechtspoor.command.detection;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.GraveGround;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who called which case grave, and what the desk was told of that. */
@Component
class GraveCalls {
    private final JdbcClient jdbc;

    GraveCalls(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calls that stood once the event at this position had been sealed, in the order in which they were made. */
    List<GraveCall> standingAt(long position) {
        return jdbc.sql("""
                        select case_id, called_by, ground, from_position from work.detection_grave_call
                        where from_position <= :position and (to_position is null or to_position > :position)
                        order by from_position
                        """)
                .param("position", position)
                .query((row, _) -> new GraveCall(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("called_by", UUID.class),
                        GraveGround.valueOf(row.getString("ground")),
                        row.getLong("from_position")))
                .list();
    }

    /** Which cases the desk had been told of by that position, each under its issue. */
    Set<GraveCases.Told> toldBy(long position) {
        return jdbc
                .sql("select dossier_id, case_id from work.detection_grave_told where raised_position <= ?")
                .param(position)
                .query((row, _) -> GraveCases.Told.of(
                        row.getObject("dossier_id", UUID.class), row.getObject("case_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
