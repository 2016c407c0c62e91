package nl.rechtspoor.query.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;

/** A made-up table that somebody saved: two areas in a group, one of them small, in two quarters of one province. */
final class SavedTable {
    private static final Instant MADE = Instant.parse("2026-07-02T03:00:00Z");

    private SavedTable() {}

    static CitedTables.CitedTable sample() {
        var lists = new CodeLists(Rules.load()).on(LocalDate.of(2026, 6, 30), List.of());
        var release =
                new Release(YearMonth.of(2026, 6), 4711, MADE, Release.METHOD, "D6-V4.5-js3", new byte[32], lists);
        var query = new java.util.TreeMap<>(
                Map.of("area", "each", "region", "UTRECHT", "period", "quarter", "from", "2026-Q1", "to", "2026-Q2"));
        var lines = new ArrayList<ProtectedTable.ProtectedLine>();
        for (var period : List.of("2026-Q1", "2026-Q2")) {
            lines.add(line(period, "MIG-ROOT", 17));
            lines.add(line(period, "MIG-ASY", null));
        }
        var id = "0123456789abcdef".repeat(4);
        var table = new ProtectedTable(id, "2026-06", query, lines);
        var citation = new Citation(
                id,
                Question.DATASET,
                "2026-06",
                4711,
                Release.METHOD,
                "D6-V4.5-js3",
                query,
                Question.sha256(TableCsv.of(table)),
                new UUID(0, 7),
                MADE);
        return new CitedTables.CitedTable(citation, release, table);
    }

    /** The lines of the CSV, each by the names of its columns. */
    static List<Map<String, String>> csv(ProtectedTable table) {
        var lines = new ArrayList<Map<String, String>>();
        for (var record : CsvReader.builder().ofNamedCsvRecord(TableCsv.of(table))) {
            lines.add(new LinkedHashMap<>(record.getFieldsAsMap()));
        }
        return lines;
    }

    private static ProtectedTable.ProtectedLine line(String period, String area, @Nullable Integer value) {
        var codes = new LinkedHashMap<String, String>();
        codes.put("area", area);
        codes.put("region", "UTRECHT");
        return new ProtectedTable.ProtectedLine(
                period, period.equals("2026-Q2") ? "*" : "", codes, value, value == null ? "<5" : value.toString());
    }
}
