package nl.rechtspoor.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;

/**
 * A file as it was handed in: UTF-8, comma or semicolon, columns in any order.
 *
 * @param rows by the number that a spreadsheet shows, the header being row 1
 */
record ImportFile(List<String> header, Map<Integer, Map<String, String>> rows) {
    private static final int MOST_ROWS = 50_000;
    private static final int LONGEST_CELL = 10_001;

    static ImportFile read(byte[] bytes) {
        var text = decode(bytes);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .maxBufferSize(16 * 1024 * 1024)
                .ofCsvRecord(text)) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                throw fault("EMPTY", "The file is empty.");
            }
            var header = header(records.next());
            var rows = new LinkedHashMap<Integer, Map<String, String>>();
            var number = 1;
            while (records.hasNext()) {
                number++;
                var cells = cells(header, records.next());
                if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.put(number, cells);
                }
                if (rows.size() > MOST_ROWS) {
                    throw fault("TOO_MANY_ROWS", "At most " + MOST_ROWS + " rows at a time.");
                }
            }
            return new ImportFile(header, rows);
        } catch (CsvParseException e) {
            throw fault("NOT_CSV", "The file cannot be read as CSV.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw fault("NOT_UTF8", "Save the file as CSV UTF-8.");
        }
    }

    private static char separator(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        return firstLine.chars().filter(c -> c == ';').count()
                        > firstLine.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static List<String> header(CsvRecord first) {
        var header = first.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var faults = new ArrayList<Fault>();
        header.stream()
                .filter(name -> !ImportColumns.KNOWN.contains(name))
                .forEach(name -> faults.add(new Fault(
                        "/file", "COLUMN_UNKNOWN", "Column " + (header.indexOf(name) + 1) + " has an unknown name.")));
        ImportColumns.REQUIRED.stream()
                .filter(name -> !header.contains(name))
                .sorted()
                .forEach(name -> faults.add(new Fault("/file", "COLUMN_MISSING", "Column " + name + " is missing.")));
        if (new HashSet<>(header).size() < header.size()) {
            faults.add(new Fault("/file", "COLUMN_TWICE", "A column is there twice."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
        return header;
    }

    private static Map<String, String> cells(List<String> header, CsvRecord row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            var cell = i < row.getFieldCount() ? row.getField(i) : "";
            // what is longer is refused below, and need not be kept whole for that
            var kept = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
            cells.put(
                    header.get(i),
                    Normalizer.normalize(kept, Normalizer.Form.NFC).strip());
        }
        return cells;
    }

    private static InvalidCommand fault(String code, String detail) {
        return new InvalidCommand(List.of(new Fault("/file", code, detail)));
    }
}
