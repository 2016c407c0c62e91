package nl.rechtspoor.query.audit;

import static nl.rechtspoor.query.audit.CaseFacts.*;
import static nl.rechtspoor.query.audit.ToldEvents.eventAt;
import static nl.rechtspoor.query.audit.ToldEvents.recordedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionInvitationEnded;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionInvited;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionRecorded;
import nl.rechtspoor.kernel.contacts.Urgency;
import org.junit.jupiter.api.Test;

class CaseStateTest {
    private static final Moment NOW = new Moment(null, null, null);

    @Test
    void the_state_names_every_part_by_a_stable_path() {
        var events = new ToldEvents()
                .and(opened())
                .and(classified("EDU-ADM"))
                .and(child())
                .and(consent(LocalDate.of(2026, 12, 1)))
                .and(mediation())
                .and(withdrawn())
                .and(suspended())
                .events();

        var state = CaseState.at(NOW, events);

        assertThat(state.valueOf("state")).isEqualTo("OPEN");
        assertThat(state.valueOf("number")).isEqualTo("2026-00001");
        assertThat(state.valueOf("conflictCheck.outcome")).isEqualTo("CLEAR");
        assertThat(state.valueOf("classification.areas")).isEqualTo(List.of("EDU-ADM"));
        assertThat(state.valueOf("classification.taxonomy")).isEqualTo("TAXONOMY-NL-1@2026-01-01");
        assertThat(state.valueOf("parties[" + CHILD + "].role")).isEqualTo("CHILD");
        assertThat(state.valueOf("parties[" + CHILD + "].birthDate")).isInstanceOf(Sensitive.class);
        assertThat(state.valueOf("consents[" + CONSENT + "].validUntil")).isEqualTo("2026-12-01");
        assertThat(state.valueOf("consents[" + CONSENT + "].state")).isEqualTo("WITHDRAWN");
        assertThat(state.valueOf("mediations[" + MEDIATION + "].state")).isEqualTo("SUSPENDED");
        assertThat(state.valueOf("mediations[" + MEDIATION + "].suspensionCause"))
                .isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void
            scenario_4_the_state_on_day_X_as_known_on_day_X_stays_and_a_later_correction_changes_only_what_is_known_later() {
        var events = new ToldEvents()
                .and(opened())
                .and(advice("You have six weeks"))
                .and(deadline(LocalDate.of(2026, 4, 13)))
                .and(corrected(eventAt(1), "text", "You have four weeks"))
                .events();
        var dayX = recordedAt(2);
        var path = "advice[" + ADVICE + "].text";

        var asKnownThen = CaseState.at(new Moment(null, dayX, dayX), events);
        var asKnownNow = CaseState.at(new Moment(null, null, dayX), events);

        assertThat(asKnownThen).isEqualTo(CaseState.at(new Moment(null, dayX, dayX), events.subList(0, 3)));
        assertThat(asKnownThen.valueOf(path)).isEqualTo(text("advice-given/text", "You have six weeks"));
        assertThat(asKnownNow.valueOf(path)).isEqualTo(text("entry-corrected/value", "You have four weeks"));
        assertThat(asKnownThen.differencesTo(asKnownNow))
                .extracting(Difference::field, Difference::position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(path, 3L));
    }

    @Test
    void what_happened_earlier_but_was_recorded_later_belongs_to_as_of_and_not_to_as_known() {
        var yesterday = recordedAt(0).minus(Duration.ofDays(1));
        var events = new ToldEvents()
                .happened(yesterday.minusSeconds(60), opened())
                .and(deadline(LocalDate.of(2026, 4, 13)))
                .happened(yesterday, urgency(Urgency.URGENT))
                .events();

        assertThat(CaseState.at(new Moment(null, null, yesterday), events).valueOf("urgency"))
                .isEqualTo("URGENT");
        assertThat(CaseState.at(new Moment(null, recordedAt(1), null), events).valueOf("urgency"))
                .isEqualTo("NORMAL");
    }

    @Test
    void as_of_follows_the_order_of_the_world_and_as_known_the_order_of_the_record() {
        var events = new ToldEvents()
                .happened(Instant.parse("2026-01-01T08:00:00Z"), opened())
                .happened(Instant.parse("2026-02-10T08:00:00Z"), deadline(LocalDate.of(2026, 4, 13)))
                .happened(Instant.parse("2026-02-05T08:00:00Z"), deadline(LocalDate.of(2026, 4, 1)))
                .events();
        var path = "deadlines[" + DEADLINE + "].due";

        assertThat(CaseState.at(NOW, events).valueOf(path)).isEqualTo("2026-04-01");
        assertThat(CaseState.at(new Moment(null, null, recordedAt(9)), events).valueOf(path))
                .isEqualTo("2026-04-13");
    }

    @Test
    void the_difference_names_the_event_that_made_it_in_both_directions() {
        var events = new ToldEvents()
                .and(opened())
                .and(deadline(LocalDate.of(2026, 4, 13)))
                .and(deadlineMet())
                .and(closed())
                .and(reopened())
                .events();
        var before = CaseState.at(Moment.knownAtPosition(1), events);
        var met = CaseState.at(Moment.knownAtPosition(2), events);
        var closed = CaseState.at(Moment.knownAtPosition(3), events);
        var reopened = CaseState.at(Moment.knownAtPosition(4), events);
        var path = "deadlines[" + DEADLINE + "].state";

        assertThat(before.differencesTo(met)).contains(new Difference(path, "OPEN", "MET", 2));
        assertThat(met.differencesTo(before)).contains(new Difference(path, "MET", "OPEN", 2));
        assertThat(met.differencesTo(closed)).contains(new Difference("closure.outcome", null, "SOLVED", 3));
        assertThat(closed.differencesTo(reopened)).contains(new Difference("closure.outcome", "SOLVED", null, 4));
        assertThat(before.differencesTo(reopened)).extracting(Difference::field).doesNotContain("closure.outcome");
    }

    @Test
    void who_is_to_be_asked_how_satisfied_they_are_is_told_until_they_were_or_may_not_be() {
        var events = new ToldEvents()
                .and(opened())
                .and(closed())
                .and(new SatisfactionInvited(CASE, CHILD, Set.of(CONSENT), LocalDate.of(2026, 5, 1), RULES))
                .and(new SatisfactionInvitationEnded(CASE, CHILD))
                .and(new SatisfactionInvited(CASE, CHILD, Set.of(CONSENT), LocalDate.of(2026, 6, 1), RULES))
                .and(new SatisfactionRecorded(CASE, CHILD, 4, null))
                .events();
        var path = "invitations[" + CHILD + "].";

        var invited = CaseState.at(Moment.knownAtPosition(2), events);
        var ended = CaseState.at(Moment.knownAtPosition(3), events);
        var asked = CaseState.at(NOW, events);

        assertThat(invited.valueOf(path + "state")).isEqualTo("INVITED");
        assertThat(invited.valueOf(path + "until")).isEqualTo("2026-05-01");
        assertThat(ended.valueOf(path + "state")).isEqualTo("ENDED");
        assertThat(asked.valueOf(path + "state")).isEqualTo("ASKED");
        assertThat(asked.valueOf(path + "until")).isEqualTo("2026-06-01");
        assertThat(asked.valueOf(path + "score")).isEqualTo(4);
    }

    @Test
    void the_last_of_several_corrections_holds_and_a_part_of_an_identity_can_be_corrected_alone() {
        var events = new ToldEvents()
                .and(opened())
                .and(child())
                .and(corrected(eventAt(1), "language", "en"))
                .and(corrected(eventAt(1), "language", "fr"))
                .and(corrected(eventAt(1), "identity.name", "Voorbeeldkind"))
                .events();

        var state = CaseState.at(NOW, events);

        assertThat(state.valueOf("parties[" + CHILD + "].language")).isEqualTo(text("entry-corrected/value", "fr"));
        assertThat(state.valueOf("parties[" + CHILD + "].identity")).isInstanceOf(Sensitive.class);
        assertThat(state.valueOf("parties[" + CHILD + "].identity.name"))
                .isEqualTo(text("entry-corrected/value", "Voorbeeldkind"));
    }
}
