package nl.rechtspoor.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rechtspoor.statistics.signals.HistoryTier;
import nl.rechtspoor.statistics.signals.SpaceTimeScan;
import nl.rechtspoor.statistics.signals.Tested;
import org.junit.jupiter.api.Test;

class DetectionTest {
    private static final YearMonth BEGIN = YearMonth.of(2020, 1);
    private static final YearMonth TODAY = YearMonth.of(2025, 11);
    private static final List<String> ARTICLES = List.of("CRC-3", "CRC-9", "CRC-12", "CRC-20", "CRC-37");
    private static final List<String> REGIONS = List.of("NH", "ZH", "UT", "GE", "NB", "LI");
    private static final DetectionSettings SETTINGS =
            DetectionSettings.measured(Set.of("CRC-37"), Map.of(), REGIONS, neighbours());
    private static final SeriesKey DETENTION = SeriesKey.of(Level.ARTICLE, "CRC-37");

    private final Random random = new Random(20250101);
    private final List<ReportedCase> usual = usual();

    @Test
    void many_more_children_about_one_article_are_a_signal_with_its_regions() {
        Detection detection = Detection.of(withMore(usual, 22, true), TODAY, SETTINGS);
        Signal signal = of(detection, DETENTION);
        assertThat(signal.isFlagged()).isTrue();
        assertThat(signal.tier()).isEqualTo(HistoryTier.GROWN);
        assertThat(signal.months()).isEqualTo(1);
        assertThat(signal.oneIncident()).isFalse();
        assertThat(signal.followsTotal()).isFalse();
        assertThat(signal.cluster().orElseThrow().regions()).contains("LI");
        assertThat(signal.cluster().orElseThrow().p()).isEqualTo(0.001);
        Signal narrow = of(detection, SeriesKey.of(Level.ARTICLE_AND_REGION, "CRC-37", "LI"));
        assertThat(narrow.key().parent()).contains(DETENTION);
        assertThat(detection.version()).isEqualTo(SETTINGS.version());
    }

    @Test
    void the_same_cases_in_any_order_give_the_same_signals_whenever_they_are_looked_at_again() {
        var cases = withMore(usual, 22, true);
        Detection first = Detection.of(cases, TODAY, SETTINGS);
        Collections.shuffle(cases, new Random(5));
        assertThat(Detection.of(cases, TODAY, SETTINGS)).isEqualTo(first);
        cases.addAll(month(TODAY.plusMonths(1)));
        assertThat(Detection.of(cases, TODAY, SETTINGS)).isEqualTo(first);
    }

    @Test
    void what_was_coded_later_is_not_known_yet() {
        var cases = new ArrayList<>(usual);
        for (int i = 0; i < 22; i++) {
            cases.add(reported(TODAY, TODAY.plusMonths(1), UUID.randomUUID(), UUID.randomUUID(), "CRC-37", "LI"));
        }
        assertThat(Detection.of(cases, TODAY, SETTINGS)).isEqualTo(Detection.of(usual, TODAY, SETTINGS));
    }

    @Test
    void a_large_family_is_one_incident() {
        Signal signal = of(Detection.of(withMore(usual, 22, false), TODAY, SETTINGS), DETENTION);
        assertThat(signal.oneIncident()).isTrue();
    }

    @Test
    void a_child_with_many_cases_is_counted_once() {
        var cases = new ArrayList<>(usual);
        UUID child = new UUID(9, 9);
        for (int i = 0; i < 40; i++) {
            cases.add(reported(TODAY, TODAY, child, child, "CRC-37", "LI"));
        }
        assertThat(find(Detection.of(cases, TODAY, SETTINGS), DETENTION)).isEmpty();
    }

    @Test
    void a_month_in_which_everything_rose_follows_the_total() {
        var cases = new ArrayList<>(usual);
        for (int i = 0; i < 5; i++) {
            cases.addAll(month(TODAY));
        }
        Detection detection = Detection.of(cases, TODAY, SETTINGS);
        assertThat(detection.signals())
                .filteredOn(signal -> signal.key().level() == Level.ARTICLE)
                .isNotEmpty()
                .filteredOn(signal -> signal.sudden().isAlarm())
                .allMatch(Signal::followsTotal);
    }

