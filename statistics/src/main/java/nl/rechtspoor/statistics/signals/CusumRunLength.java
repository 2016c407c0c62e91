package nl.rechtspoor.statistics.signals;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * After how many periods, on average, a Poisson CUSUM alarms: its sum moves on a grid, as a Markov chain (Brook &amp; Evans
 * 1972, Lucas 1985).
 *
 * @param fromZero started at 0
 * @param fromHalf started at half the limit, rounded down to the grid (fast initial response)
 */
public record CusumRunLength(double fromZero, double fromHalf) {
    private static final int LARGEST_GRID = 2_000;

    /**
     * @param limit h, and
     * @param reference k: decimal numbers whose common grid has at most 2,000 points below h
     * @param mean of the counts
     */
    public static CusumRunLength of(BigDecimal limit, BigDecimal reference, double mean) {
        BigInteger perUnit = denominator(limit).multiply(denominator(reference));
        BigInteger common = denominator(limit).gcd(denominator(reference));
        BigDecimal grid = new BigDecimal(perUnit.divide(common));
        int size = limit.multiply(grid).intValueExact();
        int fall = reference.multiply(grid).intValueExact();
        int step = grid.intValueExact();
        if (size < 1 || size > LARGEST_GRID) {
            throw new IllegalArgumentException(
                    "The grid of h = %s and k = %s has %d points.".formatted(limit, reference, size));
        }
        var leaving = new double[size][size];
        for (int from = 0; from < size; from++) {
            leaving[from][from] = 1;
            for (int count = 0; from + count * step - fall < size; count++) {
                leaving[from][Math.max(0, from + count * step - fall)] -= poisson(count, mean);
            }
        }
        var ones = new ArrayRealVector(size, 1);
        double[] lengths = new LUDecomposition(new Array2DRowRealMatrix(leaving, false))
                .getSolver()
                .solve(ones)
                .toArray();
        return new CusumRunLength(lengths[0], lengths[size / 2]);
    }

    private static BigInteger denominator(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        BigInteger ten = BigInteger.TEN.pow(Math.max(0, plain.scale()));
        return ten.divide(ten.gcd(plain.multiply(new BigDecimal(ten)).toBigIntegerExact()));
    }

    private static double poisson(int count, double mean) {
        double counts = NegativeBinomial.of(mean, 1).atMost(count);
        return counts - (count == 0 ? 0 : NegativeBinomial.of(mean, 1).atMost(count - 1.0));
    }
}
