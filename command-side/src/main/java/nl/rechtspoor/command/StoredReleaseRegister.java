package nl.rechtspoor.command;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the one table in which statistics say what they made of a table before publication. */
@Component
class StoredReleaseRegister implements ReleaseRegister {
    private final JdbcClient jdbc;

    StoredReleaseRegister(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Checked find(ReleaseId release) {
        return isThere()
                ? jdbc.sql("select verdict, csv_hash, dimensions, suppressed from statistics.frozen_table"
                                + " where table_id = ?")
                        .param(release.value())
                        .query((row, _) -> checked(row))
                        .optional()
                        .orElseGet(Unknown::new)
                : new Unknown();
    }

    /** Until the other side has started for the first time, no table is known. */
    private boolean isThere() {
        return jdbc.sql(
                        "select exists (select from pg_tables where schemaname = 'statistics' and tablename = 'frozen_table')")
                .query(Boolean.class)
                .single();
    }

    private static Checked checked(ResultSet row) throws SQLException {
        return switch (row.getString("verdict")) {
            case "RELEASED" ->
                new Released(row.getString("csv_hash"), codes(row.getArray("dimensions")), row.getInt("suppressed"));
            case "DIFFERENCING_RISK" -> new DifferencingRisk();
            default -> new DisclosureRisk();
        };
    }

    private static List<String> codes(Array dimensions) throws SQLException {
        return List.of((String[]) dimensions.getArray());
    }
}
