package nl.rechtspoor.command.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.command.imports.ImportJobs.Row;

/** The rows that are not in yet, each with what is wrong, as a file that can be corrected and brought in again. */
final class ErrorsFile {
    private static final int PAGE = 500;

    private final ImportJobs jobs;

    ErrorsFile(ImportJobs jobs) {
        this.jobs = jobs;
    }

    void write(UUID job, List<String> header, Writer out) {
        var columns = new ArrayList<>(header);
        columns.remove(ImportColumns.ERROR);
        columns.add(ImportColumns.ERROR);
        try {
            out.write('\ufeff'); // without it a spreadsheet does not read UTF-8
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(columns);
            var after = 0;
            List<Row> page;
            do {
                page = jobs.rows(job, List.of("INVALID", "FAILED"), after, PAGE);
                for (var row : page) {
                    csv.writeRecord(
                            columns.stream().map(column -> cell(row, column)).toList());
                    after = row.number();
                }
            } while (page.size() == PAGE);
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Row row, String column) {
        if (column.equals(ImportColumns.ERROR)) {
            return row.errors().stream()
                    .map(error -> (error.column().isEmpty() ? "" : error.column() + ": ") + error.code() + " "
                            + error.detail())
                    .collect(Collectors.joining(" | "));
        }
        var cell = row.cells().getOrDefault(column, "");
        // a cell that is quoted already stays as it was typed
        return Formula.unquoted(cell).equals(cell) ? Formula.quoted(cell) : cell;
    }
}
