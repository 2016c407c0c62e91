package nl.rechtspoor.statistics.whatif;

import java.util.List;
import nl.rechtspoor.statistics.series.Detection;
import nl.rechtspoor.statistics.series.Family;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;
import nl.rechtspoor.statistics.series.Signal;

/**
 * What a run saw in one month: which series go to the desk, and how many were looked at together. No count of children is in it.
 */
public record SeenMonth(List<Seen> forDesk, List<Looked> levels) {
    /** A signal about fewer children than this is told to nobody but the signal desk. */
    public static final int FEW = 5;

    /**
     * One series that goes to the desk.
     *
     * @param few whether it is about fewer than five children
     */
    public record Seen(SeriesKey series, boolean few) {}

    /**
     * What was looked at together.
     *
     * @param tested how many series
     * @param flagged how many are on the list after correction for all of them
     * @param flaggedByChance how many of these are to be expected to be false
     * @param lasting how many have risen for long
     * @param lastingByChance about how many would have if nothing had changed
     * @param overLimit how many counts are above the limit of their own series; alone that brings nothing to the desk
     * @param overLimitByChance how many would be if nothing had changed
     */
    public record Looked(
            Level level,
            int tested,
            int flagged,
            double flaggedByChance,
            int lasting,
            double lastingByChance,
            int overLimit,
            double overLimitByChance) {}

    public SeenMonth {
        forDesk = List.copyOf(forDesk);
        levels = List.copyOf(levels);
    }

    /** @param alpha the chance at which a count is above the limit of its series */
    static SeenMonth of(Detection detection, double alpha) {
        return new SeenMonth(
                detection.forDesk().stream()
                        .map(signal -> new Seen(signal.key(), signal.sudden().observed() < FEW))
                        .toList(),
                detection.families().stream()
                        .map(family -> looked(family, detection.signals(), alpha))
                        .toList());
    }

    private static Looked looked(Family family, List<Signal> signals, double alpha) {
        int overLimit = (int) signals.stream()
                .filter(signal -> signal.key().level() == family.level())
                .filter(signal -> signal.sudden().isAlarm())
                .count();
        return new Looked(
                family.level(),
                family.tested(),
                family.flagged(),
                family.expectedByChance(),
                family.lasting(),
                family.lastingExpectedByChance(),
                overLimit,
                family.tested() * alpha);
    }
}
