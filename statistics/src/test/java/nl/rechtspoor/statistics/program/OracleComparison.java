package nl.rechtspoor.statistics.program;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a case through the program and lists where it differs from what is expected, within the tolerance of its method. */
final class OracleComparison {
    private final Table expected;
    private final Table actual;
    private final List<String> differences = new ArrayList<>();

    private OracleComparison(Table expected, Table actual) {
        this.expected = expected;
        this.actual = actual;
    }

    static List<String> differences(OracleCase oracle) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = SignalsProgram.run(
                oracle.arguments(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        if (code != 0) {
            return List.of("exit code " + code + ": " + err.toString(StandardCharsets.UTF_8));
        }
        var actual = Table.parse(out.toString(StandardCharsets.UTF_8).lines().toList());
        var comparison = new OracleComparison(oracle.expected(), actual);
        if (actual.rows().size() != oracle.expected().rows().size()) {
            return List.of(actual.rows().size() + " rows instead of "
                    + oracle.expected().rows().size());
        }
        comparison.compare(oracle.kind());
        return comparison.differences;
    }

    private void compare(String kind) {
        same("t", "t", 0);
        same("observed", "observed", 0);
        if (kind.startsWith("flexible_nbPlugin")) {
            same("upper", "upper", 0);
            same("spec_upper", "upper", 0);
            same("alarm", "alarm", 0);
            model();
        } else if (kind.startsWith("flexible")) {
            same("spec_upper", "upper", kind.contains("muan") ? 0 : 1e-9);
            sameWhereDefined("spec_alarm", "alarm");
            model();
        } else if (kind.startsWith("farrington")) {
            same("spec_upper", "upper", 1e-9);
            same("upper", "upper", 1e-4);
            sameWhereDefined("alarm", "alarm");
            same("spec_mu0", "mu0", 1e-9);
            same("spec_phi", "phi", 1e-9);
        } else if (kind.startsWith("glr_nb")) {
            same("statistic", "statistic", 1e-3);
            same("alarm", "alarm", 0);
        } else if (kind.startsWith("glr") || kind.startsWith("lrcusum")) {
            same("statistic", "statistic", 1e-9);
            same("mu0", "mu0", 1e-9);
            same("alarm", "alarm", 0);
        } else if (kind.startsWith("cusum")) {
            same("cusum", "statistic", 1e-9);
            same("m", "mu0", 1e-9);
            same("alarm", "alarm", 0);
        } else {
            same("upper", "upper", kind.startsWith("bayes") ? 0 : 1e-9);
            same("alarm", "alarm", 0);
        }
    }

    private void model() {
        same("spec_mu0", "mu0", 1e-9);
        same("spec_phi", "phi", 1e-9);
        same("spec_pvalue", "pvalue", 1e-9);
        same("spec_pvalue_tau", "pvalue_tau", 1e-9);
    }

    /** Also what is undefined must be so in both. */
    private void same(String expectedColumn, String actualColumn, double tolerance) {
        for (int row = 0; row < expected.rows().size(); row++) {
            double want = expected.number(row, expectedColumn);
            double have = actual.number(row, actualColumn);
            boolean bothUndefined = Double.isNaN(want) && Double.isNaN(have);
            if (!bothUndefined && !(Math.abs(want - have) <= tolerance * Math.max(1e-3, Math.abs(want)))) {
                differences.add(
                        "t=%s %s: %s instead of %s".formatted(expected.text(row, "t"), expectedColumn, have, want));
            }
        }
    }

    private void sameWhereDefined(String expectedColumn, String actualColumn) {
        for (int row = 0; row < expected.rows().size(); row++) {
            String want = expected.text(row, expectedColumn);
            if (!want.isEmpty() && !want.equals(actual.text(row, actualColumn))) {
                differences.add("t=%s %s: %s instead of %s"
                        .formatted(expected.text(row, "t"), expectedColumn, actual.text(row, actualColumn), want));
            }
        }
    }
}
