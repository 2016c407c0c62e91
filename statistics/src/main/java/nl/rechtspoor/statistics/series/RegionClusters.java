package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.statistics.signals.SpaceTimeScan;

/** From which neighbouring regions the reports about an article come, if they come from some more than before. */
final class RegionClusters {
    private static final int MONTHS_BEFORE = 36;
    /** What is expected where nothing was reported before: half a report in all those months. */
    private static final double UNSEEN = 0.5;

    private RegionClusters() {}

    /** The strongest cluster; none without regions, or where no region has more than before. */
    static Optional<Signal.RegionCluster> of(
            String article, Counts counts, YearMonth month, DetectionSettings settings) {
        List<String> regions = settings.regions();
        if (regions.isEmpty()) {
            return Optional.empty();
        }
        int length = settings.longestCluster();
        var observed = new double[regions.size()][length];
        var expected = new double[regions.size()][length];
        for (int region = 0; region < regions.size(); region++) {
            var key = SeriesKey.of(Level.ARTICLE_AND_REGION, article, regions.get(region));
            double before = UNSEEN;
            for (int i = length; i < length + MONTHS_BEFORE; i++) {
                before += counts.count(key, month.minusMonths(i));
            }
            for (int i = 0; i < length; i++) {
                observed[region][length - 1 - i] = counts.count(key, month.minusMonths(i));
                expected[region][length - 1 - i] = before / MONTHS_BEFORE;
            }
        }
        var scan = new SpaceTimeScan(settings.zones(), length);
        long seed = settings.seed() + 31L * article.hashCode() + 12L * month.getYear() + month.getMonthValue();
        return scan.ranked(observed, expected).stream()
                .findFirst()
                .map(strongest -> new Signal.RegionCluster(
                        strongest.zone().stream().map(regions::get).toList(),
                        strongest,
                        scan.p(strongest, expected, settings.replicates(), seed)));
    }
}
