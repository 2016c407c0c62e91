package nl.rechtspoor.statistics.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file without quotes. */
record Table(List<String> header, List<List<String>> rows) {
    static Table read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table parse(List<String> lines) {
        return new Table(
                List.of(lines.getFirst().split(",")),
                lines.stream().skip(1).map(line -> List.of(line.split(",", -1))).toList());
    }

    boolean has(String column) {
        return header.contains(column);
    }

    String text(int row, String column) {
        return rows.get(row).get(header.indexOf(column));
    }

    /** NaN where the cell is empty. */
    double number(int row, String column) {
        String text = text(row, column);
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}
