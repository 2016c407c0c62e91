package nl.rechtspoor.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which position of the sealed stream the views contain everything, whichever node keeps them. */
@Component
public class ProjectedPositions {
    private final JdbcClient jdbc;
    private final Serializer tokens;

    ProjectedPositions(@QueryDatabase JdbcClient jdbc, Serializer tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    /** The position that every segment of all these processing groups has reached, -1 before the first event. */
    public long reachedBy(Collection<String> groups) {
        long[] reached = {Long.MAX_VALUE};
        int[] segments = {0};
        jdbc.sql("select token, token_type from views.token_entry where processor_name in (:groups)")
                .param("groups", groups)
                .query((ResultSet row) -> {
                    segments[0]++;
                    reached[0] = Math.min(reached[0], position(row));
                });
        return segments[0] == 0 ? -1 : reached[0];
    }

    private long position(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        if (token == null) {
            return -1;
        }
        TrackingToken read = tokens.deserialize(
                new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null));
        return read == null ? -1 : read.position().orElse(-1);
    }
}
