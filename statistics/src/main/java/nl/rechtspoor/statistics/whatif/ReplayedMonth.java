package nl.rechtspoor.statistics.whatif;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One month of the past, as two sets of rules see it.
 *
 * @param inputsHash SHA-256 of everything that the run knew
 */
public record ReplayedMonth(YearMonth month, long position, String inputsHash, SeenMonth inForce, SeenMonth proposed) {

    /** One hash of what was known in all these months; the same months give the same hash. */
    public static String inputsHash(List<ReplayedMonth> months) {
        return Sha256.of(months.stream()
                .map(each -> each.month() + " " + each.position() + " " + each.inputsHash())
                .collect(Collectors.joining("\n")));
    }
}
