package nl.rechtspoor.statistics.series;

import java.util.List;
import java.util.Optional;
import nl.rechtspoor.statistics.signals.HistoryTier;
import nl.rechtspoor.statistics.signals.SpaceTimeScan;
import nl.rechtspoor.statistics.signals.Tested;

/**
 * That more was reported in a series than one would expect. It accuses nobody; people look at it before anything follows.
 *
 * @param months how long the tested period is: a month, or a quarter where there are too few reports to see anything in a month
 * @param tier which method the history allowed
 * @param sudden what that method says of the period
 * @param adjusted the p-value after correction for all series of the level
 * @param isFlagged whether it is among those of which a known share is false
 * @param lasting what adding up evidence says, if it alarms
 * @param followsTotal no alarm is left beside all reports of the period: a campaign, the news, a new office
 * @param oneIncident no alarm is left when a family or an incident counts once
 * @param cluster the neighbouring regions from which it comes, with how probable that is by chance; only of an article
 */
public record Signal(
        SeriesKey key,
        int months,
        HistoryTier tier,
        Tested sudden,
        double adjusted,
        boolean isFlagged,
        Optional<Tested> lasting,
        boolean followsTotal,
        boolean oneIncident,
        Optional<RegionCluster> cluster) {

    /** @param p with the replicates and the seed of the settings */
    public record RegionCluster(List<String> regions, SpaceTimeScan.Cluster cluster, double p) {}
}
