package nl.rechtspoor.allinone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers until when the demo year runs and whether it was told to its end, so that one that was interrupted goes on
 * with the very same year.
 */
record DemoProgress(Path file) {
    private static final String TOLD = "told ";
    private static final String TELLING = "telling ";

    boolean isTold() {
        return read().filter(line -> line.startsWith(TOLD)).isPresent();
    }

    /** The end of the year that was begun, or this one if none was. */
    Instant begin(Instant end) {
        Optional<Instant> begun = read().filter(line -> line.startsWith(TELLING))
                .map(line -> Instant.parse(line.substring(TELLING.length())));
        if (begun.isEmpty()) {
            write(TELLING + end);
        }
        return begun.orElse(end);
    }

    void finish(Instant end) {
        write(TOLD + end);
    }

    private Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