    /** A helpdesk opens on some day; beside the rest of that month the first whole month looks like a rise of everything. */
    @Test
    void the_months_after_a_helpdesk_opened_halfway_a_month_raise_nothing() {
        YearMonth first = TODAY.minusMonths(3);
        var cases = new ArrayList<ReportedCase>();
        cases.add(reported(first, first, id(), id(), "CRC-3", "NH"));
        for (YearMonth month = first.plusMonths(1); !month.isAfter(TODAY); month = month.plusMonths(1)) {
            for (int i = 0; i < 15; i++) {
                cases.add(reported(month, month, id(), id(), "CRC-3", "NH"));
            }
            assertThat(Detection.of(cases, month, SETTINGS).signals()).isEmpty();
        }
    }

    @Test
    void a_confirmed_violation_does_not_become_what_is_normal() {
        var cases = new ArrayList<>(usual);
        Set<YearMonth> confirmed = new HashSet<>();
        for (int back = 10; back <= 22; back++) {
            cases.addAll(more(TODAY.minusMonths(back), 16, true));
            confirmed.add(TODAY.minusMonths(back));
        }
        cases.addAll(more(TODAY, 7, true));
        var masking = DetectionSettings.measured(Set.of(), Map.of(DETENTION, confirmed), List.of(), List.of());
        var learning = DetectionSettings.measured(Set.of(), Map.of(), List.of(), List.of());
        Tested masked = of(Detection.of(cases, TODAY, masking), DETENTION).sudden();
        assertThat(masked.isAlarm()).isTrue();
        assertThat(find(Detection.of(cases, TODAY, learning), DETENTION))
                .allMatch(signal -> signal.sudden().upper() > masked.upper());
    }

    @Test
    void a_narrow_series_that_rose_with_its_broad_one_is_one_story_at_the_desk() {
        Detection detection = Detection.of(withMore(usual, 22, true), TODAY, SETTINGS);
        var narrow = SeriesKey.of(Level.ARTICLE_AND_REGION, "CRC-37", "LI");
        assertThat(of(detection, narrow).isFlagged()).isTrue();
        assertThat(detection.forDesk())
                .extracting(Signal::key)
                .contains(DETENTION)
                .doesNotContain(narrow);
        assertThat(detection.forDesk())
                .allMatch(signal -> signal.isFlagged() || signal.lasting().isPresent());
    }

    @Test
    void a_level_that_is_not_chosen_is_not_looked_at() {
        var chosen = new DetectionSettings(
                "articles",
                SETTINGS.falseShare(),
                SETTINGS.sudden(),
                SETTINGS.lasting(),
                SETTINGS.lastingForGrave(),
                SETTINGS.graveArticles(),
                Set.of(Level.ARTICLE),
                Map.of(),
                List.of(),
                List.of(),
                6,
                999,
                1);
        Detection detection = Detection.of(withMore(usual, 22, true), TODAY, chosen);
        assertThat(detection.families()).extracting(Family::level).containsExactly(Level.ARTICLE);
        assertThat(detection.signals())
                .isNotEmpty()
                .allMatch(signal -> signal.key().level() == Level.ARTICLE);
    }

    @Test
    void a_family_says_how_many_were_tested_and_how_many_chance_would_flag() {
        Detection detection = Detection.of(withMore(usual, 22, true), TODAY, SETTINGS);
        Family articles = detection.families().getFirst();
        assertThat(articles.level()).isEqualTo(Level.ARTICLE);
        assertThat(articles.tested()).isEqualTo(ARTICLES.size());
        assertThat(articles.expectedByChance()).isEqualTo(0.05 * articles.flagged());
        // four articles at limit 4, and the grave one at limit 3
        assertThat(articles.lastingExpectedByChance()).isCloseTo(4 * 0.0095 + 0.017, within(1e-12));
        assertThat(detection.families()).hasSize(Level.values().length);
    }

