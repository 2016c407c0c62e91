package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet, read back by a program that has nothing to do with the one that wrote it. */
class TableParquetTest {
    private final CitedTables.CitedTable cited = SavedTable.sample();

    @TempDir
    private Path folder;

    @Test
    void another_program_reads_the_lines_of_the_csv() throws Exception {
        var lines = read(TableParquet.of(cited.table()));

        assertThat(lines.getFirst().keySet()).containsExactlyElementsOf(TableCsv.COLUMNS);
        assertThat(lines).isEqualTo(SavedTable.csv(cited.table()));
    }

    @Test
    void a_small_count_is_null_and_a_value_is_a_number() throws Exception {
        var file = Files.write(folder.resolve("types.parquet"), TableParquet.of(cited.table()));
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var found = statement.executeQuery(
                        "select sum(value), count(*) filter (where value is null and conf_status = 'A') from '" + file
                                + "'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(34);
            assertThat(found.getInt(2)).isEqualTo(2);
        }
    }

    @Test
    void the_same_table_gives_the_same_bytes_in_every_program_and_for_ever() {
        byte[] bytes = TableParquet.of(cited.table());

        assertThat(TableParquet.of(SavedTable.sample().table())).isEqualTo(bytes);
        // another hash here is another method of releases
        assertThat(Question.sha256(bytes))
                .isEqualTo("0dd84a23a688a5f973bb0daf0bc2b21d7f9cea3c45119428738d89e96236db1f");
    }

    @Test
    void a_table_without_lines_can_be_read_too() throws Exception {
        var empty = new ProtectedTable("id", "2026-06", Map.of(), List.of());

        assertThat(read(TableParquet.of(empty))).isEmpty();
    }

    private List<Map<String, String>> read(byte[] parquet) throws Exception {
        var file = Files.write(folder.resolve("data.parquet"), parquet);
        var lines = new ArrayList<Map<String, String>>();
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var found = statement.executeQuery("select * from '" + file + "'")) {
            var columns = found.getMetaData();
            while (found.next()) {
                var line = new LinkedHashMap<String, String>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    var value = found.getString(column);
                    line.put(columns.getColumnName(column), value == null ? "" : value);
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
