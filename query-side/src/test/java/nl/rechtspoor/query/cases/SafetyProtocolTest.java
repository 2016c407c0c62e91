package nl.rechtspoor.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolDecisionProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolStepTaken;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import org.junit.jupiter.api.Test;

/** Where the safety protocol stands, as a file shows it to the people who take its steps. */
class SafetyProtocolTest {
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final StaffId JURIST = new StaffId(new UUID(3, 1));
    private static final StaffId SENIOR = new StaffId(new UUID(3, 2));

    private final CaseFileStory story = new CaseFileStory(new InMemoryKeyring(), AllowedCommandsTest.NOBODY_ERASED);
    private long position;

    @Test
    void a_proposed_decision_is_shown_with_its_words_until_somebody_else_confirms_it() {
        tell(concern());
        takeSteps(4);
        tell(new ProtocolDecisionProposed(CASE, JURIST, text("protocol-decision-proposed/decision", "Report it")));
        assertThat(story.proposedBy).isEqualTo(JURIST.value());
        assertThat(story.proposedDecision).isEqualTo(new Personal<>("Report it"));

        tell(new ProtocolStepTaken(CASE, 5, text("protocol-step-taken/note", "Report it"), SENIOR));
        assertThat(story.proposedBy).isNull();
        assertThat(story.proposedDecision).isNull();
    }

    @Test
    void a_concern_after_a_finished_protocol_begins_it_anew() {
        tell(concern());
        takeSteps(4);
        tell(new ProtocolStepTaken(CASE, 5, text("protocol-step-taken/note", "Report it"), SENIOR));
        tell(concern());

        assertThat(story.steps).isEmpty();
        assertThat(AllowedCommands.in(story, Role.SENIOR_JURIST, SENIOR, LocalDate.of(2026, 1, 5)))
                .contains("TakeProtocolStep")
                .doesNotContain("ProposeProtocolDecision", "ConfirmProtocolDecision");
    }

    @Test
    void a_concern_in_the_middle_of_the_protocol_leaves_the_steps_as_they_are() {
        tell(concern());
        takeSteps(2);
        tell(concern());

        assertThat(story.steps).containsExactly(1, 2);
    }

    private void takeSteps(int last) {
        for (int step = 1; step <= last; step++) {
            tell(new ProtocolStepTaken(CASE, step, text("protocol-step-taken/note", "Done"), null));
        }
    }

    private static SafetyConcernRaised concern() {
        return new SafetyConcernRaised(
                CASE, SafetyLevel.SERIOUS, text("safety-concern-raised/description", "Sounded frightened"));
    }

    private static Sensitive<String> text(String field, String text) {
        return Sensitive.of(CASE.subject(), field, text);
    }

    private void tell(CaseEvent event) {
        position++;
        var at = Instant.parse("2026-06-01T07:00:00Z").plusSeconds(position);
        story.tell(new RecordedEvent(
                position, position, new UUID(9, position), "", at, at, JURIST.value(), "JURIST", event, null));
    }
}