    @Test
    void a_series_of_a_few_reports_a_year_is_looked_at_by_quarter() {
        var cases = new ArrayList<>(usual);
        for (YearMonth month = BEGIN; month.isBefore(TODAY); month = month.plusMonths(5)) {
            cases.add(reported(month, month, id(), id(), "CRC-30", "UT"));
        }
        YearMonth december = YearMonth.of(2025, 9);
        for (int i = 0; i < 6; i++) {
            YearMonth month = december.minusMonths(i % 3);
            cases.add(reported(month, month, id(), id(), "CRC-30", "UT"));
        }
        Signal signal = of(Detection.of(cases, december, SETTINGS), SeriesKey.of(Level.ARTICLE, "CRC-30"));
        assertThat(signal.months()).isEqualTo(3);
        assertThat(signal.sudden().observed()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void without_a_case_there_is_nothing_to_signal() {
        Detection detection = Detection.of(List.of(), TODAY, SETTINGS);
        assertThat(detection.signals()).isEmpty();
        assertThat(detection.families()).allMatch(family -> family.tested() == 0);
    }

    @Test
    void one_more_report_today_never_ends_an_alarm() {
        for (int more = 4; more < 22; more += 3) {
            var cases = withMore(usual, more, true);
            boolean before = alarms(cases);
            cases.add(reported(TODAY, TODAY, id(), id(), "CRC-37", "LI"));
            assertThat(before && !alarms(cases)).isFalse();
        }
    }

    @Test
    void a_case_can_not_be_coded_before_it_came_in() {
        assertThatThrownBy(() -> reported(TODAY, TODAY.minusMonths(1), id(), id(), "CRC-3", "NH"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean alarms(List<ReportedCase> cases) {
        var withoutRegions = DetectionSettings.measured(Set.of(), Map.of(), List.of(), List.of());
        return find(Detection.of(cases, TODAY, withoutRegions), DETENTION).stream()
                .anyMatch(signal -> signal.sudden().isAlarm());
    }

    private static Signal of(Detection detection, SeriesKey key) {
        return find(detection, key).getFirst();
    }

    private static List<Signal> find(Detection detection, SeriesKey key) {
        return detection.signals().stream()
                .filter(signal -> signal.key().equals(key))
                .toList();
    }

    private List<ReportedCase> withMore(List<ReportedCase> cases, int more, boolean apart) {
        var all = new ArrayList<>(cases);
        all.addAll(more(TODAY, more, apart));
        return all;
    }

    private List<ReportedCase> more(YearMonth month, int more, boolean apart) {
        UUID family = id();
        return IntStream.range(0, more)
                .mapToObj(_ -> reported(month, month, id(), apart ? id() : family, "CRC-37", "LI"))
                .toList();
    }

    private List<ReportedCase> usual() {
        var cases = new ArrayList<ReportedCase>();
        for (YearMonth month = BEGIN; !month.isAfter(TODAY); month = month.plusMonths(1)) {
            cases.addAll(month(month));
        }
        return cases;
    }

    /** About two children per article, in every region. */
    private List<ReportedCase> month(YearMonth month) {
        var cases = new ArrayList<ReportedCase>();
        for (String article : ARTICLES) {
            int children = 1 + random.nextInt(4);
            for (int i = 0; i < children; i++) {
                String region = REGIONS.get(random.nextInt(REGIONS.size()));
                cases.add(reported(month, month, id(), id(), article, region));
            }
        }
        return cases;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static ReportedCase reported(
            YearMonth received, YearMonth coded, UUID child, UUID cluster, String article, String region) {
        return new ReportedCase(
                child,
                cluster,
                received,
                coded,
                Map.of(
                        SeriesDimension.ARTICLE, Set.of(article),
                        SeriesDimension.REGION, Set.of(region),
                        SeriesDimension.BODY, Set.of("BODY-" + article)));
    }

    private static List<List<Integer>> neighbours() {
        double[][] distances = IntStream.range(0, REGIONS.size())
                .mapToObj(i -> IntStream.range(0, REGIONS.size())
                        .mapToDouble(j -> Math.abs(i - j))
                        .toArray())
                .toArray(double[][]::new);
        return SpaceTimeScan.nearest(distances, 3);
    }
}
