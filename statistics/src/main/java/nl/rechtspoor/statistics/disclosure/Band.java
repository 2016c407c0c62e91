package nl.rechtspoor.statistics.disclosure;

/**
 * Between which exact counts whoever knows the method must place what is told of a cell.
 *
 * @param least the smallest count that could look like this
 * @param most the largest one
 */
public record Band(int least, int most) {
    /** What the protected count of a cell leaves open under these settings. */
    public static Band of(int perturbed, NoiseSettings settings) {
        return Shown.toResearchers(perturbed).small()
                ? new Band(0, Shown.LEAST - 1 + settings.most())
                : new Band(Math.max(1, perturbed - settings.most()), perturbed + settings.most());
    }

    /** Nothing is left open. */
    public static Band exactly(int count) {
        return new Band(count, count);
    }
}
