package nl.rechtspoor.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rechtspoor.allinone.RunningAllInOne;
import nl.rechtspoor.allinone.client.ApiSession;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A few rooted children of the demo year, and all that research makes of them, and who was asked how satisfied they are: told to a
 * program of its own, whose clock goes along as it does when the whole year is told.
 */
class DemoResearchIT {
    private static final int CHILDREN = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String HANDED_ON =
            "/dossiers/" + IssueKey.ofHint(DemoResearch.HINT).dossier();

    private final RunningAllInOne program = RunningAllInOne.another();
    private final MovableClock clock = program.context().getBean(MovableClock.class);
    private final Instant end = clock.instant();
    private final ApiSession researcher = program.signedIn(DemoCast.RESEARCHER.username(), DemoCast.PASSWORD);

    @AfterEach
    void stop() {
        program.stop();
    }

    @Test
    void a_signal_and_cases_that_were_handed_on_become_a_campaign_with_its_outcome_and_told_again_change_nothing()
            throws Exception {
        var year = year();
        var all = year.stories(end);
        var others = all.stream().filter(story -> !isRooted(story)).toList();
        var asked = lastThat(others, story -> endsWith(story, "/satisfaction-answers"));
        var toAsk = lastThat(others, story -> endsWith(story, "/closures") && mayBeContactedLater(story));
        var research = year.research(end);
        var stories = Stream.concat(lastBeforeDetection(all, research), Stream.of(asked, toAsk))
                .toList();
        var teller = teller();
        clock.rewindTo(year.start());
        teller.tell(stories, research, year.start(), _ -> {});

        var senior = program.signedIn(DemoCast.SENIOR.username(), DemoCast.PASSWORD);
        lookFor(senior, "/worklist?view=to-ask", found -> found.get("items").size() == 1);
        JsonNode dossier = lookFor(HANDED_ON, found -> found.get("campaigns").size() == 1);
        assertThat(dossier.at("/line/cases").asString()).isEqualTo("5-9");
        isConfirmedAndWeighed(dossier);
        String path = "/campaigns/" + dossier.at("/campaigns/0/campaignId").asString();
        JsonNode campaign = lookFor(path, found -> found.get("outcomes").size() == 1);
        assertThat(campaign.get("approvedBy").asString()).isEqualTo(DemoCast.DIRECTOR.displayName());
        assertThat(campaign.get("interventions")).hasSize(2);
        assertThat(campaign.get("responses")).hasSize(2);
        assertThat(campaign.at("/outcomes/0/childrenHelped").asString()).isEqualTo("20");

        JsonNode signalled =
                researcher.get("/dossiers/" + campaign.at("/line/dossiers/0").asString());
        isConfirmedAndWeighed(signalled);
        assertThat(signalled.at("/line/origin").asString()).isEqualTo("SIGNAL");
        assertThat(signalled.at("/signals/0/method").asString()).isEqualTo("equal-treatment");
        assertThat(signalled.at("/signals/0/reviews"))
                .extracting(review -> review.get("reviewer").asString())
                .containsExactly(DemoCast.RESEARCHER.displayName(), DemoCast.SENIOR.displayName());

        teller().tell(stories, research, year.start(), _ -> {});
        for (JsonNode before : List.of(dossier, signalled)) {
            assertThat(versionOf("/dossiers/" + before.at("/line/dossierId").asString()))
                    .isEqualTo(before.at("/line/version").asLong());
        }
        assertThat(versionOf(path)).isEqualTo(campaign.at("/line/version").asLong());
    }

    private static void isConfirmedAndWeighed(JsonNode dossier) {
        assertThat(dossier.at("/line/stage").asString()).isEqualTo("IN_ADVOCACY");
        assertThat(dossier.at("/line/recommendation").asString()).isEqualTo("RECOMMEND_ADVOCACY");
        assertThat(dossier.at("/verdict/proposedBy").asString()).isEqualTo(DemoCast.RESEARCHER.displayName());
        assertThat(dossier.at("/verdict/decidedBy").asString()).isEqualTo(DemoCast.SENIOR.displayName());
        assertThat(dossier.get("findings")).hasSize(1);
        assertThat(dossier.get("hearings")).hasSize(1);
    }

    private long versionOf(String path) {
        return researcher.get(path).at("/line/version").asLong();
    }

    private JsonNode lookFor(String path, Predicate<JsonNode> isThere) throws InterruptedException {
        return lookFor(researcher, path, isThere);
    }

    /** Views follow a moment later. */
    private static JsonNode lookFor(ApiSession who, String path, Predicate<JsonNode> isThere)
            throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            JsonNode found = who.get(path);
            if (isThere.test(found)) {
                return found;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(path + " did not come that far: " + who.get(path));
    }

    /** The story that ended last of those that are so. */
    private static DemoStory lastThat(List<DemoStory> stories, Predicate<DemoStory> isSo) {
        return stories.stream()
                .filter(isSo)
                .max(Comparator.comparing(story -> story.steps().getLast().at()))
                .orElseThrow();
    }

    /** Detection tells of unlike treatment while one of the cases ended lately, so those that ended last before it. */
    private static Stream<DemoStory> lastBeforeDetection(List<DemoStory> all, List<DemoStep> research) {
        Instant detection = research.stream()
                .filter(step -> step.path().equals(DemoResearch.DETECTION))
                .findFirst()
                .orElseThrow()
                .at();
        return all.stream()
                .filter(DemoResearchIT::isRooted)
                .filter(story -> story.steps().getLast().at().isBefore(detection))
                .sorted(Comparator.comparing(
                                (DemoStory story) -> story.steps().getLast().at())
                        .reversed())
                .limit(CHILDREN);
    }

    private static boolean endsWith(DemoStory story, String what) {
        return story.steps().getLast().path().endsWith(what);
    }

    private static boolean mayBeContactedLater(DemoStory story) {
        return story.steps().stream()
                .anyMatch(step -> "CONTACT_BACK".equals(step.body().get("purpose")));
    }

    private static boolean isRooted(DemoStory story) {
        return story.steps().stream()
                .anyMatch(step -> DemoResearch.HINT.equals(step.body().get("issueHint")));
    }

    private DemoTeller teller() {
        var teller = new DemoTeller(program.address(), clock, program.context().getBean(JsonMapper.class));
        teller.gather();
        return teller;
    }

    private DemoYear year() {
        var lastDay = LocalDate.ofInstant(end, ZoneId.of("Europe/Amsterdam"));
        var rules = program.context().getBean(Rules.class);
        var taxonomy = rules.taxonomy().on(lastDay);
        var directory = rules.directory().on(lastDay);
        return new DemoYear(
                lastDay, taxonomy, DemoBodies.choose(taxonomy, directory, _ -> new BodyId("no-local-body-is-met")));
    }
}
