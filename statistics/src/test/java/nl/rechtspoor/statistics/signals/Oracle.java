package nl.rechtspoor.statistics.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The tables of the oracle, as numbers by column; an empty cell is NaN. */
record Oracle(List<String> header, List<double[]> rows) {
    private static final Path FOLDER = Path.of("src/test/resources/oracle");

    static Oracle expected(String name) {
        return read(FOLDER.resolve("expected/" + name + ".csv"));
    }

    static CountSeries series(String name, int frequency) {
        var table = read(FOLDER.resolve("series/" + name + ".csv"));
        return CountSeries.of(frequency, 1, table.column("observed"));
    }

    static Oracle read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<double[]> rows = lines.stream()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)).stream()
                            .mapToDouble(Oracle::number)
                            .toArray())
                    .toList();
            return new Oracle(List.of(lines.getFirst().split(",")), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(String cell) {
        return cell.matches("[-+0-9.eE]+") ? Double.parseDouble(cell) : Double.NaN;
    }

    double[] column(String name) {
        return IntStream.range(0, rows.size()).mapToDouble(i -> at(i, name)).toArray();
    }

    double at(int row, String column) {
        return rows.get(row)[header.indexOf(column)];
    }
}
