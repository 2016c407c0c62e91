package nl.rechtspoor.query.statistics;

/**
 * From what one would expect of a figure to what would be remarkable, rounded outward to multiples of five. A figure above it
 * stands out.
 *
 * @param from the highest multiple of five that is not above what the earlier figures let one expect
 * @param to the lowest multiple of five that is not below the limit
 */
record ThresholdBand(int from, int to) {
    private static final int ROUNDED_TO = 5;

    static ThresholdBand around(double expected, double limit) {
        return new ThresholdBand(
                ROUNDED_TO * (int) Math.floor(expected / ROUNDED_TO),
                ROUNDED_TO * (int) Math.ceil(Math.max(expected, limit) / ROUNDED_TO));
    }
}
