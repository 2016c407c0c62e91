package nl.rechtspoor.statistics.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A line of {@code cases.tsv}: a call in R, and the file with its answers. */
record OracleCase(Path folder, String name, String series, String call) {
    static List<OracleCase> in(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("cases.tsv")).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new OracleCase(folder, cells[0], cells[1], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path seriesFile() {
        return folder.resolve("series/" + series + ".csv");
    }

    Table expected() {
        return Table.read(folder.resolve("expected/" + name + ".csv"));
    }

    String kind() {
        return name.substring(name.indexOf("__") + 2);
    }

    /** The same call for our program: the names and the values of the control list as they stand there. */
    List<String> arguments() {
        var arguments = new ArrayList<>(
                List.of("--method", method(), "--series", seriesFile().toString()));
        for (String setting : settings()) {
            String name = setting.substring(0, setting.indexOf('='));
            String value = setting.substring(setting.indexOf('=') + 1);
            arguments.add("--" + (call.startsWith("earsC") && name.equals("method") ? "variant" : name));
            arguments.add(value);
        }
        return arguments;
    }

    private String method() {
        String function = call.substring(0, call.indexOf('('));
        return switch (function) {
            case "farringtonFlexible" -> "farrington-flexible";
            case "algo.farrington" -> "farrington";
            case "earsC" -> "ears";
            case "algo.glrnb" ->
                !call.contains("theta=NULL") ? "lr-cusum" : kind().equals("glr_nb") ? "glr-nb" : "glr-poisson";
            default -> function.substring("algo.".length());
        };
    }

    private List<String> settings() {
        String list = call.substring(call.indexOf("list(") + 5, call.length() - 2);
        var settings = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                settings.add(list.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        settings.add(list.substring(begin).strip());
        return settings;
    }

    @Override
    public String toString() {
        return name;
    }
}
