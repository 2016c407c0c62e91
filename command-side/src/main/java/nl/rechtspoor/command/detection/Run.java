package nl.rechtspoor.command.detection;

import java.util.List;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.dossiers.SignalFigures.Basis;
import nl.rechtspoor.kernel.rules.DetectionRules;

/**
 * One look at all cases, as they were known at one position. A run of the same positions finds the same, whenever it is made.
 *
 * @param period the month, the day, or the day and position if somebody asked for it; names the run
 * @param knownAt the position up to which cases are known
 * @param standingAt the position up to which it is known who does not count any more, not before {@code knownAt}
 */
record Run(String period, long knownAt, long standingAt, DetectionRules rules) {
    private static final int DAY = "2026-11-28".length();

    /** The day of a look at single cases, which no month names. */
    String day() {
        return period.substring(0, DAY);
    }

    /** From what it works out its figures. */
    Basis basis(String inputsHash) {
        return new Basis(knownAt, standingAt, inputsHash, rules.version());
    }

    /** SHA-256 of which version of which case is counted. */
    static String hashOf(List<KnownCase> counted) {
        return Sha256.of(counted.stream()
                .map(known -> known.fact().caseId() + "@" + known.position())
                .collect(Collectors.joining("\n")));
    }
}
