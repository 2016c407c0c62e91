package nl.rechtspoor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Collects what was measured and writes it down as a page that can be read without having been there. */
final class Results {
    private final List<String> lines = new ArrayList<>();

    void title(String title) {
        lines.add("# " + title);
        lines.add("");
    }

    void section(String title, String... paragraphs) {
        lines.add("## " + title);
        lines.add("");
        for (var paragraph : paragraphs) {
            lines.add(paragraph);
            lines.add("");
        }
        System.out.println("== " + title);
    }

    void head(String... cells) {
        row(cells);
        lines.add("|" + "---|".repeat(cells.length));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        System.out.println("   " + String.join("  ", cells));
    }

    void end() {
        lines.add("");
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }

    /** Puts what was measured in the place of the sections that begin with the same word, and leaves the others as they are. */
    void replaceIn(Path file, String word) throws IOException {
        var kept = new ArrayList<String>();
        boolean isOurs = false;
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            isOurs = line.startsWith("## ") ? line.startsWith("## " + word) : isOurs;
            if (!isOurs) {
                kept.add(line);
            }
        }
        if (!kept.isEmpty() && !kept.getLast().isEmpty()) {
            kept.add("");
        }
        kept.addAll(lines);
        Files.write(file, kept);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The middle of several rounds. */
    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }

    static String range(List<Double> values) {
        return number(Arrays.stream(values.toArray(Double[]::new))
                        .mapToDouble(d -> d)
                        .min()
                        .orElse(0))
                + " - "
                + number(values.stream().mapToDouble(d -> d).max().orElse(0));
    }
}
