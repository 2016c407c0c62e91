package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import java.time.LocalDate;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.NoAnswerReason;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** How a case waits, ends, comes back, and belongs with others. */
public sealed interface LifeCycleCommand extends CaseCommand {
    /** Lets the case wait. Refused past a fatal deadline. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record PutOnHold(@TargetAggregateIdentifier CaseId caseId, LocalDate until, String reason)
            implements LifeCycleCommand {}

    /** Goes on with the case. Promises of the helpdesk move by the days it waited. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record Resume(@TargetAggregateIdentifier CaseId caseId) implements LifeCycleCommand {}

    /** Ends the work, and invites whoever may be asked later how satisfied they are. Refused while work is open. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record CloseCase(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable CaseOutcome outcome,
            @Nullable Integer satisfaction,
            @Nullable String note)
            implements LifeCycleCommand {}

    /**
     * Says what somebody who was invited answered, from 1 to 5, or why there is no figure. Refused without an invitation, once it
     * is over, and a second time.
     */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RecordSatisfaction(
            @TargetAggregateIdentifier CaseId caseId,
            PartyId party,
            @Nullable Integer score,
            @Nullable NoAnswerReason noAnswer)
            implements LifeCycleCommand {}

    /** Opens a closed case again. */
    @AllowedTo(SENIOR_JURIST)
    record ReopenCase(@TargetAggregateIdentifier CaseId caseId, String reason) implements LifeCycleCommand {}

    /** Goes on in another case of the same child. Refused for another child, for one not visible to
     * whoever asks, and while work is open. */
    @AllowedTo(SENIOR_JURIST)
    record MergeInto(@TargetAggregateIdentifier CaseId caseId, CaseId into, String reason)
            implements LifeCycleCommand {}

    /** Says that another case belongs with this one. Refused for one not visible to whoever asks, twice, and in circles. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record LinkCases(@TargetAggregateIdentifier CaseId caseId, CaseId other, LinkKind kind)
            implements LifeCycleCommand {}

    /** The other half of a link that was made from the other case. */
    @AllowedTo(SYSTEM)
    record LinkBack(@TargetAggregateIdentifier CaseId caseId, CaseId other, LinkKind kind)
            implements LifeCycleCommand {}

    /** Keeps a closed case longer than the rule says. Refused unless the day is later than the one that holds. */
    @AllowedTo(PRIVACY_OFFICER)
    record ExtendRetention(@TargetAggregateIdentifier CaseId caseId, LocalDate until, String reason)
            implements LifeCycleCommand {}

    /** The timer asks whether the retention period is over. */
    @AllowedTo(SYSTEM)
    record ArchiveCase(@TargetAggregateIdentifier CaseId caseId) implements LifeCycleCommand {}
}
