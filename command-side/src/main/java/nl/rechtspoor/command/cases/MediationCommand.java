package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.MediationResult;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Talking with a body on behalf of a child. */
sealed interface MediationCommand extends CaseCommand {
    /** Begins to mediate, with a first message. Refused unless the case is open, everybody who must has consented, and the child was heard. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record Mediate(
            @TargetAggregateIdentifier CaseId caseId,
            BodyId body,
            String goal,
            String message,
            Set<DataCategory> dataSet)
            implements MediationCommand {}

    /** Sends another message. Consent is checked again, as if it were the first. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record SendMediationMessage(
            @TargetAggregateIdentifier CaseId caseId, MediationId mediation, String message, Set<DataCategory> dataSet)
            implements MediationCommand {}

    /** Records what the body said. Never refused for want of consent. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RecordMediationContact(@TargetAggregateIdentifier CaseId caseId, MediationId mediation, String message)
            implements MediationCommand {}

    /** Puts terms on the table. Consent is checked again. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ProposeAgreement(@TargetAggregateIdentifier CaseId caseId, MediationId mediation, String terms)
            implements MediationCommand {}

    /** Records that both sides agreed. Consent is checked again. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record AgreeTerms(@TargetAggregateIdentifier CaseId caseId, MediationId mediation, String terms)
            implements MediationCommand {}

    /** Ends the mediation with its result. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ConcludeMediation(
            @TargetAggregateIdentifier CaseId caseId,
            MediationId mediation,
            MediationResult result,
            @Nullable String note)
            implements MediationCommand {}

    /** Breaks the mediation off. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record AbortMediation(@TargetAggregateIdentifier CaseId caseId, MediationId mediation, String reason)
            implements MediationCommand {}
}
