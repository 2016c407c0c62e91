package nl.rechtspoor.statistics.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsProgramTest {
    private static final String EXAMPLE = "src/test/resources/oracle/series/syn_open_m_mid.csv";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return SignalsProgram.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int runOn(String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("series.csv"), content);
        var arguments = new ArrayList<>(List.of("--series", file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static String years(int count, String end) {
        return IntStream.range(0, count * 12)
                .mapToObj(t -> "%d,%d,%d,%d".formatted(t + 1, 2015 + t / 12, t % 12 + 1, (t * 7) % 5))
                .collect(Collectors.joining(end, "t,year,period,observed" + end, end));
    }

    @Test
    void writes_the_result_to_the_file_and_nothing_to_the_screen() throws IOException {
        Path result = folder.resolve("result.csv");
        assertThat(run(
                        "--method",
                        "farrington-flexible",
                        "--series",
                        EXAMPLE,
                        "--range",
                        "121",
                        "--out",
                        result.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        var table = Table.read(result);
        assertThat(table.header())
                .containsExactly("t", "observed", "upper", "alarm", "mu0", "phi", "pvalue", "pvalue_tau", "statistic");
        assertThat(table.text(0, "upper")).isEqualTo("20");
        assertThat(table.text(0, "statistic")).isEmpty();
    }

    @Test
    void without_a_range_tests_what_has_enough_before_it() {
        assertThat(run("--method=farrington", "--series=" + EXAMPLE, "--b=3", "--w=1"))
                .isZero();
        var table = Table.parse(out.toString(StandardCharsets.UTF_8).lines().toList());
        assertThat(table.text(0, "t")).isEqualTo("38");
        assertThat(table.rows()).hasSize(132 - 37);
    }

    @Test
    void line_ends_quotes_a_byte_order_mark_and_semicolons_make_no_difference() throws IOException {
        assertThat(runOn(years(8, "\n"), "--method", "farrington-flexible", "--b", "4"))
                .isZero();
        String plain = out.toString(StandardCharsets.UTF_8);
        String quoted = years(8, "\r\n").replace("t,year,period,observed", "\"t\",\"Year\",\" period\",\"OBSERVED\"");
        for (String same : List.of(
                quoted,
                "\uFEFF" + years(8, "\n"),
                years(8, "\n").replace(',', ';'),
                years(8, "\n").strip())) {
            out.reset();
            assertThat(runOn(same, "--method", "farrington-flexible", "--b", "4"))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void missing_counts_zeros_and_huge_counts_are_answered() throws IOException {
        String odd = years(8, "\n").replaceAll("(?m)^(40,.*),\\d+$", "$1,").replaceAll("(?m)^(41,.*),\\d+$", "$1,NA");
        assertThat(runOn(odd, "--method", "farrington-flexible", "--b", "3", "--range", "38:96"))
                .isZero();
        var table = Table.parse(out.toString(StandardCharsets.UTF_8).lines().toList());
        assertThat(table.text(2, "observed")).isEmpty();
        assertThat(table.text(2, "alarm")).isEmpty();
        String huge = years(8, "\n").replaceAll("(?m)^([0-9]+,.*),(\\d+)$", "$1,9$2000000000");
        assertThat(runOn(huge, "--method", "farrington-flexible")).isZero();
        String zeros = years(8, "\n").replaceAll("(?m)^([0-9]+,.*),(\\d+)$", "$1,0");
        for (String method : List.of(
                "farrington-flexible", "farrington", "bayes", "ears", "cusum", "lr-cusum", "glr-poisson", "rki")) {
            out.reset();
            assertThat(runOn(zeros, "--method", method, "--range", "1:96"))
                    .as(method)
                    .isZero();
            assertThat(Table.parse(out.toString(StandardCharsets.UTF_8).lines().toList())
                            .rows())
                    .as(method)
                    .hasSize(96)
                    .noneMatch(row -> row.get(3).equals("1"));
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_series_of_one_period_is_answered_with_nothing_defined() throws IOException {
        assertThat(runOn("t,observed\n1,3\n", "--method", "farrington-flexible", "--freq", "12", "--range", "1"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n1,3,,0,,,,,\n");
    }

    @Test
    void values_may_be_written_as_in_r() {
        assertThat(run(
                        "--method",
                        "farrington-flexible",
                        "--series",
                        EXAMPLE,
                        "--range",
                        "62:63",
                        "--trend",
                        "FALSE",
                        "--limit54",
                        "c(5,4)",
                        "--thresholdMethod",
                        "\"muan\"",
                        "--alpha",
                        "0.05"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n62,7,14,0,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,observed\\n1,2\\n1,3\\n| where 2 is expected",
                "t,observed\\n1,2\\n3,3\\n| where 2 is expected",
                "t,observed\\n1,-2\\n2,3\\n| whole number",
                "t,observed\\n1,2.5\\n2,3\\n| whole number",
                "t,observed\\n1,many\\n2,3\\n| whole number",
                "t,observed\\n1,2,7\\n2,3\\n| has 3 fields",
                "t,count\\n1,2\\n| no column 'observed'",
                "t,observed,observed\\n1,2,3\\n| twice",
                "t,period,observed\\n1,77,3\\n| '77'",
                "t,observed\\n| has no series",
                "\"t,observed\\n1,2| has no series",
            })
    void a_broken_file_gets_a_clear_refusal(String content, String why) throws IOException {
        assertThat(runOn(content.replace("\\n", "\n"), "--method", "ears", "--range", "1"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("signals: ").contains(why);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--method nothing --range 1:2",
                "--method ears --range 0:5",
                "--method ears --range 5:1",
                "--method ears --range 100:133",
                "--method ears --range half",
                "--method ears --variant C4",
                "--method ears --baseline two",
                "--method ears --alpha 2",
                "--method ears --alpha 0,05",
                "--method ears --alfa 0.05",
                "--method ears --alpha 0.05 --alpha 0.01",
                "--method ears --alpha",
                "--method ears 0.05",
                "--method farrington-flexible --w 6",
                "--method farrington-flexible --b 0",
                "--method farrington-flexible --limit54 5",
                "--method farrington-flexible --trend perhaps",
                "--method farrington --noPeriods 4",
                "--method lr-cusum --mu0 1,2,3 --range 50:60",
                "--method lr-cusum --mu0 0 --range 50:60",
                "--method lr-cusum --theta 0",
                "--method lr-cusum --theta 1 --kappa 1",
                "--method bayes --b 0 --actY false",
                "--method bayes --b NaN",
                "--method farrington-flexible --b 20",
                "--method ears --freq 1e3",
            })
    void wrong_options_get_a_clear_refusal(String options) {
        var arguments = new ArrayList<>(List.of("--series", EXAMPLE));
        arguments.addAll(List.of(options.split(" ")));
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("signals: ").hasLineCount(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_or_is_no_text_is_refused() throws IOException {
        assertThat(run("--method", "ears", "--series", "nowhere.csv")).isEqualTo(2);
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(run("--method", "ears", "--series", binary.toString())).isEqualTo(2);
        assertThat(run("--method", "ears", "--series", folder.toString())).isEqualTo(2);
        assertThat(run(
                        "--method",
                        "ears",
                        "--series",
                        EXAMPLE,
                        "--out",
                        folder.resolve("no/where").toString()))
                .isEqualTo(2);
        assertThat(run("--method", "ears")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(5);
    }

    @Test
    void methods_that_look_at_years_ask_for_the_length_of_one() throws IOException {
        assertThat(runOn("observed\n1\n2\n3\n", "--method", "farrington", "--range", "3"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("number of periods in a year");
        assertThat(runOn("observed\n1\n2\n3\n", "--method", "bayes", "--w", "2"))
                .isZero();
    }

    @Test
    void helps_when_asked_and_when_nothing_is_asked() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage: ./rechtspoor signals");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: ./rechtspoor signals");
    }
}
