package nl.rechtspoor.statistics.series;

/**
 * What was tested together.
 *
 * @param tested how many series, those without a case included
 * @param flagged how many are flagged
 * @param expectedByChance how many of the flagged are to be expected to be false
 * @param lasting how many alarm by evidence that added up
 * @param lastingExpectedByChance about how many would do so if nothing had changed
 */
public record Family(
        Level level, int tested, int flagged, double expectedByChance, int lasting, double lastingExpectedByChance) {}
