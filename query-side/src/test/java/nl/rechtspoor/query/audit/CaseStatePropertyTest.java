package nl.rechtspoor.query.audit;

import static nl.rechtspoor.query.audit.CaseFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.contacts.Urgency;

class CaseStatePropertyTest {
    private static final Moment NOW = new Moment(null, null, null);

    @Property(seed = "1")
    void the_state_at_the_last_position_is_the_live_state(@ForAll("stories") List<RecordedEvent> story) {
        assertThat(CaseState.at(Moment.knownAtPosition(story.size() - 1), story))
                .isEqualTo(CaseState.at(NOW, story));
    }

    @Property(seed = "1")
    void as_known_at_a_position_ignores_everything_recorded_after_it(
            @ForAll("stories") List<RecordedEvent> story, @ForAll Random random) {
        int position = random.nextInt(story.size());
        var known = story.subList(0, position + 1);

        assertThat(CaseState.at(Moment.knownAtPosition(position), story)).isEqualTo(CaseState.at(NOW, known));
        assertThat(CaseState.at(new Moment(null, ToldEvents.recordedAt(position), null), story))
                .isEqualTo(CaseState.at(NOW, known));
    }

    @Property(seed = "1")
    void no_state_depends_on_the_order_in_which_events_were_read(
            @ForAll("stories") List<RecordedEvent> story, @ForAll Random random) {
        var shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, random);

        assertThat(CaseState.at(NOW, shuffled)).isEqualTo(CaseState.at(NOW, story));
        assertThat(CaseState.at(new Moment(null, null, ToldEvents.recordedAt(9)), shuffled))
                .isEqualTo(CaseState.at(new Moment(null, null, ToldEvents.recordedAt(9)), story));
    }

    @Property(seed = "1")
    void a_state_does_not_differ_from_itself(@ForAll("stories") List<RecordedEvent> story) {
        var state = CaseState.at(NOW, story);

        assertThat(state.differencesTo(state)).isEmpty();
    }

    @Property(seed = "1")
    void the_differences_turn_one_state_into_the_other_and_each_names_an_event_between_them(
            @ForAll("stories") List<RecordedEvent> story, @ForAll Random random) {
        long one = random.nextInt(story.size());
        long other = random.nextInt(story.size());
        var from = CaseState.at(Moment.knownAtPosition(one), story);
        var to = CaseState.at(Moment.knownAtPosition(other), story);

        var differences = from.differencesTo(to);

        assertThat(differences).allSatisfy(difference -> {
            assertThat(from.valueOf(difference.field())).isEqualTo(difference.before());
            assertThat(to.valueOf(difference.field())).isEqualTo(difference.after());
            assertThat(difference.position()).isBetween(Math.min(one, other) + 1, Math.max(one, other));
        });
        var named = differences.stream().map(Difference::field).toList();
        assertThat(to.fields().keySet())
                .allMatch(
                        path -> named.contains(path) || java.util.Objects.equals(to.valueOf(path), from.valueOf(path)));
    }

    @Provide
    Arbitrary<List<RecordedEvent>> stories() {
        var told = Combinators.combine(facts(), Arbitraries.integers().between(0, 72))
                .as(Told::new);
        return told.list().ofMinSize(0).ofMaxSize(14).map(CaseStatePropertyTest::recorded);
    }

    private record Told(CaseEvent fact, int hoursAgo) {}

    private static List<RecordedEvent> recorded(List<Told> told) {
        var story = new ToldEvents().and(opened());
        for (int i = 0; i < told.size(); i++) {
            story.happened(
                    ToldEvents.recordedAt(i + 1L)
                            .minus(Duration.ofHours(told.get(i).hoursAgo())),
                    told.get(i).fact());
        }
        return story.events();
    }

    private static Arbitrary<CaseEvent> facts() {
        var days = Arbitraries.integers().between(1, 28).map(day -> LocalDate.of(2026, 4, day));
        return Arbitraries.oneOf(
                Arbitraries.of(Urgency.class).map(CaseFacts::urgency),
                Arbitraries.of("EDU-ADM", "YH", "MIG-ROOT").map(CaseFacts::classified),
                days.map(CaseFacts::deadline),
                days.map(CaseFacts::consent),
                Arbitraries.of("One", "Two").map(CaseFacts::advice),
                Arbitraries.of(child(), deadlineMet(), withdrawn(), mediation(), suspended(), closed(), reopened()),
                Arbitraries.integers()
                        .between(0, 14)
                        .map(position -> corrected(ToldEvents.eventAt(position), "text", "Better " + position)));
    }
}
