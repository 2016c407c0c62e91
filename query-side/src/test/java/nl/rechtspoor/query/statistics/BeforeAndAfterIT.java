package nl.rechtspoor.query.statistics;

import static nl.rechtspoor.query.statistics.ToldQuarter.RUNNING;
import static nl.rechtspoor.query.statistics.ToldQuarter.TABLE;
import static nl.rechtspoor.query.statistics.ToldQuarter.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a researcher is told through the public API about the months before and after a campaign went out. */
class BeforeAndAfterIT {
    private static final String AROUND_FEBRUARY = TABLE + "/before-and-after/2026-02";
    private static final Browser RESEARCHER = ToldQuarter.researcher();

    @Test
    void the_months_are_the_very_counts_that_are_told_anyway() {
        for (String narrowed : List.of("", "channel=PHONE&")) {
            var around = RESEARCHER.get(AROUND_FEBRUARY + "?" + narrowed).json().path("months");

            var told = lines("?" + narrowed + "period=month&from=2026-01&to=2026-03");
            assertThat(of(around, "month")).isEqualTo(List.of("2026-01", "2026-02", "2026-03"));
            for (String part : List.of("value", "shown", "mark")) {
                assertThat(of(around, part))
                        .as(part)
                        .isEqualTo(told.stream()
                                .map(line -> line.path(part).asString())
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-02, TOO_FEW_BEFORE", "2026-04, TOO_FEW_AFTER"})
    void with_too_few_months_on_a_side_nothing_is_estimated_and_it_says_which(String month, String unknown) {
        var answer = RESEARCHER.get(TABLE + "/before-and-after/" + month).json();

        assertThat(answer.path("unknown").asString()).isEqualTo(unknown);
        assertThat(answer.path("release").asString()).isEqualTo("2026-03");
        assertThat(answer.has("level") || answer.has("slope") || answer.has("dispersion"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "area=each, ONE_CODE_ONLY",
        "period=year, PERIOD_INVALID",
        "release=2026-01, PERIOD_INVALID",
        "area=NOBODY, STATISTICS_CODE_UNKNOWN"
    })
    void what_is_more_than_one_series_of_the_latest_release_is_refused_with_the_reason(String asked, String code) {
        assertThat(RESEARCHER.get(AROUND_FEBRUARY + "?" + asked).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESEARCHER", "SYSTEM"})
    void nobody_but_a_researcher_is_told(Role role) {
        assertThat(RUNNING.signedIn(role).get(AROUND_FEBRUARY).code()).isEqualTo("NOT_ALLOWED");
    }

    private static List<String> of(JsonNode months, String part) {
        return months.valueStream().map(month -> month.path(part).asString()).toList();
    }
}
