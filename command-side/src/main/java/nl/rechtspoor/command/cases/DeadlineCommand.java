package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import java.time.LocalDate;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What must be done before the end of a day. */
sealed interface DeadlineCommand extends CaseCommand {
    /** Sets a deadline by hand. Refused for a rule that is not in the catalogue. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record SetDeadline(
            @TargetAggregateIdentifier CaseId caseId,
            DeadlineKind kind,
            String rule,
            LocalDate due,
            @Nullable String note)
            implements DeadlineCommand {}

    /** Moves a deadline that was set wrongly. Refused once it is met or waived. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record CorrectDeadline(@TargetAggregateIdentifier CaseId caseId, DeadlineId deadline, LocalDate due, String reason)
            implements DeadlineCommand {}

    /** Records that it was done. Refused without proof, and for a fatal deadline after its day. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record MeetDeadline(
            @TargetAggregateIdentifier CaseId caseId,
            DeadlineId deadline,
            LocalDate metOn,
            @Nullable String proof) implements DeadlineCommand {}

    /** Records that it need not be done. A fatal one only by a senior. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record WaiveDeadline(@TargetAggregateIdentifier CaseId caseId, DeadlineId deadline, String reason)
            implements DeadlineCommand {}

    /** The timer asks whether the internal date, or the day itself, has come. */
    @AllowedTo(SYSTEM)
    record CheckDeadline(@TargetAggregateIdentifier CaseId caseId, DeadlineId deadline) implements DeadlineCommand {}
}
