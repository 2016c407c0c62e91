package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.ErasureRequestId;
import nl.rechtspoor.kernel.cases.LegalHoldId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Holds, and the right to be forgotten. Taken in every stage of a case. */
sealed interface PrivacyCommand extends CaseCommand {
    /** Forbids all erasure in this case. */
    @AllowedTo(PRIVACY_OFFICER)
    record PlaceLegalHold(@TargetAggregateIdentifier CaseId caseId, String reason) implements PrivacyCommand {}

    /** Ends the hold. Refused for an unknown one. */
    @AllowedTo(PRIVACY_OFFICER)
    record ReleaseLegalHold(@TargetAggregateIdentifier CaseId caseId, LegalHoldId hold, String reason)
            implements PrivacyCommand {}

    /** Asks to be forgotten. Refused for somebody who is not in the case. */
    @AllowedTo({JURIST, SENIOR_JURIST, PRIVACY_OFFICER})
    record RequestErasure(
            @TargetAggregateIdentifier CaseId caseId,
            SubjectId person,
            @Nullable String note) implements PrivacyCommand {}

    /** Decides on the request. Refused on a ground that does not fit, and while a hold forbids what is granted. */
    @AllowedTo(PRIVACY_OFFICER)
    record DecideErasure(
            @TargetAggregateIdentifier CaseId caseId, ErasureRequestId request, boolean granted, ErasureGround ground)
            implements PrivacyCommand {}

    /** Does what was granted. Refused while a hold forbids it. */
    @AllowedTo(PRIVACY_OFFICER)
    record ExecuteErasure(@TargetAggregateIdentifier CaseId caseId, ErasureRequestId request)
            implements PrivacyCommand {}

    /** A person of this case was erased on a request in another one: the one key is gone here, too. */
    @AllowedTo(SYSTEM)
    record NoteErasure(@TargetAggregateIdentifier CaseId caseId, SubjectId person, ErasureGround ground)
            implements PrivacyCommand {}

    /** Old copies of the destroyed key are worthless now. */
    @AllowedTo(SYSTEM)
    record CompleteErasure(@TargetAggregateIdentifier CaseId caseId, SubjectId subject) implements PrivacyCommand {}
}
