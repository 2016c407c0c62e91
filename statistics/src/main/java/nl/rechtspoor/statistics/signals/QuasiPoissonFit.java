package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/**
 * A log-linear model of counts, fitted by iteratively reweighted least squares (McCullagh &amp; Nelder 1989, 2.5). There is no
 * fit where the columns depend on each other, where it does not settle, and where a mean wants to be zero.
 */
final class QuasiPoissonFit {
    private static final int STEPS = 50;
    private static final double SETTLED = 1e-10;
    private static final double SETTLED_FOR_R = 1e-8;
    /** A mean below this is on its way to zero. */
    private static final double VANISHED = Math.exp(-25);

    private static final double DEPENDENT = 1e-10;

    private final double[][] x;
    private final double[] y;
    private final double[] prior;
    private final double[] offset;
    private final double[] mean;
    private double[] coefficients;
    private double[][] r = new double[0][];

    private QuasiPoissonFit(double[][] x, double[] y, double[] prior, double[] offset) {
        this.x = x;
        this.y = y;
        this.prior = prior;
        this.offset = offset;
        this.mean = Arrays.stream(y).map(count -> count + 0.1).toArray();
        this.coefficients = new double[x.length == 0 ? 0 : x[0].length];
    }

    /**
     * @param x a row of explaining values per count, the constant included
     * @param prior the weight of each count
     * @param offset what is added to the logarithm of each mean
     */
    static Optional<QuasiPoissonFit> of(double[][] x, double[] y, double[] prior, double[] offset) {
        if (y.length == 0 || y.length <= x[0].length) {
            return Optional.empty();
        }
        var fit = new QuasiPoissonFit(x, y, prior, offset);
        // one step more, so that the decomposition too is the one at the means that were found
        return fit.settles(SETTLED) && !fit.hasVanished() && fit.improves() ? Optional.of(fit) : Optional.empty();
    }

    /** Stops where R's {@code glm} does, a little early, so that figures can be compared with its. All weights are 1. */
    static Optional<QuasiPoissonFit> asInR(double[][] x, double[] y) {
        double[] equal = new double[y.length];
        Arrays.fill(equal, 1);
        var fit = new QuasiPoissonFit(x, y, equal, new double[y.length]);
        return y.length > x[0].length && fit.settles(SETTLED_FOR_R) && !fit.hasVanished()
                ? Optional.of(fit)
                : Optional.empty();
    }

    private boolean settles(double change) {
        double deviance = deviance();
        for (int step = 0; step < STEPS; step++) {
            if (!improves()) {
                return false;
            }
            double before = deviance;
            deviance = deviance();
            if (!Double.isFinite(deviance)) {
                return false;
            }
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < change) {
                return true;
            }
        }
        return false;
    }

    /** One step of weighted least squares; false if there is no answer. */
    private boolean improves() {
        int rows = y.length;
        int columns = coefficients.length;
        var weighted = new double[rows][columns];
        var target = new double[rows];
        for (int i = 0; i < rows; i++) {
            double root = Math.sqrt(prior[i] * mean[i]);
            for (int j = 0; j < columns; j++) {
                weighted[i][j] = root * x[i][j];
            }
            target[i] = root * (Math.log(mean[i]) - offset[i] + (y[i] - mean[i]) / mean[i]);
        }
        var decomposition = new QRDecomposition(new Array2DRowRealMatrix(weighted, false));
        r = decomposition.getR().getSubMatrix(0, columns - 1, 0, columns - 1).getData();
        if (isDependent()) {
            return false;
        }
        coefficients = decomposition
                .getSolver()
                .solve(new ArrayRealVector(target, false))
                .toArray();
        for (int i = 0; i < rows; i++) {
            double eta = offset[i] + product(x[i], coefficients);
            mean[i] = Math.exp(eta);
            if (!(mean[i] > 0) || Double.isInfinite(mean[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean hasVanished() {
        return Arrays.stream(mean).anyMatch(value -> value < VANISHED);
    }

    private boolean isDependent() {
        for (int j = 0; j < r.length; j++) {
            double length = 0;
            for (int i = 0; i <= j; i++) {
                length += r[i][j] * r[i][j];
            }
            if (!(Math.abs(r[j][j]) > DEPENDENT * Math.sqrt(length))) {
                return true;
            }
        }
        return false;
    }

    private double deviance() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += prior[i] * ((y[i] == 0 ? 0 : y[i] * Math.log(y[i] / mean[i])) - (y[i] - mean[i]));
        }
        return 2 * sum;
    }

    /** The fitted means, in the order of the counts. */
    double[] means() {
        return mean.clone();
    }

    int columns() {
        return coefficients.length;
    }

    /** The logarithm of the mean at a row of explaining values, without offset. */
    double linear(double[] row) {
        return product(row, coefficients);
    }

    int freedom() {
        return y.length - coefficients.length;
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    /** Pearson's dispersion, which may be below 1. */
    double dispersion() {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += prior[i] * (y[i] - mean[i]) * (y[i] - mean[i]) / mean[i];
        }
        return sum / freedom();
    }

    /** How much each count draws the fit to itself, from 0 to 1: the diagonal of the weighted hat matrix. */
    double[] leverages() {
        var leverages = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            leverages[i] = prior[i] * mean[i] * variance(x[i]);
        }
        return leverages;
    }

    /** The variance of the linear predictor at a row of explaining values, for dispersion 1. */
    double variance(double[] row) {
        double sum = 0;
        var solved = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            double rest = row[j];
            for (int i = 0; i < j; i++) {
                rest -= r[i][j] * solved[i];
            }
            solved[j] = rest / r[j][j];
            sum += solved[j] * solved[j];
        }
        return sum;
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
