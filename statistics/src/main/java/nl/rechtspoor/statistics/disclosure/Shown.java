package nl.rechtspoor.statistics.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A protected count as people may see it. Nobody, few, and few that were moved to nobody look all the same.
 *
 * @param value the protected number of children; missing stands for {@code <5}
 */
public record Shown(@Nullable Integer value) {
    /** From which protected count on a number is shown to researchers. */
    public static final int LEAST = 5;
    /** From which rounded count on a number may be published. */
    public static final int LEAST_PUBLISHED = 10;
    /** From how many families or incidents on a number may be published. */
    public static final int LEAST_CLUSTERS = 3;

    private static final int ROUNDED_TO = 5;
    private static final Shown SMALL = new Shown(null);

    /** What a researcher sees of a protected count. */
    public static Shown toResearchers(int perturbed) {
        return perturbed < LEAST ? SMALL : new Shown(perturbed);
    }

    /**
     * What the world may see: the protected count rounded to the nearest five, if that is ten or more, and only where the
     * children come from three families or incidents at least.
     */
    public static Shown toThePublic(int perturbed, int clusters) {
        int rounded = Math.floorDiv(perturbed + ROUNDED_TO / 2, ROUNDED_TO) * ROUNDED_TO;
        return rounded < LEAST_PUBLISHED || clusters < LEAST_CLUSTERS ? SMALL : new Shown(rounded);
    }

    public boolean small() {
        return value == null;
    }

    /** The number, or the one symbol for everything that is small. */
    public String text() {
        return value == null ? "<" + LEAST : value.toString();
    }
}
