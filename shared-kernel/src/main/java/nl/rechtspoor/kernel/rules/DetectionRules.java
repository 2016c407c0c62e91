package nl.rechtspoor.kernel.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/**
 * The choices of a run of detection, as data. A signal names the edition that it was raised by.
 *
 * @param falseShare which expected share of false ones among the flagged of a level is accepted, between 0 and 1
 * @param fewest a count below this is never a rise
 * @param alpha the chance of a false alarm of one series
 * @param factor by how much the mean of a rise that lasts is multiplied, above 1
 * @param limit the evidence that makes a rise that lasts a signal
 * @param limitForGrave the same for {@code graveArticles}
 * @param graveArticles articles of which a violation can not be repaired
 * @param levels the levels of series that are looked at, by their names
 * @param regions with their neighbours
 * @param longestCluster the longest stretch that is looked at for a cluster of regions, in months
 * @param replicates how many times counts are drawn for the chance of a cluster
 * @param seed with which they are drawn
 * @param catchUpMonths how far back a run that was missed is made up for, in months
 * @param unlikeMonths alike cases that were treated unlike are told if one of them ended in so many months
 */
public record DetectionRules(
        Edition edition,
        double falseShare,
        int fewest,
        double alpha,
        double factor,
        double limit,
        double limitForGrave,
        List<ArticleCode> graveArticles,
        List<String> levels,
        List<Region> regions,
        int longestCluster,
        int replicates,
        long seed,
        int catchUpMonths,
        int unlikeMonths)
        implements Editions.Published {
    public DetectionRules {
        graveArticles = List.copyOf(graveArticles);
        levels = List.copyOf(levels);
        regions = List.copyOf(regions);
        var wrong = new DetectionChoices(falseShare, alpha, fewest, limit, limitForGrave, graveArticles, levels)
                .outOfRange();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("outside what can be chosen: " + String.join(", ", wrong));
        }
    }

    /** A province, and those that it can be left for by land or over a dike. */
    public record Region(Province province, List<Province> neighbours) {
        public Region {
            neighbours = List.copyOf(neighbours);
        }
    }

    /** How a signal names these rules. */
    public RuleVersion version() {
        return RuleVersion.of(edition);
    }

    /** What one can try beforehand on the past. */
    public DetectionChoices choices() {
        return new DetectionChoices(falseShare, alpha, fewest, limit, limitForGrave, graveArticles, levels);
    }

    /** These rules with other choices, as another edition. */
    public DetectionRules with(Edition edition, DetectionChoices choices) {
        return new DetectionRules(
                edition,
                choices.falseShare(),
                choices.fewest(),
                choices.alpha(),
                factor,
                choices.limit(),
                choices.limitForGrave(),
                choices.graveArticles(),
                choices.levels(),
                regions,
                longestCluster,
                replicates,
                seed,
                catchUpMonths,
                unlikeMonths);
    }

    /** SHA-256 of everything that is chosen, in hexadecimal digits; how the edition is called is not in it. */
    public String settingsHash() {
        var canonical =
                "%s factor=%s regions=%s longestCluster=%d replicates=%d seed=%d catchUpMonths=%d unlikeMonths=%d"
                        .formatted(
                                choices().canonical(),
                                factor,
                                regions,
                                longestCluster,
                                replicates,
                                seed,
                                catchUpMonths,
                                unlikeMonths);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /** The neighbours of each province. */
    public Map<Province, Set<Province>> neighbours() {
        var neighbours = new EnumMap<Province, Set<Province>>(Province.class);
        regions.forEach(region -> neighbours.put(region.province(), Set.copyOf(region.neighbours())));
        return neighbours;
    }
}
