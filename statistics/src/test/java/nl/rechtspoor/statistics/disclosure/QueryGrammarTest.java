package nl.rechtspoor.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rechtspoor.statistics.disclosure.QueryGrammar.Reading;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.NoParents;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.OneCodeOnly;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.PeriodInvalid;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.QueryPartUnknown;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.StatisticsCodeUnknown;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.TooManyCells;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.TooManyDimensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryGrammarTest {
    private final QueryGrammar grammar = new QueryGrammar(Books.small());

    @Test
    void a_question_by_three_dimensions_over_calendar_periods_is_understood_and_said_again_in_one_way() {
        var query = understood(
                "area=M-ROOT", "region=each", "article=groups", "period=quarter", "from=2026-Q1", "to=2026-Q2");

        assertThat(query.choices())
                .isEqualTo(Map.of(
                        Dimension.AREA, new Choice.One("M-ROOT"),
                        Dimension.REGION, new Choice.EachMember(),
                        Dimension.ARTICLE, new Choice.EachParent()));
        assertThat(query.periods()).extracting(Period::code).containsExactly("2026-Q1", "2026-Q2");
        assertThat(query.parameters().toString())
                .isEqualTo("{area=M-ROOT, article=groups, from=2026-Q1, period=quarter, region=each, to=2026-Q2}");
        var again = query.parameters().entrySet().stream().map(Object::toString).toArray(String[]::new);
        assertThat(understood(again)).isEqualTo(query);
    }

    @Test
    void a_parent_is_one_code_too() {
        assertThat(understood("area=M", "period=year", "from=2026", "to=2026").choices())
                .isEqualTo(Map.of(Dimension.AREA, new Choice.One("M")));
    }

    @Test
    void no_union_can_be_asked() {
        assertThat(refused("area=M-ROOT,M-FAM")).isEqualTo(new OneCodeOnly("area"));
        assertThat(refused("area=M-ROOT|M-FAM")).isEqualTo(new OneCodeOnly("area"));
        assertThat(refused("area=M-ROOT", "area=M-FAM")).isEqualTo(new OneCodeOnly("area"));
        assertThat(refused("from=2026-01", "from=2026-02")).isEqualTo(new OneCodeOnly("from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!M-ROOT", "-M-ROOT", "not:M-ROOT", "M-*", "*", "", "m-root", "M-ROOT ", "EACH", "' or 1=1"})
    void no_complement_pattern_or_text_can_be_asked(String value) {
        assertThat(refused("area=" + value)).isEqualTo(new StatisticsCodeUnknown("area"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"last=90d", "child=x", "case=1", "order=value", "minimum=1", "median=true", "AREA=M", "n=1"})
    void nothing_but_dimensions_and_periods_can_be_asked(String part) {
        assertThat(refused(part)).isEqualTo(new QueryPartUnknown(part.startsWith("AREA") ? "" : part.split("=")[0]));
    }

    @Test
    void four_dimensions_are_one_too_many() {
        assertThat(refused("area=each", "region=A1", "channel=PHONE", "outcome=SOLVED"))
                .isEqualTo(new TooManyDimensions(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=week",
                "from=2026-13",
                "from=2026-1",
                "from=2026-01-05",
                "from=2026-Q1",
                "to=2025-12",
                "from=2026",
                "period=month2",
                "from=x"
            })
    void only_calendar_periods_can_be_asked_and_no_window_that_rolls(String part) {
        assertThat(refused(part)).isEqualTo(new PeriodInvalid());
    }

    @Test
    void quarters_and_years_are_written_in_one_way() {
        for (String wrong : List.of("2026-Q0", "2026-Q5", "2026-02", "2026-01", "2026-q1")) {
            assertThat(Period.read(Period.Length.QUARTER, wrong)).as(wrong).isEmpty();
        }
        assertThat(Period.read(Period.Length.QUARTER, "2026-Q4").orElseThrow().last())
                .isEqualTo(java.time.YearMonth.of(2026, 12));
        assertThat(Period.read(Period.Length.YEAR, "2026-Q1")).isEmpty();
    }

    @Test
    void a_dimension_without_groups_says_so() {
        assertThat(refused("region=groups")).isEqualTo(new NoParents("region"));
    }

    @Test
    void an_answer_that_would_be_too_long_is_refused_by_the_lists_alone() {
        var long1 = CodeList.flat(Dimension.BODY, IntStream.range(0, 300).mapToObj(n -> "b" + n));
        var long2 = CodeList.flat(Dimension.REGION, IntStream.range(0, 300).mapToObj(n -> "r" + n));
        var lists = new ArrayList<>(Books.small().lists());
        lists.removeIf(list -> list.dimension() == Dimension.BODY || list.dimension() == Dimension.REGION);
        lists.addAll(List.of(long1, long2));

        assertThat(new QueryGrammar(new CodeBook(lists)).read(parameters("body=each", "region=each")))
                .isEqualTo(new Reading.Refused(new TooManyCells(QueryGrammar.MOST_CELLS)));
        assertThat(refused("from=0001-01", "to=9999-12")).isEqualTo(new TooManyCells(QueryGrammar.MOST_CELLS));
    }

    private StatisticsQuery understood(String... parts) {
        return ((Reading.Understood) grammar.read(parameters(parts))).query();
    }

    private QueryRefusal refused(String... parts) {
        return ((Reading.Refused) grammar.read(parameters(parts))).why();
    }

    private static Map<String, List<String>> parameters(String... parts) {
        var parameters = new HashMap<String, List<String>>();
        Stream.of(parts).forEach(part -> {
            var split = part.split("=", 2);
            parameters.computeIfAbsent(split[0], _ -> new ArrayList<>()).add(split[1]);
        });
        parameters.putIfAbsent("period", List.of("month"));
        parameters.putIfAbsent("from", List.of("2026-01"));
        parameters.putIfAbsent("to", List.of("2026-03"));
        return parameters;
    }
}
