package nl.rechtspoor.query.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import org.jspecify.annotations.Nullable;

/**
 * How a signal was found, so that whoever reviews it knows how sure it is and anybody can have it computed again. Numbers of
 * children are protected: a limit beside an exact count would tell the count.
 *
 * @param figures missing where a signal was raised before they were kept
 */
record SignalMethod(
        UUID dossierId,
        UUID signal,
        IssueKey key,
        String method,
        String methodVersion,
        String settingsHash,
        String period,
        String children,
        String clusters,
        Instant raisedAt,
        @Nullable MethodFigures figures) {
    /** How improbable something is by chance alone. */
    enum Chance {
        BELOW_1_IN_1000,
        BELOW_1_IN_100,
        BELOW_5_IN_100,
        NOT_SMALL
    }

    /** What the run itself can say of another explanation. */
    enum Hint {
        SPEAKS_FOR,
        SPEAKS_AGAINST,
        CANNOT_TELL
    }

    /** What the run can say of one other explanation; whether it holds, people say. */
    record MachineHint(OtherExplanation explanation, Hint hint) {}

    /**
     * @param series level and codes of what was tested, or the pattern in which cases are alike
     * @param baseline which history there was to compare with
     * @param expected how many children were expected, and {@code limit}, the highest count that is no alarm; protected
     * @param adjusted how improbable it is after correction for all that were tested together
     * @param tested how many series, or patterns, were looked at together
     * @param falseByChance how many of those that were flagged together are to be expected to be false
     * @param granted and {@code refused}: protected numbers of alike cases by their end
     * @param regions the neighbouring regions from which more comes than before
     * @param knownAt and {@code standingAt}: positions in the sealed stream
     */
    record MethodFigures(
            String series,
            List<String> parts,
            String baseline,
            @Nullable String expected,
            @Nullable String limit,
            @Nullable Chance alone,
            @Nullable Chance adjusted,
            boolean flagged,
            boolean lasting,
            int tested,
            double falseByChance,
            @Nullable String granted,
            @Nullable String refused,
            List<Province> regions,
            @Nullable Chance regionsByChance,
            long knownAt,
            long standingAt,
            String inputsHash,
            String rules,
            List<MachineHint> hints) {}
}
