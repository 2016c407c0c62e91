package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up by how much counts exceed a reference value (Lucas 1985), on a scale of choice. It does not start again after an
 * alarm. Not for alarms of a helpdesk: extra variation and season are not in it.
 *
 * @param reference what a period may exceed without adding to the sum (k)
 * @param limit the sum that makes an alarm (h)
 */
public record PoissonCusum(ExpectedMeans means, Scale scale, double reference, double limit) implements Detector {
    /** How a count is made comparable with a standard normal value. */
    public enum Scale {
        NONE {
            @Override
            double of(double count, double mean) {
                return count;
            }
        },
        STANDARD {
            @Override
            double of(double count, double mean) {
                return (count - mean) / Math.sqrt(mean);
            }
        },
        ANSCOMBE {
            @Override
            double of(double count, double mean) {
                return 1.5 * (Math.pow(count, 2 / 3.0) - Math.pow(mean, 2 / 3.0)) / Math.pow(mean, 1 / 6.0);
            }
        },
        /** Rossi, Lampugnani &amp; Marchi, Stat. Med. 18 (1999) 2111. */
        ROSSI {
            @Override
            double of(double count, double mean) {
                return (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean));
            }
        };

        abstract double of(double count, double mean);
    }

    public PoissonCusum {
        if (!(limit > 0) || !Double.isFinite(reference)) {
            throw new IllegalArgumentException("k is a number, and h is above 0.");
        }
    }

    /** The reference value that tells a mean from a higher one best. */
    public static double referenceBetween(double mean, double higher) {
        return (higher - mean) / (Math.log(higher) - Math.log(mean));
    }

    @Override
    public List<Tested> test(CountSeries series, PeriodRange range) {
        var answers = new ArrayList<Tested>(range.length());
        double sum = 0;
        for (int t = range.from(); t <= range.until(); t++) {
            double mean = means.at(series, t, range);
            double count = series.at(t);
            if (!Double.isNaN(count) && (scale == Scale.NONE || mean > 0)) {
                sum = Math.max(0, sum + scale.of(count, mean) - reference);
            }
            answers.add(Tested.cumulative(t, count, mean, sum, limit));
        }
        return answers;
    }
}
