package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.List;

/**
 * The same evidence for a change of unknown size: for each period since the last alarm at which it may have begun, the change
 * that explains the counts best. It also says when the change began, which is why it is used for explaining, not for alarms.
 *
 * @param upward whether it looks for a rise; otherwise for a fall (dir)
 * @param atMostBack how many periods back it may have begun; 0 or less is without end (M)
 * @param atLeast how many periods it must have lasted (Mtilde)
 */
public record GeneralizedCusum(
        ExpectedMeans means, double overdispersion, double limit, boolean upward, int atMostBack, int atLeast)
        implements Detector {
    public GeneralizedCusum {
        if (!(overdispersion >= 0) || !(limit > 0) || atLeast < 1) {
            throw new IllegalArgumentException("alpha is at least 0, c.ARL is above 0 and Mtilde at least 1.");
        }
    }

    /** For a rise among counts without extra variation. */
    public static GeneralizedCusum poisson(ExpectedMeans means, double limit) {
        return new GeneralizedCusum(means, 0, limit, true, -1, 1);
    }

    /**
     * The best explanation of the counts by one change.
     *
     * @param began the first period after the change
     * @param factor by which the mean changed
     */
    public record ChangePoint(int began, double factor, double evidence) {}

    @Override
    public List<Tested> test(CountSeries series, PeriodRange range) {
        var answers = new ArrayList<Tested>(range.length());
        double[] expected =
                range.periods().mapToDouble(t -> means.at(series, t, range)).toArray();
        int restart = range.from();
        for (int t = range.from(); t <= range.until(); t++) {
            double evidence = changePoint(series, range, expected, restart, t).evidence();
            var answer = Tested.cumulative(t, series.at(t), expected[t - range.from()], evidence, limit);
            answers.add(answer);
            restart = answer.isAlarm() ? t + 1 : restart;
        }
        return answers;
    }

    /** When a change before the end of the range most probably began, and how large it is. */
    public ChangePoint changePoint(CountSeries series, PeriodRange range) {
        double[] expected =
                range.periods().mapToDouble(t -> means.at(series, t, range)).toArray();
        return changePoint(series, range, expected, range.from(), range.until());
    }

    private ChangePoint changePoint(CountSeries series, PeriodRange range, double[] expected, int restart, int t) {
        var stretch = new ChangedStretch(overdispersion, upward);
        var best = new ChangePoint(t, 1, 0);
        int earliest = atMostBack > 0 ? Math.max(restart, t - atMostBack) : restart;
        for (int start = t; start >= earliest; start--) {
            stretch.add(series.at(start), expected[start - range.from()]);
            if (start <= t - atLeast + 1) {
                double change = stretch.likeliestChange();
                double evidence = stretch.evidence(change);
                if (evidence > best.evidence()) {
                    best = new ChangePoint(start, Math.exp(change), evidence);
                }
            }
        }
        return best;
    }
}
