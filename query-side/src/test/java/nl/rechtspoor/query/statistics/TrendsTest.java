package nl.rechtspoor.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.encryption.StatisticsKeys;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.statistics.Trend.TrendLine;
import nl.rechtspoor.statistics.disclosure.Cell;
import nl.rechtspoor.statistics.disclosure.Choice;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.TooManyCells;
import nl.rechtspoor.statistics.disclosure.Shown;
import nl.rechtspoor.statistics.disclosure.StatisticsQuery;
import nl.rechtspoor.statistics.disclosure.Table;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whether a band tells more than the figures that are told anyway. Children and keys are made up. */
class TrendsTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 12);
    private static final YearMonth BEGINNING = YearMonth.of(2023, 1);
    private static final int MONTHS = 24;

    private final Protection protection = new Protection(new StatisticsKeys(
            new KeyedFingerprint("records of a test".getBytes(UTF_8)),
            new KeyedFingerprint("cells of a test".getBytes(UTF_8))));
    private final StoredDocuments documents = new StoredDocuments(List.of());
    private final List<CodeList> lists = new CodeLists(Rules.load()).on(LocalDate.of(2024, 12, 31), List.of());
    private final Random random = new Random(41);

    @Test
    void the_same_told_figures_give_the_same_bands_whoever_is_behind_a_hidden_one() {
        var known = new ArrayList<CodedCase>();
        for (int month = 0; month < MONTHS; month++) {
            boolean quiet = month % 3 == 1;
            for (int n = 0; n < (quiet ? 0 : 11); n++) {
                known.add(child(month, Province.UTRECHT));
            }
        }
        var withSome = new ArrayList<>(known);
        int differing = 0;
        for (int month = 1; month < MONTHS; month += 3) {
            var few = few(month, 1 + month % 4);
            withSome.addAll(few);
            differing += few.size();
        }
        assertThat(differing).isGreaterThan(10);

        var nobody = trend(known, query(Dimension.REGION, new Choice.One("UTRECHT"), 0, MONTHS - 1));
        var some = trend(withSome, query(Dimension.REGION, new Choice.One("UTRECHT"), 0, MONTHS - 1));

        assertThat(nobody.lines()).filteredOn(line -> line.value() == null).hasSize(MONTHS / 3);
        assertThat(nobody.lines()).filteredOn(line -> line.band() != null).hasSizeGreaterThan(MONTHS / 2);
        assertThat(some).isEqualTo(nobody);
    }

    @Test
    void a_trend_tells_the_figures_of_the_table_and_bands_besides() {
        var cases = cases(600);
        var question = question(query(Dimension.REGION, new Choice.EachMember(), 12, MONTHS - 1));
        var answers = answers(cases);

        var lines = new Trends(answers).of(question).lines();

        assertThat(lines)
                .extracting(TrendLine::period, TrendLine::mark, TrendLine::codes, TrendLine::value, TrendLine::shown)
                .isEqualTo(answers.to(question).lines().stream()
                        .map(line -> org.assertj.core.api.Assertions.tuple(
                                line.period(), line.mark(), line.codes(), line.value(), line.shown()))
                        .toList());
        assertThat(lines).anyMatch(line -> line.band() != null);
    }

    @Test
    void a_line_is_the_same_whatever_else_was_asked_with_it() {
        var cases = cases(600);
        var all = trend(cases, query(Dimension.REGION, new Choice.EachMember(), 0, MONTHS - 1)).lines().stream()
                .filter(line -> line.codes().get("region").equals("UTRECHT"))
                .toList();
        var alone = trend(cases, query(Dimension.REGION, new Choice.One("UTRECHT"), 14, MONTHS - 1));

        assertThat(alone.lines()).isEqualTo(all.subList(14, MONTHS));
        assertThat(alone.lines()).anyMatch(line -> line.band() != null);
    }

    @Test
    void an_answer_for_publication_has_no_bands() {
        var asked = query(Dimension.REGION, new Choice.EachMember(), 12, MONTHS - 1);
        var rounded = new StatisticsQuery(asked.choices(), asked.from(), asked.to(), true);

        assertThat(trend(cases(600), rounded).lines())
                .isNotEmpty()
                .allMatch(line -> line.band() == null && !line.standsOut());
    }

    @Test
    void more_figures_than_can_be_compared_at_once_are_refused() {
        var long1 = question(query(Dimension.ARTICLE, new Choice.EachMember(), -60, MONTHS - 1));

        var refused = catchThrowableOfType(Rejected.class, () -> new Trends(answers(List.of())).of(long1));
        assertThat(refused.rejection()).isEqualTo(new TooManyCells(Trends.MOST_FIGURES));
    }

    @Test
    void what_the_release_withholds_shapes_no_band() {
        var cases = cases(600);
        var question = question(query(Dimension.REGION, new Choice.One("UTRECHT"), 20, MONTHS - 1));
        var answers = answers(cases, false);

        assertThat(answers.reachingBack(question, 37)).isEqualTo(question);
        assertThat(answers(cases).reachingBack(question, 37).query().from())
                .isEqualTo(Period.of(Period.Length.MONTH, BEGINNING.plusMonths(20 - 37)));
        assertThat(answers(cases).reachingBack(question, 1_000).query().from())
                .as("as far as may be asked")
                .isEqualTo(Period.of(Period.Length.MONTH, YearMonth.of(FIRST.getYear() - 10, 1)));
    }

    /** Children of a month who are behind a hidden figure, however the noise fell. */
    private List<CodedCase> few(int month, int many) {
        for (int tries = 0; tries < 1_000; tries++) {
            var children = new ArrayList<CodedCase>();
            var cell = Cell.EMPTY;
            for (int n = 0; n < many; n++) {
                var one = child(month, Province.UTRECHT);
                children.add(one);
                cell = cell.with(protection.recordKey(one.child()));
            }
            if (Shown.toResearchers(protection.perturbed(cell)).small()) {
                return children;
            }
        }
        throw new AssertionError("no " + many + " children look like few");
    }

    private List<CodedCase> cases(int many) {
        var cases = new ArrayList<CodedCase>();
        for (int n = 0; n < many; n++) {
            cases.add(child(
                    random.nextInt(MONTHS), random.nextInt(3) > 0 ? Province.UTRECHT : Province.values()[n % 12]));
        }
        return cases;
    }

    private CodedCase child(int month, Province province) {
        var codes = new EnumMap<Dimension, Set<String>>(Dimension.class);
        codes.put(Dimension.REGION, Set.of(province.name()));
        var child = new UUID(random.nextLong(), random.nextLong());
        return new CodedCase(new SubjectId(child), child, BEGINNING.plusMonths(month), codes);
    }

    private static StatisticsQuery query(Dimension dimension, Choice choice, int from, int to) {
        return new StatisticsQuery(
                Map.of(dimension, choice),
                Period.of(Period.Length.MONTH, BEGINNING.plusMonths(from)),
                Period.of(Period.Length.MONTH, BEGINNING.plusMonths(to)),
                false);
    }

    private Trend trend(List<CodedCase> cases, StatisticsQuery query) {
        return new Trends(answers(cases)).of(question(query));
    }

    private Question question(StatisticsQuery query) {
        return new Question(
                new Release(FIRST, 1, Instant.EPOCH, Release.METHOD, "noise", protection.keyMark(), lists), query);
    }

    private Answers answers(List<CodedCase> cases) {
        return answers(cases, true);
    }

    private Answers answers(List<CodedCase> cases, boolean isTold) {
        var releases = new OneRelease(cases);
        // the gate has tests of its own; here it lets everything through, or nothing
        var withheld = new Withheld(new OneVerdict(releases, isTold));
        return new Answers(releases, new Cubes(releases, protection), protection, withheld);
    }

    /** A first release with these cases. */
    private final class OneRelease extends Releases {
        private final List<CodedCase> cases;

        OneRelease(List<CodedCase> cases) {
            super(new DriverManagerDataSource(), documents);
            this.cases = cases;
        }

        @Override
        Optional<YearMonth> first() {
            return Optional.of(FIRST);
        }

        @Override
        List<CodedCase> casesOf(YearMonth month) {
            return cases;
        }
    }

    /** Everything is told in all years, or nothing. */
    private final class OneVerdict extends Verdicts {
        private final boolean isTold;

        OneVerdict(Releases releases, boolean isTold) {
            super(JdbcClient.create(new DriverManagerDataSource()), documents, releases, protection, Clock.systemUTC());
            this.isTold = isTold;
        }

        @Override
        Optional<Verdict> of(Release release, YearMonth source) {
            var all = Table.all().stream().map(Table::code).collect(Collectors.toSet());
            var withheld = new HashMap<Integer, Set<String>>();
            for (int year = FIRST.getYear() - 10; !isTold && year <= FIRST.getYear(); year++) {
                withheld.put(year, all);
            }
            return Optional.of(new Verdict(withheld));
        }
    }
}
