package nl.rechtspoor.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.allinone.demo.DemoCast.Team;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.Test;

class DemoYearTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Instant END = Instant.parse("2026-11-20T16:00:00Z");

    private static final Rules RULES = Rules.load();

    private final List<DemoStory> stories = year().stories(END);

    @Test
    void the_year_has_the_published_number_of_cases_of_2020() {
        assertThat(stories).hasSize(1_040);
        assertThat(stories).filteredOn(this::isYouthLaw).hasSize(669);
        assertThat(stories)
                .filteredOn(story -> story.topic().team() == Team.MIGRATION)
                .hasSize(348);
        assertThat(stories)
                .filteredOn(story -> DemoTopic.EXPLOITATION.contains(story.topic()))
                .hasSize(23);
    }

    @Test
    void in_eighty_five_cases_the_child_itself_asked() {
        assertThat(stories).filteredOn(DemoStory::askedByChild).hasSize(85);
    }

    @Test
    void thirty_rooted_children_alike_in_law_got_unlike_decisions() {
        Map<Object, Long> decisions = stories.stream()
                .filter(story -> story.topic() == DemoTopic.MIG_ROOT)
                .flatMap(story -> story.steps().stream())
                .filter(step -> step.path().endsWith("/decisions"))
                .collect(Collectors.groupingBy(step -> step.body().get("type"), Collectors.counting()));
        assertThat(decisions).isEqualTo(Map.of("REFUSAL", 20L, "GRANT", 10L));
    }

    @Test
    void research_has_families_before_it_begins_and_a_relapse_after_the_promise() {
        var research = year().research(END);
        var begins = research.getFirst().at();
        var promised = momentOf(research, "/responses", 0);
        var weighedAgain = momentOf(research, "/assessments", 2);

        var handedOn = stories.stream()
                .flatMap(story -> story.steps().stream())
                .filter(step -> DemoResearch.HINT.equals(step.body().get("issueHint")))
                .map(DemoStep::at)
                .toList();
        assertThat(handedOn).hasSize(30);
        assertThat(handedOn).filteredOn(begins::isAfter).hasSizeGreaterThanOrEqualTo(20);
        assertThat(openedByRootedChildren())
                .filteredOn(opened -> opened.isAfter(promised) && opened.isBefore(weighedAgain))
                .isNotEmpty();
    }

    @Test
    void research_comes_to_its_end_and_runs_forward_too() {
        var research = year().research(END);
        assertThat(research).extracting(DemoStep::path).last().asString().endsWith("/outcomes");
        assertThat(research)
                .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()))
                .allSatisfy(step -> assertThat(step.at()).isBefore(END));
        assertThat(research).extracting(DemoStep::key).doesNotHaveDuplicates();
        assertThat(year().research(END)).isEqualTo(research);
    }

    @Test
    void whoever_confirms_or_launches_is_not_who_proposed_or_planned() {
        assertThat(year().research(END).stream()
                        .filter(step -> step.actor() != DemoCast.RESEARCHER)
                        .map(step -> step.actor() + step.path().replaceAll("^.*/", " ")))
                .containsExactly(
                        "ADMIN detections",
                        "SENIOR reviews",
                        "SENIOR confirmations",
                        "SENIOR confirmations",
                        "DIRECTOR launches");
    }

    @Test
    void some_who_may_be_contacted_later_are_still_to_be_asked_how_satisfied_they_are_and_some_were() {
        assertThat(askedLater())
                .isNotEmpty()
                .allSatisfy(steps -> assertThat(steps)
                        .filteredOn(step -> step.path().endsWith("/closures"))
                        .allSatisfy(closing -> assertThat(closing.body()).doesNotContainKey("satisfaction")));
        assertThat(askedLater()).filteredOn(DemoYearTest::isAnswered).hasSizeGreaterThan(20);
        assertThat(askedLater())
                .filteredOn(steps -> !isAnswered(steps) && steps.getLast().at().isAfter(END.minus(Duration.ofDays(40))))
                .filteredOn(steps -> steps.getLast().path().endsWith("/closures"))
                .isNotEmpty();
    }

    private List<List<DemoStep>> askedLater() {
        return stories.stream()
                .map(DemoStory::steps)
                .filter(steps -> steps.stream()
                        .anyMatch(step -> "CONTACT_BACK".equals(step.body().get("purpose"))))
                .toList();
    }

    private static boolean isAnswered(List<DemoStep> steps) {
        return steps.getLast().path().endsWith("/satisfaction-answers");
    }

    private List<Instant> openedByRootedChildren() {
        return stories.stream()
                .map(DemoStory::steps)
                .filter(steps -> steps.stream()
                        .anyMatch(step -> DemoResearch.HINT.equals(step.body().get("issueHint"))))
                .map(steps -> steps.getFirst().at())
                .toList();
    }

    private static Instant momentOf(List<DemoStep> steps, String what, int number) {
        return steps.stream()
                .filter(step -> step.path().endsWith(what))
                .skip(number)
                .findFirst()
                .orElseThrow()
                .at();
    }

    @Test
    void nothing_happens_after_today_and_every_story_runs_forward() {
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.steps())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.at()).isBeforeOrEqualTo(END));
            assertThat(story.steps()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        });
    }

    @Test
    void every_request_has_a_key_of_its_own() {
        var keys = new HashSet<>();
        var all =
                Stream.concat(stories.stream().flatMap(story -> story.steps().stream()), year().research(END).stream());
        assertThat(all).allSatisfy(step -> assertThat(keys.add(step.key())).isTrue());
    }

    @Test
    void the_same_day_gives_the_same_year() {
        assertThat(year().stories(END)).isEqualTo(stories);
    }

    private boolean isYouthLaw(DemoStory story) {
        return story.topic().team() == Team.YOUTH && !DemoTopic.EXPLOITATION.contains(story.topic());
    }

    private static DemoYear year() {
        var taxonomy = RULES.taxonomy().on(LAST_DAY);
        var directory = RULES.directory().on(LAST_DAY);
        var bodies = DemoBodies.choose(
                taxonomy,
                directory,
                kind -> new BodyId("voorbeeld-" + kind.type().value().toLowerCase(java.util.Locale.ROOT)));
        return new DemoYear(LAST_DAY, taxonomy, bodies);
    }
}
