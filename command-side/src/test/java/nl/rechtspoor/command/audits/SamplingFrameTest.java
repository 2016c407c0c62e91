package nl.rechtspoor.command.audits;

import static nl.rechtspoor.command.audits.AuditFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.audits.CaseTrait;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import nl.rechtspoor.kernel.audits.SampleOrder;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.processing.StreamProgress;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Samples are drawn as cases stood at a position, whatever became of them since. */
class SamplingFrameTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /** What happened, at the position that is its index. */
    private static final List<CaseEvent> STREAM = List.of(
            opened(ONE, "2026-00001"),
            classified(ONE, "YH"),
            opened(TWO, "2026-00002"),
            classified(TWO, "NAT", "YH"),
            new CaseEvent.CaseClosed(ONE, CaseOutcome.SOLVED, null, null),
            classified(TWO, "NAT"),
            new CaseEvent.GlassBroken(
                    TWO, new StaffId(new UUID(3, 1)), Instant.EPOCH, text(TWO, "glass-broken/reason")),
            new CaseEvent.CaseReopened(ONE, text(ONE, "case-reopened/reason")));

    private final SamplingFrameProjection projection = new SamplingFrameProjection(DATABASE.jdbc(DatabaseRole.COMMAND));
    private final StoredSamplingFrame frame = new StoredSamplingFrame(
            DATABASE.jdbc(DatabaseRole.COMMAND), new StaticListableBeanFactory().getBeanProvider(StreamProgress.class));

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void tellAll() {
        projection.forgetEverything();
        tell(0, STREAM.size());
    }

    private void tell(int from, int to) {
        for (var position = from; position < to; position++) {
            projection.on(
                    STREAM.get(position),
                    new GlobalSequenceTrackingToken(position),
                    Instant.parse("2026-06-0" + (position + 1) + "T22:30:00Z"));
        }
    }

    @Test
    void a_case_has_a_trait_from_one_position_until_another() {
        assertThat(drawn(traits(CaseTrait.OPEN), 3)).containsExactly(ONE, TWO);
        assertThat(drawn(traits(CaseTrait.OPEN), 4)).containsExactly(TWO);
        assertThat(drawn(traits(CaseTrait.CLOSED), 6)).containsExactly(ONE);
        assertThat(drawn(traits(CaseTrait.CLOSED), 7)).isEmpty();
        assertThat(drawn(traits(CaseTrait.OPEN, CaseTrait.REOPENED), 7)).containsExactly(ONE);
        assertThat(drawn(traits(CaseTrait.EMERGENCY_ACCESS), 5)).isEmpty();
        assertThat(drawn(traits(CaseTrait.EMERGENCY_ACCESS), 6)).containsExactly(TWO);
    }

    @Test
    void areas_numbers_and_days_narrow_too_and_nothing_is_known_before_it_happened() {
        assertThat(drawn(areas("YH"), 4)).containsExactly(ONE, TWO);
        assertThat(drawn(areas("YH"), 5)).containsExactly(ONE);
        assertThat(drawn(areas("YH", "NAT"), 5)).containsExactly(ONE, TWO);
        assertThat(drawn(new SampleCriteria(Set.of(), Set.of(), List.of("2026-00002"), null, null), 7))
                .containsExactly(TWO);
        // half past ten in the evening of the first of June is the second in Amsterdam
        assertThat(drawn(opened(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 2)), 7))
                .containsExactly(ONE);
        assertThat(drawn(opened(LocalDate.of(2026, 6, 3), null), 7)).containsExactly(TWO);
        assertThat(drawn(ALL, 1)).containsExactly(ONE);
        assertThat(frame.count(ALL, 7)).isEqualTo(2);
    }

    @Test
    void the_order_of_a_seed_is_the_one_that_everybody_can_compute() {
        for (var seed : List.of("lottery-2026", "another-seed", "0123456789abcdef")) {
            assertThat(frame.draw(ALL, 7, seed, 2)).isEqualTo(SampleOrder.draw(seed, List.of(ONE, TWO), 2));
            assertThat(frame.draw(ALL, 7, seed, 1)).isEqualTo(SampleOrder.draw(seed, List.of(ONE, TWO), 1));
        }
    }

    @Test
    void being_told_twice_changes_nothing() {
        var before = everything();
        tell(0, STREAM.size());
        tell(3, 6);
        assertThat(everything()).isEqualTo(before);
    }

    private List<Object> everything() {
        var all = new ArrayList<Object>();
        for (var position = 0; position < STREAM.size(); position++) {
            for (var trait : CaseTrait.values()) {
                all.add(drawn(traits(trait), position));
            }
            all.add(drawn(areas("YH"), position));
            all.add(drawn(areas("NAT"), position));
        }
        return all;
    }

    private List<CaseId> drawn(SampleCriteria criteria, long position) {
        return frame.draw(criteria, position, null, 200);
    }

    private static SampleCriteria traits(CaseTrait... traits) {
        return new SampleCriteria(Set.of(), Set.of(traits), List.of(), null, null);
    }

    private static SampleCriteria areas(String... areas) {
        return new SampleCriteria(Set.copyOf(codes(areas)), Set.of(), List.of(), null, null);
    }

    private static SampleCriteria opened(LocalDate from, @Nullable LocalDate until) {
        return new SampleCriteria(Set.of(), Set.of(), List.of(), from, until);
    }

    private static List<AreaCode> codes(String... areas) {
        return List.of(areas).stream().map(AreaCode::new).toList();
    }

    private static CaseEvent.CaseOpened opened(CaseId id, String number) {
        return new CaseEvent.CaseOpened(
                id,
                number,
                null,
                Channel.PHONE,
                AskerRole.CHILD,
                Urgency.NORMAL,
                text(id, "case-opened/summary"),
                new TeamId(new UUID(4, 1)),
                new ConflictCheck(new UUID(5, 1), ConflictCheckOutcome.CLEAR, null));
    }

    private static CaseEvent.CaseClassified classified(CaseId id, String... areas) {
        var article = new ArticleCode("CRC-3");
        return new CaseEvent.CaseClassified(
                id,
                new Classification(
                        codes(areas), List.of(article), article, null, null, null, null, null, null, Set.of(), null),
                new RuleVersion("TAXONOMY@1"),
                null,
                null);
    }

    private static Sensitive<String> text(CaseId id, String field) {
        return Sensitive.of(id.subject(), field, "x");
    }
}
