package nl.rechtspoor.statistics.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What other programs computed; where each file comes from, and its licence, stands in README.md beside them. */
final class Oracle {
    private Oracle() {}

    static List<NamedCsvRecord> rows(String file) {
        var stream = Objects.requireNonNull(Oracle.class.getResourceAsStream(file), file);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
