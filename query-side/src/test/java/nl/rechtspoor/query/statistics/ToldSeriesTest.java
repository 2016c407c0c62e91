package nl.rechtspoor.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.encryption.StatisticsKeys;
import nl.rechtspoor.statistics.disclosure.Cell;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What would stand out in figures as a reader sees them; the noise is the real one, the children are made up. */
class ToldSeriesTest {
    private static final Period JANUARY = Period.of(Period.Length.MONTH, YearMonth.of(2022, 1));

    private final Protection protection = new Protection(new StatisticsKeys(
            new KeyedFingerprint("records of a test".getBytes(UTF_8)),
            new KeyedFingerprint("cells of a test".getBytes(UTF_8))));

    @Test
    void a_band_goes_from_what_is_expected_to_the_limit_rounded_outward_to_five() {
        var series = monthly(12, 12, 12, 12, 12, 12, 12);

        // 72 children in 6 months: the hundredth part of a negative binomial of size 72.5 and probability 6/7 lies
        // above 22
        assertThat(series.band(6)).contains(new ThresholdBand(10, 25));
        assertThat(ThresholdBand.around(10, 25)).isEqualTo(new ThresholdBand(10, 25));
        assertThat(ThresholdBand.around(10.1, 25.1)).isEqualTo(new ThresholdBand(10, 30));
        assertThat(ThresholdBand.around(9.9, 24.9)).isEqualTo(new ThresholdBand(5, 25));
    }

    @Test
    void a_figure_stands_out_if_it_is_shown_and_above_its_band() {
        var band = new ThresholdBand(10, 25);
        assertThat(monthly(26).standsOut(0, band)).isTrue();
        assertThat(monthly(25).standsOut(0, band)).isFalse();
        assertThat(monthly((Integer) null).standsOut(0, new ThresholdBand(0, 0)))
                .as("a hidden figure never stands out")
                .isFalse();
    }

    @Test
    void nothing_is_said_where_too_little_is_told_of_the_time_before() {
        assertThat(monthly(12, 12, 12, 12, 12, 12).band(5)).as("five months").isEmpty();
        assertThat(monthly(null, null, null, null, 12, 12, 12).band(6))
                .as("a line begins with its first shown figure")
                .isEmpty();
        assertThat(monthly(5, null, null, null, null, null, 6, 9).band(7))
                .as("most of what is before is hidden")
                .isEmpty();
        assertThat(monthly(5, null, 5, null, 5, null, 5, 9).band(7)).isPresent();

        var years = new ToldSeries(
                Period.of(Period.Length.YEAR, YearMonth.of(2010, 1)), Arrays.asList(90, 91, 92, 93, 94, 95, 96));
        assertThat(years.band(6)).isEmpty();
    }

    @Test
    void what_was_asked_for_besides_moves_no_band() {
        var told = new ArrayList<@Nullable Integer>();
        var random = new Random(1);
        for (int n = 0; n < 60; n++) {
            int figure = 2 + random.nextInt(14);
            told.add(figure < Shown.LEAST ? null : figure);
        }
        var whole = new ToldSeries(JANUARY, told);
        var later = new ToldSeries(
                Period.of(Period.Length.MONTH, YearMonth.of(2022, 1).plusMonths(11)), told.subList(11, 60));

        for (int n = 48; n < 60; n++) {
            assertThat(later.band(n - 11))
                    .as("month " + n)
                    .isEqualTo(whole.band(n))
                    .isPresent();
        }
    }

    @Test
    void quarters_are_compared_too() {
        var quarters = new ToldSeries(
                Period.of(Period.Length.QUARTER, YearMonth.of(2022, 4)),
                Arrays.asList(30, 31, 29, 33, 30, 28, 31, 30, 32, 29, 30, 31, 30, 90));
        assertThat(quarters.band(13)).hasValueSatisfying(band -> {
            assertThat(band.to()).isLessThan(60);
            assertThat(quarters.standsOut(13, band)).isTrue();
        });
    }

    @Test
    void chance_alone_makes_few_figures_stand_out_and_a_tripling_nearly_always_does() {
        var random = new Random(20261127);
        for (int mean : List.of(6, 12, 30)) {
            int tested = 0;
            int standing = 0;
            int tripled = 0;
            int seen = 0;
            for (int n = 0; n < 40; n++) {
                var told = told(mean, 30, random);
                told.set(29, shown(poisson(3 * mean, random), random));
                var series = new ToldSeries(JANUARY, told);
                for (int at = 0; at < 29; at++) {
                    var band = series.band(at);
                    if (band.isPresent()) {
                        tested++;
                        standing += series.standsOut(at, band.get()) ? 1 : 0;
                    }
                }
                var last = series.band(29);
                if (last.isPresent()) {
                    tripled++;
                    seen += series.standsOut(29, last.get()) ? 1 : 0;
                }
            }
            assertThat(tested).as("tested at a mean of %d", mean).isGreaterThan(400);
            assertThat(standing)
                    .as("by chance, of %d at a mean of %d", tested, mean)
                    .isLessThan(tested / 60);
            if (mean > 6) {
                assertThat(seen).as("of %d triplings of %d", tripled, mean).isGreaterThan(tripled * 8 / 10);
            }
        }
    }

    private List<@Nullable Integer> told(int mean, int months, Random random) {
        var told = new ArrayList<@Nullable Integer>();
        for (int n = 0; n < months; n++) {
            told.add(shown(poisson(mean, random), random));
        }
        return told;
    }

    private @Nullable Integer shown(int children, Random random) {
        var cell = Cell.EMPTY;
        for (int n = 0; n < children; n++) {
            cell = cell.with(protection.recordKey(new SubjectId(new UUID(random.nextLong(), random.nextLong()))));
        }
        return Shown.toResearchers(protection.perturbed(cell)).value();
    }

    private static int poisson(double mean, Random random) {
        int n = 0;
        for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    private static ToldSeries monthly(@Nullable Integer... told) {
        return new ToldSeries(JANUARY, Arrays.asList(told));
    }
}
