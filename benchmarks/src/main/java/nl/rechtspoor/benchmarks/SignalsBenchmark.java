package nl.rechtspoor.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.rechtspoor.statistics.signals.BayesPredictive;
import nl.rechtspoor.statistics.signals.CountSeries;
import nl.rechtspoor.statistics.signals.Farrington;
import nl.rechtspoor.statistics.signals.FarringtonSettings;
import nl.rechtspoor.statistics.signals.HistoryTier;
import nl.rechtspoor.statistics.signals.LikelihoodRatioCusum;
import nl.rechtspoor.statistics.signals.MultipleTesting;
import nl.rechtspoor.statistics.signals.PeriodRange;
import nl.rechtspoor.statistics.signals.PersistentRise;
import nl.rechtspoor.statistics.signals.Prediction;
import nl.rechtspoor.statistics.signals.ReferencePeriods;
import nl.rechtspoor.statistics.signals.SuddenRise;
import nl.rechtspoor.statistics.signals.Tested;

/** How often the detectors alarm when nothing has happened, how often they find what has, and how long a night takes. */
final class SignalsBenchmark {
    private static final double[] MEANS = {0.5, 1.5, 4, 12};
    private static final List<String> METHODS = List.of(
            "Farrington Flexible, alpha 0.01",
            "LR-CUSUM, c 4",
            "LR-CUSUM, c 3",
            "Flexible from 3 cases, or LR-CUSUM, c 4",
            "Bayes, 12 months, alpha 0.01");
    private static final BayesPredictive COLD = new BayesPredictive(new ReferencePeriods(0, 12, true), 0.01);
    private static final double DISPERSION = 1.6;
    private static final long FLAGS_SEED = 1995;
    private static final int BEFORE = 60;
    private static final int MONTHS = 84;
    private static final int RISE_FROM = 73;
    private static final int RISE_UNTIL = 78;

    private final int series;
    private final int repeats;
    private final int nightly;

    SignalsBenchmark(Effort effort) {
        boolean isQuick = effort.name().equals("quick");
        series = isQuick ? 40 : 400;
        repeats = isQuick ? 6 : 60;
        nightly = isQuick ? 200 : 2_000;
    }

    void run(Results results) {
        alarms(results);
        flags(results);
        night(results);
    }

    private void alarms(Results results) {
        results.section(
                "Signals: false alarms, and what is found",
                "%d simulated series for each mean per month (season 30 %%, trend 3 %% a year, dispersion %s), %d months of which the last %d are tested; seed %d. False alarms per series-month where nothing happens, and the share of rises of six months that are found within them."
                        .formatted(series, DISPERSION, MONTHS, MONTHS - BEFORE, 2013),
                "Aims: at most 0.02 false alarms for Farrington Flexible, and at least 0.95 of triplings found at 4 a month.");
        results.head("method", "false alarms, mean 0.5 / 1.5 / 4 / 12", "doubling found", "tripling found");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (double factor : new double[] {1, 2, 3}) {
            var random = new Random(2013);
            Map<String, List<String>> cells = new LinkedHashMap<>();
            for (double mean : MEANS) {
                shares(new SimulatedSeries(mean, DISPERSION), factor, random)
                        .forEach((method, share) -> cells.computeIfAbsent(method, _ -> new ArrayList<>())
                                .add(String.format(Locale.ROOT, factor == 1 ? "%.3f" : "%.2f", share)));
            }
            cells.forEach((method, shares) ->
                    rows.computeIfAbsent(method, _ -> new ArrayList<>()).add(String.join(" / ", shares)));
        }
        rows.forEach((method, cells) -> results.row(method, cells.get(0), cells.get(1), cells.get(2)));
        results.end();
    }

