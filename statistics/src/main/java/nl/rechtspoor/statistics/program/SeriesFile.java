package nl.rechtspoor.statistics.program;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.rechtspoor.statistics.signals.CountSeries;

/**
 * A series in a CSV file with a header. {@code observed} is needed; {@code t} (1, 2, 3, …) and {@code period} (month or week)
 * are used if they are there, any other column is passed over. An empty count, or {@code NA}, is missing.
 */
final class SeriesFile {
    private static final double LARGEST = 1e15;
    private static final int WEEKS = 52;

    private final List<String> header;
    private final List<CsvRecord> rows;

    private SeriesFile(List<String> header, List<CsvRecord> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** @param frequency periods in a year; 0 takes it from the column {@code period} */
    static CountSeries read(Path file, int frequency) {
        String text = text(file);
        List<CsvRecord> records;
        String firstLine = text.lines().findFirst().orElse("");
        char separator = firstLine.indexOf(';') >= 0 && firstLine.indexOf(',') < 0 ? ';' : ',';
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            records = reader.stream().toList();
        } catch (CsvParseException | IOException e) {
            throw new Refused("%s is no CSV file: %s".formatted(file, e.getMessage()));
        }
        if (records.size() < 2) {
            throw new Refused("%s has no series: it needs a header and a line per period.".formatted(file));
        }
        List<String> header = records.getFirst().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new SeriesFile(header, records.subList(1, records.size())).series(frequency);
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new Refused("There is no file %s.".formatted(file));
        } catch (CharacterCodingException e) {
            throw new Refused("%s is not text in UTF-8.".formatted(file));
        } catch (IOException e) {
            throw new Refused("%s can not be read: %s".formatted(file, e.getMessage()));
        }
    }

    private CountSeries series(int frequency) {
        var counts = new double[rows.size()];
        var periods = new ArrayList<Integer>();
        for (int i = 0; i < counts.length; i++) {
            CsvRecord row = rows.get(i);
            if (row.getFieldCount() != header.size()) {
                throw new Refused("Line %d has %d fields, the header has %d."
                        .formatted(row.getStartingLineNumber(), row.getFieldCount(), header.size()));
            }
            checkTime(row, i + 1);
            counts[i] = count(row);
            if (header.contains("period")) {
                periods.add(period(row));
            }
        }
        int first = periods.isEmpty() ? 1 : periods.getFirst();
        return CountSeries.of(frequency > 0 ? frequency : frequencyOf(periods), first, counts);
    }

    private void checkTime(CsvRecord row, int expected) {
        if (!header.contains("t")) {
            return;
        }
        String t = field(row, "t");
        if (!t.equals(Integer.toString(expected))) {
            throw new Refused(
                    "Line %d has t = '%s' where %d is expected: t counts 1, 2, 3, … without gaps or repetition. A period of which nothing is known has a line with an empty count."
                            .formatted(row.getStartingLineNumber(), t, expected));
        }
    }

    private double count(CsvRecord row) {
        String count = field(row, "observed");
        if (count.isEmpty() || count.equalsIgnoreCase("NA") || count.equalsIgnoreCase("NaN")) {
            return Double.NaN;
        }
        // 12, 12.0 and 1.2e1 are the same whole number; -0, 0x10 and 12d are not numbers that a table writes
        if (count.matches("[0-9]+(\\.0+)?([eE]\\+?[0-9]{1,2})?") || count.matches("[0-9]\\.[0-9]+[eE]\\+?[0-9]{1,2}")) {
            double number = Double.parseDouble(count);
            if (number == Math.rint(number) && number <= LARGEST) {
                return number;
            }
        }
        throw new Refused(
                "Line %d has the count '%s'; a count is a whole number from 0 to 10^15, or empty if it is missing."
                        .formatted(row.getStartingLineNumber(), count));
    }

    private int period(CsvRecord row) {
        String period = field(row, "period");
        if (!period.matches("[0-9]{1,2}") || Integer.parseInt(period) < 1 || Integer.parseInt(period) > WEEKS + 1) {
            throw new Refused("Line %d has the period '%s'; it is a month (1 to 12) or a week (1 to 53)."
                    .formatted(row.getStartingLineNumber(), period));
        }
        return Integer.parseInt(period);
    }

    private String field(CsvRecord row, String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new Refused("The header has no column '%s'; it has %s.".formatted(name, String.join(", ", header)));
        }
        if (column != header.lastIndexOf(name)) {
            throw new Refused("The header has the column '%s' twice.".formatted(name));
        }
        return row.getField(column).strip();
    }

    /** Weeks if a number above 12 occurs; otherwise what the year ends with, once a year has ended. */
    private static int frequencyOf(List<Integer> periods) {
        int highest = periods.stream().mapToInt(period -> period).max().orElse(0);
        if (highest > 12) {
            return WEEKS;
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i) < periods.get(i - 1)) {
                return highest;
            }
        }
        return CountSeries.UNKNOWN_FREQUENCY;
    }
}
