package nl.rechtspoor.statistics.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.*;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.statistics.facts.CaseFact.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactHistoryTest {
    private static final CaseId CASE = new CaseId(named("case"));
    private static final CaseId OTHER = new CaseId(named("other"));
    private static final SubjectId CHILD = new SubjectId(named("child"));

    private final List<FactStory.Told> told = new ArrayList<>();

    @Test
    void a_case_is_counted_from_its_opening_in_the_month_in_which_it_came_in_in_legal_time() {
        happened("2026-06-30T22:30:00Z", opened());

        var fact = now();
        assertThat(fact.counts()).isTrue();
        assertThat(fact.receivedIn()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(fact.child()).isEqualTo(CASE.subject());
        assertThat(fact.channel()).isEqualTo(Channel.PHONE);
        assertThat(fact.askerRole()).isEqualTo(AskerRole.PARENT);
        assertThat(fact.areas()).isEmpty();
    }

    @Test
    void reclassification_replaces_the_codes_and_what_was_known_before_stays_readable() {
        happened(
                opened(),
                classified("MIG-ROOT", null, null),
                childAdded(),
                classified("MIG-ASY", "ind", DecisionType.GRANT));

        assertThat(now().areas()).containsExactly(new AreaCode("MIG-ASY"));
        assertThat(now().body()).isEqualTo(new BodyId("ind"));
        assertThat(asKnownAt(1).areas()).containsExactly(new AreaCode("MIG-ROOT"));
        assertThat(asKnownAt(0).areas()).isEmpty();
        assertThat(history().asKnownAt(-1)).isEmpty();
    }

    @Test
    void body_and_type_come_from_the_decision_where_the_classification_says_nothing() {
        happened(
                opened(),
                classified("EDU-ADM", null, null),
                new DecisionRecorded(
                        CASE,
                        new DecisionId(named("d")),
                        new BodyId("school"),
                        DecisionType.REFUSAL,
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 2),
                        null,
                        null));

        assertThat(now().body()).isEqualTo(new BodyId("school"));
        assertThat(now().decisionType()).isEqualTo(DecisionType.REFUSAL);
        assertThat(now().province()).isEqualTo(Province.UTRECHT);
    }

    @Test
    void a_corrected_birth_date_takes_the_place_of_the_first_one() {
        happened(opened(), childAdded());
        var corrected = Sensitive.of(CHILD, "entry-corrected/value", "2012-01-01");
        happened(new EntryCorrected(CASE, eventId(1), "birthDate", corrected, text("entry-corrected/reason")));

        assertThat((Object) now().birthDate()).isSameAs(corrected);
        assertThat((Object) asKnownAt(1).birthDate()).isNotSameAs(corrected);
    }

    @Test
    void an_objection_and_an_erasure_end_the_counting_and_nothing_brings_it_back() {
        happened(opened(), childAdded(), new ResearchParticipationEnded(CASE, ParticipationEnd.OBJECTION));
        assertThat(now().standing()).isEqualTo(Standing.OBJECTED);
        assertThat(asKnownAt(1).counts()).isTrue();

        happened(new SubjectDataErased(CASE, CHILD, ErasureGround.OBJECTION, null));
        happened(new ResearchParticipationEnded(CASE, ParticipationEnd.OBJECTION), classified("MIG-ROOT", null, null));
        assertThat(now().standing()).isEqualTo(Standing.ERASED);
        assertThat(now().birthDate()).isNull();
    }

    @Test
    void the_erasure_of_somebody_else_in_the_case_changes_nothing() {
        happened(opened(), childAdded());
        happened(new SubjectDataErased(CASE, new SubjectId(named("parent")), ErasureGround.OBJECTION, null));

        assertThat(now().counts()).isTrue();
        assertThat(history().versions()).hasSize(2);
    }

    @Test
    void a_merged_case_counts_in_the_other_one_only() {
        happened(
                opened(),
                new CaseMerged(CASE, OTHER, text("case-merged/reason")),
                new CaseClosed(CASE, CaseOutcome.MERGED, null, null));

        assertThat(now().counts()).isFalse();
        assertThat(now().mergedInto()).isEqualTo(OTHER);
        assertThat(now().outcome()).isNull();
        assertThat(asKnownAt(0).counts()).isTrue();
    }

    @Test
    void an_outcome_holds_until_the_case_is_opened_again() {
        happened(opened(), new CaseClosed(CASE, CaseOutcome.SOLVED, 5, null));
        assertThat(now().outcome()).isEqualTo(CaseOutcome.SOLVED);

        happened(new CaseReopened(CASE, text("case-reopened/reason")));
        assertThat(now().outcome()).isNull();
    }

    @Test
    void brothers_sisters_and_follow_ups_are_one_cluster_and_a_like_pattern_is_not() {
        happened(opened(), new CasesLinked(CASE, OTHER, LinkKind.SIBLING));
        happened(new CasesLinked(CASE, new CaseId(named("like")), LinkKind.SAME_PATTERN));

        var clusters = Clusters.of(List.of(now()));
        assertThat(clusters.of(CASE)).isEqualTo(clusters.of(OTHER));
        assertThat(clusters.of(new CaseId(named("like")))).isEqualTo(named("like"));
    }

    @Test
    void two_cases_of_one_child_are_one_cluster_whatever_the_order() {
        happened(opened(), childAdded());
        var one = now();
        var two = new CaseFact(
                OTHER,
                CHILD,
                null,
                null,
                Standing.COUNTS,
                AskerRole.CHILD,
                Channel.CHAT,
                one.receivedOn(),
                null,
                null,
                null,
                List.of(),
                null);

        var clusters = Clusters.of(List.of(one, two));
        var reversed = Clusters.of(List.of(two, one));
        assertThat(clusters.of(CASE)).isEqualTo(clusters.of(OTHER)).isEqualTo(reversed.of(CASE));
    }

    @Test
    void events_that_are_told_again_and_events_that_count_for_nothing_make_no_version() {
        happened(opened(), childAdded(), classified("MIG-ROOT", null, null));
        happened(new NoteAdded(CASE, new NoteId(named("n")), text("note-added/text")));
        var once = history().versions();
        assertThat(once).hasSize(3);

        var twice = history();
        for (int i = 0; i < told.size(); i++) {
            twice.tell(i, i, told.get(i));
        }
        assertThat(twice.versions()).isEqualTo(once);
    }

    @Test
    void an_age_band_changes_on_the_birthday() {
        var born = LocalDate.of(2010, 6, 2);
        assertThat(Ages.band(born, LocalDate.of(2016, 6, 1))).isEqualTo(AgeBand.AGE_0_5);
        assertThat(Ages.band(born, LocalDate.of(2016, 6, 2))).isEqualTo(AgeBand.AGE_6_11);
        assertThat(Ages.band(born, LocalDate.of(2022, 6, 2))).isEqualTo(AgeBand.AGE_12_15);
        assertThat(Ages.band(born, LocalDate.of(2028, 6, 1))).isEqualTo(AgeBand.AGE_16_17);
        assertThat(Ages.band(born, LocalDate.of(2028, 6, 2))).isEqualTo(AgeBand.AGE_18_PLUS);
    }

    private void happened(CaseEvent... events) {
        for (var event : events) {
            happened("2026-06-01T07:00:00Z", event);
        }
    }

    private void happened(String at, CaseEvent event) {
        told.add(new FactStory.Told(event, eventId(told.size()), Instant.parse(at)));
    }

    private FactHistory history() {
        var history = new FactHistory();
        for (int i = 0; i < told.size(); i++) {
            history.tell(i, i, told.get(i));
        }
        return history;
    }

    private CaseFact now() {
        return asKnownAt(told.size());
    }

    private CaseFact asKnownAt(long position) {
        return history().asKnownAt(position).orElseThrow();
    }

    private static CaseOpened opened() {
        return new CaseOpened(
                CASE,
                "2026-00001",
                null,
                Channel.PHONE,
                AskerRole.PARENT,
                Urgency.NORMAL,
                text("case-opened/summary"),
                new TeamId(named("team")),
                new ConflictCheck(named("check"), ConflictCheckOutcome.CLEAR, null));
    }

    private static PartyAdded childAdded() {
        return new PartyAdded(
                CASE,
                new PartyId(named("party")),
                PartyRole.CHILD,
                CHILD,
                null,
                Sensitive.of(CHILD, "party-added/birthDate", LocalDate.of(2011, 1, 1)),
                false,
                null,
                "nl",
                false,
                null);
    }

    private static CaseClassified classified(String area, @Nullable String body, @Nullable DecisionType type) {
        return new CaseClassified(
                CASE,
                new Classification(
                        List.of(new AreaCode(area)),
                        List.of(new ArticleCode("CRC-3")),
                        new ArticleCode("CRC-3"),
                        null,
                        null,
                        null,
                        body == null ? null : new BodyId(body),
                        type,
                        Province.UTRECHT,
                        Set.of(),
                        null),
                new RuleVersion("TAXONOMY-NL-1@2026-01-01"),
                null,
                null);
    }

    private static Sensitive<String> text(String field) {
        return Sensitive.of(CASE.subject(), field, "A text");
    }

    private static UUID eventId(int n) {
        return named("event " + n);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
