package nl.rechtspoor.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueSeriesTest {
    private static final SeriesKey NARROW = SeriesKey.of(Level.ARTICLE_AND_BODY, "CRC-9", "ind");

    @ParameterizedTest
    @EnumSource(Level.class)
    void the_issue_of_a_series_leads_back_to_it(Level level) {
        var series = new SeriesKey(
                level,
                level.dimensions().stream()
                        .map(dimension -> switch (dimension) {
                            case ARTICLE -> "CRC-9";
                            case TOPIC -> "UHP";
                            case BODY -> "ind";
                            case REGION -> Province.UTRECHT.name();
                            case GROUP -> VulnerableGroup.values()[0].name();
                        })
                        .toList());

        assertThat(IssueSeries.exactly(IssueSeries.issue(series))).contains(series);
    }

    @Test
    void all_bodies_of_a_kind_are_one_series() {
        var series = SeriesKey.of(Level.BODY, IssueSeries.codeOf(new BodyType("GEMEENTE")));

        assertThat(IssueSeries.issue(series).bodyType()).isEqualTo(new BodyType("GEMEENTE"));
        assertThat(IssueSeries.issue(series).body()).isNull();
        assertThat(IssueSeries.exactly(IssueSeries.issue(series))).contains(series);
    }

    @Test
    void a_narrow_issue_shows_in_every_broader_series_that_has_its_reports() {
        assertThat(IssueSeries.coveringAll(IssueSeries.issue(NARROW)))
                .containsExactly(SeriesKey.of(Level.ARTICLE, "CRC-9"), SeriesKey.of(Level.BODY, "ind"), NARROW);
    }

    @Test
    void an_issue_that_is_narrower_than_any_series_has_none_of_its_own() {
        var issue = new IssueKey(
                null,
                null,
                new ArticleCode("CRC-9"),
                null,
                new BodyId("ind"),
                DecisionType.values()[0],
                null,
                null,
                null);

        assertThat(IssueSeries.exactly(issue)).isEmpty();
        assertThat(IssueSeries.coveringAll(issue)).contains(NARROW);
        assertThat(IssueSeries.coveringAll(IssueKey.ofHint("ROOTED"))).isEqualTo(List.of());
    }
}
