package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.AdviceId;
import nl.rechtspoor.kernel.cases.AdviceLevel;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.NotHeardReason;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the file says: codes, views, notes and advice. */
sealed interface FileCommand extends CaseCommand {
    /** Makes the case more or less urgent. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ChangeUrgency(@TargetAggregateIdentifier CaseId caseId, Urgency urgency, String reason)
            implements FileCommand {}

    /** Puts the case into better codes. Refused for codes that are unknown or retired. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ReclassifyCase(
            @TargetAggregateIdentifier CaseId caseId,
            Classification classification,
            @Nullable String otherText,
            String reason)
            implements FileCommand {}

    /** Records the decision or conduct that the case disputes. Refused if the dates are out of order. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RecordDecisionInDispute(
            @TargetAggregateIdentifier CaseId caseId,
            BodyId body,
            DecisionType type,
            LocalDate date,
            LocalDate receivedAt,
            @Nullable String reference,
            @Nullable String ecli)
            implements FileCommand {}

    /** Records what the child thinks, or why it was not heard. Refused if it says neither. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RecordChildView(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable String view,
            @Nullable NotHeardReason notHeard,
            @Nullable String explanation)
            implements FileCommand {}

    /** Writes something down. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record AddNote(@TargetAggregateIdentifier CaseId caseId, String text) implements FileCommand {}

    /** Tells the asker where they stand. Refused if it says nothing. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record GiveAdvice(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable PartyId to,
            AdviceLevel level,
            @Nullable String text) implements FileCommand {}

    /** Marks advice as no longer good. Refused for unknown advice, or twice. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record SupersedeAdvice(@TargetAggregateIdentifier CaseId caseId, AdviceId advice, String reason)
            implements FileCommand {}

    /** Corrects what an earlier entry says. Refused for entries of other cases and for facts that other commands change. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record CorrectEntry(@TargetAggregateIdentifier CaseId caseId, UUID event, String field, String value, String reason)
            implements FileCommand {}
}
