package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.statistics.signals.PersistentRise;
import nl.rechtspoor.statistics.signals.SuddenRise;

/**
 * The choices of a run. They are kept with what it found, so that it can be run again.
 *
 * @param version the name of these choices; a change of the method is a change of the version
 * @param falseShare which expected share of false ones among the flagged of a level is accepted (q)
 * @param sudden the rule for one month
 * @param lasting the rule for evidence that adds up
 * @param lastingForGrave the same for articles whose violation can not be repaired
 * @param graveArticles these articles
 * @param levels which series are looked at
 * @param confirmed months of a series in which a violation was confirmed; they are no part of what is normal
 * @param regions all regions, in an order that stays
 * @param zones sets of neighbouring regions, as indexes into them
 * @param longestCluster the longest stretch that is looked at for a cluster of regions, in months
 * @param replicates how many times counts are drawn for the chance of a cluster
 * @param seed with which they are drawn
 */
public record DetectionSettings(
        String version,
        double falseShare,
        SuddenRise sudden,
        PersistentRise lasting,
        PersistentRise lastingForGrave,
        Set<String> graveArticles,
        Set<Level> levels,
        Map<SeriesKey, Set<YearMonth>> confirmed,
        List<String> regions,
        List<List<Integer>> zones,
        int longestCluster,
        int replicates,
        long seed) {

    public DetectionSettings {
        graveArticles = Set.copyOf(graveArticles);
        levels = Set.copyOf(levels);
        confirmed = Map.copyOf(confirmed);
        regions = List.copyOf(regions);
        zones = List.copyOf(zones);
        if (!(falseShare > 0 && falseShare < 1) || longestCluster < 1 || replicates < 1) {
            throw new IllegalArgumentException(
                    "A share lies between 0 and 1; stretches and replicates are at least 1.");
        }
    }

    /**
     * What an edition of the rules says.
     *
     * @throws IllegalArgumentException for a level that does not exist
     */
    public static DetectionSettings of(
            DetectionRules rules,
            Map<SeriesKey, Set<YearMonth>> confirmed,
            List<String> regions,
            List<List<Integer>> zones) {
        return new DetectionSettings(
                rules.edition().name(),
                rules.falseShare(),
                new SuddenRise(rules.fewest(), rules.alpha()),
                new PersistentRise(Math.log(rules.factor()), rules.limit()),
                new PersistentRise(Math.log(rules.factor()), rules.limitForGrave()),
                rules.graveArticles().stream().map(ArticleCode::value).collect(Collectors.toSet()),
                rules.levels().stream().map(Level::valueOf).collect(Collectors.toSet()),
                confirmed,
                regions,
                zones,
                rules.longestCluster(),
                rules.replicates(),
                rules.seed());
    }

    /** The choices that were measured (benchmarks/results.md). */
    public static DetectionSettings measured(
            Set<String> graveArticles,
            Map<SeriesKey, Set<YearMonth>> confirmed,
            List<String> regions,
            List<List<Integer>> zones) {
        return new DetectionSettings(
                "2026-11",
                0.05,
                new SuddenRise(3, 0.01),
                PersistentRise.DOUBLING,
                PersistentRise.DOUBLING_OF_GRAVE,
                graveArticles,
                Set.of(Level.values()),
                confirmed,
                regions,
                zones,
                6,
                999,
                20261127);
    }

    PersistentRise lastingFor(SeriesKey key) {
        boolean isGrave = key.level().dimensions().getFirst() == SeriesDimension.ARTICLE
                && graveArticles.contains(key.codes().getFirst());
        return isGrave ? lastingForGrave : lasting;
    }
}
