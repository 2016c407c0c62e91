package nl.rechtspoor.kernel.dossiers;

import java.util.List;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a run worked out when it raised a signal, and from what. Figures are exact, and shown to nobody as they are; one that a
 * method does not have is missing.
 *
 * @param series what was tested, by level and codes, or the pattern in which cases are alike
 * @param parts narrower series that rose with it, or the variants of the pattern, or the grounds on which a case is called grave
 * @param baseline which history there was to compare with, as a code
 * @param expected how many children were expected
 * @param threshold the highest count that is no alarm
 * @param p the chance of so many or more, taking what was expected as known
 * @param adjusted the same after correction for all series that were tested together
 * @param flagged whether it is among those of which a known share is false
 * @param lasting whether evidence of a small rise that lasts has reached its limit
 * @param tested how many series, or patterns, were looked at together; 0 where nothing is compared
 * @param falseByChance how many of those that were flagged together are to be expected to be false
 * @param followsTotal no alarm is left beside the total of all reports
 * @param oneIncident no alarm is left when a family or an incident counts once
 * @param largestReporterShare from 0 to 1: the largest share that came from professionals of one kind
 * @param granted how many alike cases ended well for the child
 * @param refused how many did not
 * @param regions the neighbouring regions from which more comes than before
 * @param regionsP the chance of such a cluster
 * @param knownAt the position of the sealed stream up to which the run knew of cases
 * @param standingAt the position up to which it knew who is not counted any more
 * @param inputsHash SHA-256 of which version of which case it counted, in hexadecimal digits
 * @param rules the settings
 */
public record SignalFigures(
        String series,
        List<String> parts,
        String baseline,
        @Nullable Double expected,
        @Nullable Double threshold,
        @Nullable Double p,
        @Nullable Double adjusted,
        boolean flagged,
        boolean lasting,
        int tested,
        double falseByChance,
        boolean followsTotal,
        boolean oneIncident,
        double largestReporterShare,
        @Nullable Integer granted,
        @Nullable Integer refused,
        List<Province> regions,
        @Nullable Double regionsP,
        long knownAt,
        long standingAt,
        String inputsHash,
        RuleVersion rules) {
    /** The baseline of alike cases: each other. */
    public static final String ALIKE = "ALIKE";

    /** The baseline of what people judge: nothing, since one case is enough. */
    public static final String GRAVE = "GRAVE";

    public SignalFigures {
        parts = List.copyOf(parts);
        regions = List.copyOf(regions);
    }

    /**
     * From what a run worked its figures out, the same for all that it found.
     *
     * @param knownAt the position of the sealed stream up to which it knew of cases
     * @param standingAt the position up to which it knew who is not counted any more
     */
    public record Basis(long knownAt, long standingAt, String inputsHash, RuleVersion rules) {}

    /**
     * Alike cases that ended unlike: nothing is expected, so there is no chance and no limit.
     *
     * @param variants of the pattern
     * @param patterns how many were looked at together
     * @param granted how many ended well for the child
     * @param refused how many did not
     */
    public static SignalFigures ofUnlike(
            String pattern,
            List<String> variants,
            int patterns,
            boolean oneIncident,
            double largestReporterShare,
            int granted,
            int refused,
            Basis basis) {
        return uncompared(
                pattern, variants, ALIKE, patterns, oneIncident, largestReporterShare, granted, refused, basis);
    }

    /** Cases that people call grave: nothing is counted or compared, so nearly all figures are missing. */
    public static SignalFigures ofGrave(String issue, List<String> grounds, Basis basis) {
        return uncompared(issue, grounds, GRAVE, 0, false, 0, null, null, basis);
    }

    /** No series of counts stands behind it, so what such a series was compared with is missing. */
    private static SignalFigures uncompared(
            String series,
            List<String> parts,
            String baseline,
            int tested,
            boolean oneIncident,
            double largestReporterShare,
            @Nullable Integer granted,
            @Nullable Integer refused,
            Basis basis) {
        return new SignalFigures(
                series,
                parts,
                baseline,
                null,
                null,
                null,
                null,
                false,
                false,
                tested,
                0,
                false,
                oneIncident,
                largestReporterShare,
                granted,
                refused,
                List.of(),
                null,
                basis.knownAt(),
                basis.standingAt(),
                basis.inputsHash(),
                basis.rules());
    }
}
