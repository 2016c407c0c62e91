package nl.rechtspoor.statistics.disclosure;

/**
 * The distribution over given whole numbers that has mean zero, at most a given variance, and beyond that says as little as
 * possible: maximum entropy, p(v) ∝ exp(λ₁v + λ₂v²). Newton's method on the convex dual in (λ₁, λ₂), with halved steps.
 */
final class MostEvenNoise {
    private static final double SMALLEST_GRADIENT = 1e-13;
    private static final int MOST_STEPS = 500;

    private final int[] values;
    private final double variance;
    private final double unit;

    private MostEvenNoise(int[] values, double variance) {
        this.values = values;
        this.variance = variance;
        double widest = 1;
        for (int value : values) {
            widest = Math.max(widest, Math.abs(value));
        }
        this.unit = widest; // λ in units of the widest value keeps the exponents small
    }

    /** The probability of each value, in their order. */
    static double[] over(int[] values, double variance) {
        var noise = new MostEvenNoise(values, variance);
        double[] free = noise.solve(false);
        return noise.varianceOf(free) <= variance ? free : noise.solve(true);
    }

    private double[] solve(boolean bounded) {
        double[] at = {0, 0};
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] p = probabilities(at);
            double[] slope = slope(p, bounded);
            if (Math.hypot(slope[0], slope[1]) < SMALLEST_GRADIENT) {
                break;
            }
            double[] next = shorter(at, newton(p, slope, bounded), slope, bounded);
            if (next == at) {
                break; // the dual cannot be lowered any further in double precision
            }
            at = next;
        }
        return probabilities(at);
    }

    private double[] newton(double[] p, double[] slope, boolean bounded) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < p.length; i++) {
            double x = values[i] / unit;
            double y = x * x;
            xx += p[i] * x * x;
            xy += p[i] * x * y;
            yy += p[i] * y * y;
        }
        double meanX = slope[0];
        double meanY = slope[1] + (bounded ? variance / (unit * unit) : 0);
        double a = xx - meanX * meanX;
        double b = xy - meanX * meanY;
        double c = yy - meanY * meanY;
        if (!bounded) {
            return new double[] {-slope[0] / a, 0};
        }
        double determinant = a * c - b * b;
        return new double[] {-(c * slope[0] - b * slope[1]) / determinant, -(a * slope[1] - b * slope[0]) / determinant
        };
    }

    /** Goes along the direction, half as far each time, until the dual is lower. */
    private double[] shorter(double[] from, double[] direction, double[] slope, boolean bounded) {
        double before = dual(from, bounded);
        double promised = direction[0] * slope[0] + direction[1] * slope[1];
        for (double part = 1; part > 1e-12; part /= 2) {
            double[] to = {from[0] + part * direction[0], from[1] + part * direction[1]};
            if (dual(to, bounded) <= before + 1e-4 * part * promised) {
                return to;
            }
        }
        return from;
    }

    private double dual(double[] at, boolean bounded) {
        double highest = highest(at);
        double sum = 0;
        for (int value : values) {
            sum += Math.exp(exponent(at, value) - highest);
        }
        return Math.log(sum) + highest - (bounded ? at[1] * variance / (unit * unit) : 0);
    }

    private double[] slope(double[] p, boolean bounded) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < p.length; i++) {
            x += p[i] * values[i] / unit;
            y += p[i] * values[i] * values[i] / (unit * unit);
        }
        return new double[] {x, bounded ? y - variance / (unit * unit) : 0};
    }

    private double[] probabilities(double[] at) {
        double highest = highest(at);
        var p = new double[values.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(exponent(at, values[i]) - highest);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private double highest(double[] at) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int value : values) {
            highest = Math.max(highest, exponent(at, value));
        }
        return highest;
    }

    private double exponent(double[] at, int value) {
        double x = value / unit;
        return at[0] * x + at[1] * x * x;
    }

    private double varianceOf(double[] p) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * values[i] * values[i];
        }
        return sum;
    }
}