    /** Per method: alarms per series-month without a rise, or the share of series whose rise was found. */
    private Map<String, Double> shares(SimulatedSeries kind, double factor, Random random) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < series; i++) {
            CountSeries drawn = kind.draw(MONTHS, RISE_FROM, RISE_UNTIL, factor, random);
            alarmsOf(drawn).forEach((method, alarms) -> {
                double count = factor == 1
                        ? alarms.size() / (double) (MONTHS - BEFORE)
                        : alarms.stream().anyMatch(t -> t >= RISE_FROM && t <= RISE_UNTIL) ? 1 : 0;
                sums.merge(method, count, Double::sum);
            });
        }
        sums.replaceAll((_, sum) -> sum / series);
        return sums;
    }

    /** The months in which each method alarms. */
    private static Map<String, List<Integer>> alarmsOf(CountSeries drawn) {
        Map<String, List<Integer>> alarms = new LinkedHashMap<>();
        METHODS.forEach(method -> alarms.put(method, new ArrayList<>()));
        double four = 0;
        double three = 0;
        for (int t = BEFORE + 1; t <= MONTHS; t++) {
            var month = new PeriodRange(t, t);
            var farrington = new Farrington(HistoryTier.model(drawn, t).orElse(FarringtonSettings.flexible(12)));
            Tested sudden = farrington.test(drawn, month).getFirst();
            double evidence = evidence(farrington.predict(drawn, t), drawn.at(t));
            four = Math.max(0, four + evidence);
            three = Math.max(0, three + evidence);
            boolean[] found = {
                sudden.isAlarm(),
                four >= 4,
                three >= 3,
                (sudden.isAlarm() && sudden.observed() >= 3) || four >= 4,
                COLD.test(drawn, month).getFirst().isAlarm()
            };
            for (int i = 0; i < found.length; i++) {
                if (found[i]) {
                    alarms.get(METHODS.get(i)).add(t);
                }
            }
            four = four >= 4 ? 0 : four;
            three = three >= 3 ? 0 : three;
        }
        return alarms;
    }

    private static double evidence(Optional<Prediction> expected, double count) {
        if (expected.isEmpty()) {
            return 0;
        }
        double mean = expected.get().mean();
        return LikelihoodRatioCusum.evidence(count, mean, (expected.get().dispersion() - 1) / mean, Math.log(2));
    }

    /** Among many series of one month, of which a few have tripled. */
    private void flags(Results results) {
        results.section(
                "Signals: how many of the flagged are false",
                "%d months of 300 series each, of which 12 have tripled this month, tested as the nightly run tests them: fewer than three reports are no rise; seed %d. The share of false ones among all flagged, and the share of the tripled that is flagged."
                        .formatted(repeats, FLAGS_SEED),
                "Aim: at most 0.12 with Benjamini and Hochberg at 0.05 on p-values with the error of the estimate in them.");
        results.head("means per month, in turn", "dispersion", "rule", "false share", "power");
        flags(results, new double[] {1.5, 4, 12}, 1);
        flags(results, new double[] {1.5, 4, 12}, DISPERSION);
        flags(results, MEANS, 1);
        flags(results, MEANS, DISPERSION);
        results.end();
    }

    private void flags(Results results, double[] means, double dispersion) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        var rise = new SuddenRise(3, 0.01);
        var random = new Random(FLAGS_SEED);
        for (int repeat = 0; repeat < repeats; repeat++) {
            var tau = new double[300];
            var plugIn = new double[300];
            for (int i = 0; i < 300; i++) {
                var kind = new SimulatedSeries(means[i % means.length], dispersion);
                CountSeries drawn = kind.draw(72, 72, 72, i < 12 ? 3 : 1, random);
                Tested tested = rise.test(drawn, 72, 1, null).tested();
                boolean isTooFew = tested.observed() < rise.fewest();
                tau[i] = isTooFew ? 1 : tested.pTau();
                plugIn[i] = isTooFew ? 1 : tested.p();
            }
            count(counts, "p at most 0.01, uncorrected", plugIn, 0.01);
            count(counts, "BH 0.05, mean taken as known", MultipleTesting.BENJAMINI_HOCHBERG.adjust(plugIn), 0.05);
            count(counts, "BH 0.05, with its error", MultipleTesting.BENJAMINI_HOCHBERG.adjust(tau), 0.05);
            count(counts, "BH 0.10, with its error", MultipleTesting.BENJAMINI_HOCHBERG.adjust(tau), 0.10);
            count(counts, "BY 0.20, with its error", MultipleTesting.BENJAMINI_YEKUTIELI.adjust(tau), 0.20);
            count(counts, "Holm 0.05, with its error", MultipleTesting.HOLM.adjust(tau), 0.05);
        }
        String sizes = Arrays.toString(means).replaceAll("[\\[\\]]|\\.0\\b", "");
        counts.forEach((rule, count) -> results.row(
                sizes,
                Double.toString(dispersion),
                rule,
                Results.ratio(count[1] / (double) Math.max(1, count[0])),
                Results.ratio((count[0] - count[1]) / (12.0 * repeats))));
    }

    private static void count(Map<String, int[]> counts, String rule, double[] values, double limit) {
        int[] count = counts.computeIfAbsent(rule, _ -> new int[2]);
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= limit) {
                count[0]++;
                count[1] += i < 12 ? 0 : 1;
            }
        }
    }

    private void night(Results results) {
        var random = new Random(2000);
        var drawn = new ArrayList<CountSeries>();
        for (int i = 0; i < nightly; i++) {
            drawn.add(new SimulatedSeries(MEANS[i % MEANS.length], DISPERSION).draw(120, 1, 0, 1, random));
        }
        var rise = new SuddenRise(3, 0.01);
        var sudden = new ArrayList<Double>();
        var lasting = new ArrayList<Double>();
        for (int round = 0; round < 4; round++) {
            List<CountSeries> looked = round == 0 ? drawn.subList(0, nightly / 10) : drawn;
            long begin = processorTime();
            long alarms = looked.stream()
                    .filter(one -> rise.test(one, 120, 1, null).tested().isAlarm())
                    .count();
            long between = processorTime();
            alarms += looked.stream()
                    .filter(one -> PersistentRise.DOUBLING.test(one).getLast().isAlarm())
                    .count();
            long end = processorTime();
            if (alarms == 0 || alarms > looked.size() / 5) {
                throw new IllegalStateException(alarms + " alarms among " + looked.size() + " are not to be believed");
            }
            if (round > 0) {
                sudden.add((between - begin) / 1e9);
                lasting.add((end - between) / 1e9);
            }
        }
        results.section(
                "Signals: how long a night takes",
                "%,d series of ten years by month, on one thread; seconds of processor time, medians of three rounds after a warm-up."
                        .formatted(nightly));
        results.head("", "seconds", "range");
        results.row(
                "the last month tested for a sudden rise",
                Results.number(Results.median(sudden)),
                Results.range(sudden));
        results.row(
                "evidence of a lasting rise, from the first month with a model on",
                Results.number(Results.median(lasting)),
                Results.range(lasting));
        results.end();
    }

    /** What others do on the machine at the same time does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
