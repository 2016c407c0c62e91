package nl.rechtspoor.query.statistics;

import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.query.parquet.ParquetColumn;
import nl.rechtspoor.query.parquet.ParquetFile;

/** A protected table as Parquet, with the lines and columns of the CSV. The same table gives the same bytes. */
final class TableParquet {
    static final String MEDIA_TYPE = "application/vnd.apache.parquet";

    private TableParquet() {}

    static byte[] of(ProtectedTable table) {
        var lines = table.lines();
        var fields = lines.stream().map(line -> TableCsv.fields(table, line)).toList();
        var columns = new ArrayList<ParquetColumn>();
        for (int column = 0; column < TableCsv.COLUMNS.size(); column++) {
            var name = TableCsv.COLUMNS.get(column);
            int at = column;
            columns.add(
                    name.equals(TableCsv.VALUE)
                            ? new ParquetColumn.Numbers(
                                    name,
                                    lines.stream()
                                            .map(ProtectedTable.ProtectedLine::value)
                                            .toList())
                            : new ParquetColumn.Texts(
                                    name,
                                    fields.stream().map(line -> line.get(at)).toList()));
        }
        return ParquetFile.of(Question.DATASET, List.copyOf(columns));
    }
}
