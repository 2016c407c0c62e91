package nl.rechtspoor.kernel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one can choose about detection.
 *
 * @param falseShare which expected share of false ones among the flagged of a level is accepted (q)
 * @param alpha the chance at which a month in which nothing changed alarms all the same
 * @param fewest a count below this is never an alarm
 * @param limit how much evidence of a lasting rise makes an alarm (c)
 * @param limitForGrave the same for the grave articles; not higher
 * @param graveArticles articles of which a violation can not be repaired
 * @param levels the levels of series that are looked at, by their names
 */
public record DetectionChoices(
        double falseShare,
        double alpha,
        int fewest,
        double limit,
        double limitForGrave,
        List<ArticleCode> graveArticles,
        List<String> levels) {
    /** More than this share of false ones makes a list that nobody believes. */
    public static final double HIGHEST_FALSE_SHARE = 0.25;

    public static final double HIGHEST_ALPHA = 0.05;
    public static final int MOST_FEWEST = 20;

    /** Below this, evidence of a doubling is there by chance every other year; above the highest one, hardly ever at all. */
    public static final double LOWEST_LIMIT = 2;

    public static final double HIGHEST_LIMIT = 8;

    public DetectionChoices {
        graveArticles = graveArticles.stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
        levels = levels.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** The fields whose value nobody may choose; empty if all is well. Whether articles and levels exist is asked elsewhere. */
    public List<String> outOfRange() {
        var fields = new ArrayList<String>();
        if (!(falseShare > 0 && falseShare <= HIGHEST_FALSE_SHARE)) {
            fields.add("falseShare");
        }
        if (!(alpha > 0 && alpha <= HIGHEST_ALPHA)) {
            fields.add("alpha");
        }
        if (fewest < 1 || fewest > MOST_FEWEST) {
            fields.add("fewest");
        }
        if (!(limit >= LOWEST_LIMIT && limit <= HIGHEST_LIMIT)) {
            fields.add("limit");
        }
        if (!(limitForGrave >= LOWEST_LIMIT && limitForGrave <= limit)) {
            fields.add("limitForGrave");
        }
        if (levels.isEmpty()) {
            fields.add("levels");
        }
        return fields;
    }

    /** The same choices, always in the same words. */
    String canonical() {
        var parts = new TreeMap<String, Object>();
        parts.put("falseShare", falseShare);
        parts.put("alpha", alpha);
        parts.put("fewest", fewest);
        parts.put("limit", limit);
        parts.put("limitForGrave", limitForGrave);
        parts.put("graveArticles", graveArticles);
        parts.put("levels", levels);
        return parts.toString();
    }
}
