package nl.rechtspoor.query.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rechtspoor.statistics.disclosure.Dimension;

/** A protected table as tidy CSV, RFC 4180, UTF-8: one line for each cell, one column for each thing. */
final class TableCsv {
    /** What SDMX writes for a dimension that counts as a whole. */
    static final String TOTAL = "_T";

    /** The column of the protected count. */
    static final String VALUE = "value";
    /** Different children. */
    static final String MEASURE = "children";

    static final List<String> COLUMNS = Stream.of(
                    Stream.of("dataset", "release", "period"),
                    Arrays.stream(Dimension.values()).map(Dimension::code),
                    Stream.of("measure", VALUE, "obs_status", "revision", "conf_status"))
            .flatMap(each -> each)
            .toList();

    private TableCsv() {}

    static String of(ProtectedTable table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            table.lines().forEach(line -> csv.writeRecord(fields(table, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What the columns say of one cell. */
    static List<String> fields(ProtectedTable table, ProtectedTable.ProtectedLine line) {
        var fields = new ArrayList<String>();
        fields.add(Question.DATASET);
        fields.add(table.release());
        fields.add(line.period());
        for (var dimension : Dimension.values()) {
            fields.add(line.codes().getOrDefault(dimension.code(), TOTAL));
        }
        fields.add(MEASURE);
        fields.add(line.value() == null ? "" : line.value().toString());
        fields.add(obsStatus(line));
        fields.add(line.mark());
        fields.add(confStatus(line));
        return fields;
    }

    /** Of SDMX: A normal, P provisional. */
    static String obsStatus(ProtectedTable.ProtectedLine line) {
        return line.mark().isEmpty() ? "A" : "P";
    }

    /** Of SDMX: F free, A a small count. */
    static String confStatus(ProtectedTable.ProtectedLine line) {
        return line.value() == null ? "A" : "F";
    }
}
