package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import java.time.LocalDate;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.WaiverGround;
import nl.rechtspoor.kernel.cases.WaiverId;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Who allowed what, who refused, and what two jurists waived. */
sealed interface ConsentCommand extends CaseCommand {
    /** Records a consent. Refused unless the giver is entitled on that day, the scope says something, it is proven, understood, and short enough. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RecordConsent(
            @TargetAggregateIdentifier CaseId caseId,
            PartyId giver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            Set<DataCategory> dataSet,
            LocalDate validUntil,
            ConsentProof how,
            @Nullable String proof,
            String language,
            boolean understood)
            implements ConsentCommand {}

    /** Records a no. Always taken from a party; suspends mediation at once if the giver is entitled. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RefuseConsent(
            @TargetAggregateIdentifier CaseId caseId,
            PartyId giver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient) implements ConsentCommand {}

    /** Takes consent back, at once. Refused only if there is none. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record WithdrawConsent(
            @TargetAggregateIdentifier CaseId caseId,
            PartyId giver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient) implements ConsentCommand {}

    /** Proposes to act without a consent that is required. Refused on a ground that the rules do not know at this age. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ProposeConsentWaiver(
            @TargetAggregateIdentifier CaseId caseId,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            WaiverGround ground,
            String reason)
            implements ConsentCommand {}

    /** Agrees to the proposal. Refused to whoever made it. */
    @AllowedTo(SENIOR_JURIST)
    record WaiveConsentRequirement(
            @TargetAggregateIdentifier CaseId caseId, WaiverId waiver) implements ConsentCommand {}

    /** Does not agree to the proposal. */
    @AllowedTo(SENIOR_JURIST)
    record DeclineConsentWaiver(@TargetAggregateIdentifier CaseId caseId, WaiverId waiver, String reason)
            implements ConsentCommand {}
}
