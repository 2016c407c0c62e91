package nl.rechtspoor.statistics.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import nl.rechtspoor.statistics.signals.CountSeries;
import nl.rechtspoor.statistics.signals.Tested;

/** {@code java -jar signals.jar --method METHOD --series FILE.csv [--out FILE.csv] [--range FROM:UNTIL] [OPTION VALUE]...}. */
public final class SignalsProgram {
    private static final int DONE = 0;
    private static final int NOT_USABLE = 2;
    private static final String USAGE = """
            usage: ./rechtspoor signals --method METHOD --series FILE.csv [--out FILE.csv] [--range FROM:UNTIL] [--OPTION VALUE]...

              --series  a CSV file with the columns t, year, period, observed; an empty count is missing
              --out     where to write the result; without it, on the screen
              --range   the periods to test, counted from 1; without it, all for which there is enough before them
              --freq    periods in a year (4, 12 or 52), if the column period does not tell it

            The options have the names of the control list of the R package surveillance; values may be written as there.

              farrington-flexible  b w noPeriods pastWeeksNotIncluded trend pThresholdTrend reweight weightsThreshold alpha
                                   thresholdMethod (nbPlugin, delta, muan) powertrans limit54
              farrington           b w trend pThresholdTrend reweight weightsThreshold alpha (two-sided) powertrans limit54
              lr-cusum             theta (or kappa) c.ARL mu0 (a mean, one per period, mean, glm or farrington) alpha (0 is Poisson)
              glr-poisson, glr-nb  c.ARL mu0 alpha dir (inc, dec) M Mtilde
              bayes                b w actY alpha
              ears                 variant (C1, C2, C3) baseline minSigma alpha
              cusum                trans (rossi, standard, anscombe, none) k h m (a mean, mean or glm)
              rki                  b w actY

            The result has the columns t, observed, upper, alarm, mu0, phi, pvalue, pvalue_tau, statistic; what is not defined is empty.
            exit code: 0 done, 2 an option or the file is not usable
            """;

    private SignalsProgram() {}

    /** Ends the program with the code that says how it went. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** The same without ending the program: the answer is the exit code. */
    public static int run(List<String> given, PrintStream out, PrintStream err) {
        if (given.equals(List.of("--help")) || given.equals(List.of("help")) || given.equals(List.of("-h"))) {
            out.print(USAGE);
            return DONE;
        }
        if (given.isEmpty()) {
            err.print(USAGE);
            return NOT_USABLE;
        }
        try {
            var arguments = Arguments.parse(given);
            String result = ResultTable.of(test(arguments));
            var file = arguments.text("out");
            if (file.isPresent()) {
                Files.writeString(Path.of(file.get()), result);
            } else {
                out.print(result);
                out.flush();
            }
            return DONE;
        } catch (Refused | IllegalArgumentException e) {
            err.println("signals: " + e.getMessage());
        } catch (IOException e) {
            err.println("signals: the result can not be written: " + e);
        }
        return NOT_USABLE;
    }

    private static List<Tested> test(Arguments arguments) {
        String name = arguments.required("method");
        CountSeries series = SeriesFile.read(path(arguments.required("series")), frequency(arguments));
        arguments.text("out").ifPresent(SignalsProgram::path);
        Method method = Methods.named(name, arguments, series);
        var range = Ranges.of(arguments, method.firstPeriod(), series);
        arguments.refuseUnread(name);
        return method.detector().test(series, range);
    }

    private static int frequency(Arguments arguments) {
        int frequency = arguments.whole("freq", CountSeries.UNKNOWN_FREQUENCY);
        if (frequency < 0 || frequency > 366) {
            throw new Refused("--freq is the number of periods in a year, for example 12 or 52.");
        }
        return frequency;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refused("'%s' is no name of a file.".formatted(text));
        }
    }
}
