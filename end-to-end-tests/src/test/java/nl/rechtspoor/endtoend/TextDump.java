package nl.rechtspoor.endtoend;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks for a word in every row of every table, as text: what a dump program would write. Other than the bytes of the files,
 * this also shows what PostgreSQL keeps compressed.
 */
final class TextDump {
    private TextDump() {}

    /** The tables that hold it, upper and lower case alike. */
    static List<String> tablesWith(String word, Connection superuser) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = superuser.createStatement()) {
            // letters stay letters, also in columns of bytes
            statement.execute("set bytea_output = 'escape'");
        }
        for (String table : tables(superuser)) {
            try (var search = superuser.prepareStatement(
                    "select exists (select from only " + table + " t where strpos(lower(t::text), ?) > 0)")) {
                search.setString(1, word.toLowerCase(Locale.ROOT));
                try (var row = search.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection superuser) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema') order by 1")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
