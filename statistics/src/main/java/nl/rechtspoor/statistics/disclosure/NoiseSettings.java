package nl.rechtspoor.statistics.disclosure;

import java.util.Locale;

/**
 * How strong the noise on a count is.
 *
 * @param most no count is moved further than this, up or down
 * @param variance of the noise, in children squared; small counts may have less
 * @param never counts from 1 to this one are never published, nor is anything published as one of them
 */
public record NoiseSettings(int most, double variance, int never) {
    /** What the releases use: with it a linear program that knows every table finds no small count exactly. */
    public static final NoiseSettings OF_RELEASES = new NoiseSettings(6, 4.5, 3);

    public NoiseSettings {
        int least = (never + 1) * (never + 1) / 4;
        if (most <= never || never < 0 || variance < least) {
            throw new IllegalArgumentException(
                    "noise up to %d that never shows 1 to %d needs a variance of %d or more and a wider reach"
                            .formatted(most, never, least));
        }
    }

    /** By what a citation names the table that follows from these settings, {@code D6-V4.5-js3}. */
    public String name() {
        return String.format(Locale.ROOT, "D%d-V%s-js%d", most, plain(variance), never);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
