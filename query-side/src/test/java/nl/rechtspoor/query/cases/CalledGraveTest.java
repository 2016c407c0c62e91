package nl.rechtspoor.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseCalledGrave;
import nl.rechtspoor.kernel.cases.CaseEvent.GraveCallTakenBack;
import nl.rechtspoor.kernel.cases.GraveGround;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import org.junit.jupiter.api.Test;

/** Who calls the case grave, as a file shows it, and what it then offers to whom. */
class CalledGraveTest {
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final StaffId FIRST = new StaffId(new UUID(3, 1));
    private static final StaffId SECOND = new StaffId(new UUID(3, 2));

    private final CaseFileStory story = new CaseFileStory(new InMemoryKeyring(), AllowedCommandsTest.NOBODY_ERASED);
    private long position;

    @Test
    void everybody_who_calls_it_grave_is_shown_until_they_take_it_back() {
        tell(calledBy(FIRST, GraveGround.LIFE));
        tell(calledBy(SECOND, GraveGround.LIBERTY));
        assertThat(story.graveCalls.values())
                .extracting(CaseFile.GraveCall::calledBy, CaseFile.GraveCall::ground, CaseFile.GraveCall::reason)
                .containsExactly(
                        tuple(FIRST.value(), GraveGround.LIFE, new Personal<>("A reason")),
                        tuple(SECOND.value(), GraveGround.LIBERTY, new Personal<>("A reason")));

        tell(new GraveCallTakenBack(CASE, FIRST, text("grave-call-taken-back/reason")));
        assertThat(story.graveCalls.values())
                .extracting(CaseFile.GraveCall::calledBy)
                .containsExactly(SECOND.value());
    }

    @Test
    void who_calls_it_grave_is_offered_to_take_that_back_and_who_does_not_to_call_it_so() {
        tell(calledBy(FIRST, GraveGround.LIFE));

        assertThat(offeredTo(FIRST)).contains("TakeBackGraveCall").doesNotContain("CallCaseGrave");
        assertThat(offeredTo(SECOND)).contains("CallCaseGrave").doesNotContain("TakeBackGraveCall");
    }

    private List<String> offeredTo(StaffId who) {
        return AllowedCommands.in(story, Role.JURIST, who, LocalDate.of(2026, 6, 1));
    }

    private static CaseCalledGrave calledBy(StaffId who, GraveGround ground) {
        return new CaseCalledGrave(CASE, who, ground, text("case-called-grave/reason"));
    }

    private static Sensitive<String> text(String field) {
        return Sensitive.of(CASE.subject(), field, "A reason");
    }

    private void tell(CaseEvent event) {
        position++;
        var at = Instant.parse("2026-06-01T07:00:00Z").plusSeconds(position);
        story.tell(new RecordedEvent(
                position, position, new UUID(9, position), "", at, at, FIRST.value(), "JURIST", event, null));
    }
}
