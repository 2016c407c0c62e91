package nl.rechtspoor.kernel.rules;

import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/**
 * When an issue that may go beyond single cases deserves research, and when a campaign, as data. Each recommendation is a
 * list of ways to earn it; a way is earned when all that it needs is there.
 *
 * @param hysteresisDays for how many days after a signal the same key raises none
 * @param familiesNeeded how many unrelated families confirm an issue that is neither grave nor documented
 * @param gravePoints how many points for gravity make it grave
 * @param documentedReliability how reliable a source of law or policy must be to document it
 * @param maxDimensions of a released table, the period not counted
 */
public record IssueRules(
        Edition edition,
        int hysteresisDays,
        int familiesNeeded,
        int gravePoints,
        int documentedReliability,
        int maxDimensions,
        List<WeighedCriterion> criteria,
        List<List<PointsNeeded>> research,
        List<List<PointsNeeded>> monitor,
        List<List<PointsNeeded>> advocacy)
        implements Editions.Published {
    /** What one criterion can be worth. */
    public static final int MOST_POINTS = 3;

    public IssueRules {
        criteria = List.copyOf(criteria);
        research = research.stream().map(List::copyOf).toList();
        monitor = monitor.stream().map(List::copyOf).toList();
        advocacy = advocacy.stream().map(List::copyOf).toList();
    }

    /** How a decision names these rules. */
    public RuleVersion version() {
        return RuleVersion.of(edition);
    }

    /** What the points recommend for a signal, or for an issue under research. */
    public Recommendation forResearch(Map<Criterion, Integer> points) {
        if (isEarned(research, points)) {
            return Recommendation.RECOMMEND_RESEARCH;
        }
        return isEarned(monitor, points) ? Recommendation.MONITOR : Recommendation.NO_ACTION;
    }

    /** Whether the points of a confirmed issue recommend a campaign, once the body was heard. */
    public boolean recommendsAdvocacy(Map<Criterion, Integer> points) {
        return isEarned(advocacy, points);
    }

    private static boolean isEarned(List<List<PointsNeeded>> ways, Map<Criterion, Integer> points) {
        return ways.stream().anyMatch(way -> way.stream().allMatch(needed -> needed.isMetBy(points)));
    }
}
