package nl.rechtspoor.query.audit;

import static nl.rechtspoor.query.audit.CaseFacts.*;
import static nl.rechtspoor.query.audit.ToldEvents.JURIST;
import static nl.rechtspoor.query.audit.ToldEvents.eventAt;
import static nl.rechtspoor.query.audit.ToldEvents.recordedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.testing.TestDatabase;
import nl.rechtspoor.query.erasure.Erased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditHistoryTest {
    private static final StaffId AUDITOR = new StaffId(ToldEvents.named("auditor"));
    private static final StaffId OTHER_AUDITOR = new StaffId(ToldEvents.named("other auditor"));
    private static final Map<String, Object> CLOSED_ADVICE = Map.of("sensitive", true, "field", "advice-given/text");

    private TestDatabase database = TestDatabase.fresh();
    private SealedCases cases = new SealedCases(database);
    private final String advice = "advice[" + ADVICE + "].text";

    @BeforeEach
    void a_case_is_told() {
        cases.tell(opened())
                .tell(classified("EDU-ADM"))
                .tell(child())
                .tell(advice("You have six weeks"))
                .tell(consent(LocalDate.of(2026, 12, 1)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_event_shows_its_place_its_leaf_who_did_it_and_which_rules_it_used() {
        var history = cases.historyAt(recordedAt(9)).history(CASE, AUDITOR).orElseThrow();

        assertThat(history.number()).isEqualTo("2026-00001");
        assertThat(history.items()).extracting(EventLine::position).containsExactly(0L, 1L, 2L, 3L, 4L);
        var consent = history.items().getLast();
        assertThat(consent.type()).isEqualTo("consent-recorded");
        assertThat(consent.revision()).isEqualTo("1");
        assertThat(consent.eventId()).isEqualTo(eventAt(4));
        assertThat(consent.actor()).isEqualTo(JURIST.value());
        assertThat(consent.role()).isEqualTo("JURIST");
        assertThat(consent.purpose()).isEqualTo("CASE_WORK");
        assertThat(consent.happenedAt()).isEqualTo(recordedAt(4));
        assertThat(consent.recordedAt()).isEqualTo(recordedAt(4));
        assertThat(consent.ruleVersions()).containsExactly(RULES.value());
        assertThat(consent.leafHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void personal_values_stay_closed_in_the_history_and_in_every_state() {
        var audit = cases.historyAt(recordedAt(9));

        var history = audit.history(CASE, AUDITOR).orElseThrow();
        var state = audit.state(CASE, Moment.knownAtPosition(4), AUDITOR).orElseThrow();

        assertThat(history.opened()).isFalse();
        assertThat(state.fields()).containsEntry(advice, CLOSED_ADVICE);
        assertThat(json(history) + json(state)).doesNotContain("Testkind", "six weeks", "2012-05-01");
    }

    @Test
    void emergency_access_opens_them_for_that_auditor_and_only_until_it_ends() {
        cases.tell(glassBroken(AUDITOR, recordedAt(5).plus(Duration.ofHours(4))));

        var during = cases.historyAt(recordedAt(6));
        var after = cases.historyAt(recordedAt(9));

        assertThat(during.state(CASE, Moment.knownAtPosition(4), AUDITOR)
                        .orElseThrow()
                        .fields())
                .containsEntry(advice, "You have six weeks");
        assertThat(json(during.history(CASE, AUDITOR).orElseThrow())).contains("Testkind Voorbeeld", "2012-05-01");
        assertThat(during.state(CASE, Moment.knownAtPosition(4), OTHER_AUDITOR)
                        .orElseThrow()
                        .fields())
                .containsEntry(advice, CLOSED_ADVICE);
        assertThat(after.state(CASE, Moment.knownAtPosition(4), AUDITOR)
                        .orElseThrow()
                        .fields())
                .containsEntry(advice, CLOSED_ADVICE);
    }

    @Test
    void an_erased_value_says_so_also_to_emergency_access() {
        cases.tell(glassBroken(AUDITOR, recordedAt(5).plus(Duration.ofHours(4))));
        cases.keyring.destroy(CHILD_PERSON);

        var state = cases.historyAt(recordedAt(6))
                .state(CASE, Moment.knownAtPosition(4), AUDITOR)
                .orElseThrow();

        assertThat(state.fields())
                .containsEntry("parties[" + CHILD + "].identity", new Erased(null, null))
                .containsEntry(advice, "You have six weeks");
    }

    @Test
    void a_case_at_a_position_shows_the_same_for_ever_whatever_is_recorded_later() {
        var audit = cases.historyAt(recordedAt(20));
        var before = json(audit.state(CASE, Moment.knownAtPosition(4), AUDITOR).orElseThrow());
        var differencesBefore =
                json(audit.differences(CASE, Moment.knownAtPosition(1), Moment.knownAtPosition(4), AUDITOR)
                        .orElseThrow());

        cases.tell(corrected(eventAt(3), "text", "You have four weeks"))
                .tell(withdrawn())
                .tell(deadline(LocalDate.of(2026, 4, 13)), recordedAt(1), JURIST)
                .tell(closed());

        assertThat(json(audit.state(CASE, Moment.knownAtPosition(4), AUDITOR).orElseThrow()))
                .isEqualTo(before);
        assertThat(json(audit.differences(CASE, Moment.knownAtPosition(1), Moment.knownAtPosition(4), AUDITOR)
                        .orElseThrow()))
                .isEqualTo(differencesBefore);
        assertThat(json(audit.state(CASE, Moment.knownAtPosition(8), AUDITOR).orElseThrow()))
                .isNotEqualTo(before);
    }

    @Test
    void the_difference_of_two_moments_keeps_personal_values_closed() {
        cases.tell(corrected(eventAt(3), "text", "You have four weeks"));

        var differences = cases.historyAt(recordedAt(9))
                .differences(CASE, Moment.knownAtPosition(4), Moment.knownAtPosition(5), AUDITOR)
                .orElseThrow();

        assertThat(differences)
                .contains(new AuditHistory.Changed(
                        advice, CLOSED_ADVICE, Map.of("sensitive", true, "field", "entry-corrected/value"), 5));
    }

    @Test
    void a_case_that_does_not_exist_has_no_history() {
        var nobody = new CaseId(ToldEvents.named("nobody"));

        assertThat(cases.historyAt(recordedAt(9)).history(nobody, AUDITOR)).isEmpty();
    }

    private static String json(Object answer) {
        return JsonMapper.builder().build().writeValueAsString(answer);
    }
}
