package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.ReferralAnswer;
import nl.rechtspoor.kernel.cases.ReferralId;
import nl.rechtspoor.kernel.cases.ReportKind;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What else leaves the helpdesk: referrals and reports for courts. */
sealed interface SharingCommand extends CaseCommand {
    /** Hands the case on to a body. Refused without consent to share. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ReferCase(@TargetAggregateIdentifier CaseId caseId, BodyId to, String message, Set<DataCategory> dataSet)
            implements SharingCommand {}

    /** Records what the body did with the referral. Refused once that was final. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record AnswerReferral(
            @TargetAggregateIdentifier CaseId caseId,
            ReferralId referral,
            ReferralAnswer answer,
            @Nullable String note) implements SharingCommand {}

    /** Asks for a children's-rights report. Refused without consent, or while the child was not heard. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RequestReport(@TargetAggregateIdentifier CaseId caseId, ReportKind kind, String court)
            implements SharingCommand {}
}
