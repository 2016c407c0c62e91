package nl.rechtspoor.statistics.program;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.rechtspoor.statistics.signals.Tested;

/** The answers as CSV, with a point as decimal sign whatever the machine's language, and all digits that a number has. */
final class ResultTable {
    private static final String HEADER = "t,observed,upper,alarm,mu0,phi,pvalue,pvalue_tau,statistic\n";

    private ResultTable() {}

    static String of(List<Tested> answers) {
        return answers.stream().map(ResultTable::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(Tested answer) {
        Stream<String> before = Stream.of(
                Integer.toString(answer.t()),
                number(answer.observed()),
                number(answer.upper()),
                answer.alarm().map(alarm -> alarm ? "1" : "0").orElse(""));
        Stream<String> figures = DoubleStream.of(
                        answer.expected(), answer.dispersion(), answer.p(), answer.pTau(), answer.statistic())
                .mapToObj(ResultTable::number);
        return Stream.concat(before, figures).collect(Collectors.joining(",", "", "\n"));
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
