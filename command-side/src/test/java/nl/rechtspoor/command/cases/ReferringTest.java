package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.FileRejection.AlreadyFinal;
import nl.rechtspoor.command.cases.SharingCommand.AnswerReferral;
import nl.rechtspoor.command.cases.SharingCommand.ReferCase;
import nl.rechtspoor.command.cases.SharingCommand.RequestReport;
import nl.rechtspoor.command.cases.WorkRejection.ChildViewMissing;
import nl.rechtspoor.command.cases.WorkRejection.ReferralUnknown;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReferred;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ReferralAnswered;
import nl.rechtspoor.kernel.cases.CaseEvent.ReportRequested;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.kernel.cases.ReferralAnswer;
import nl.rechtspoor.kernel.cases.ReferralId;
import nl.rechtspoor.kernel.cases.ReportKind;
import org.junit.jupiter.api.Test;

class ReferringTest {
    private static final ReferralId REFERRAL = new ReferralId(new UUID(13, 1));
    private final ConsentRecorded toShare =
            consent(CHILD, ConsentPurpose.SHARE_WITH_BODY, COA, TODAY.minusDays(1), TODAY.plusDays(9));
    private final CaseReferred referred = new CaseReferred(
            CASE, REFERRAL, COA, text("case-referred/message", "Yours"), DATA, Set.of(idOf(toShare)), null, RULES);

    @Test
    void a_case_is_handed_on_with_consent_to_share() {
        story().given(opened(), classified(), child(16), toShare)
                .when(new ReferCase(CASE, COA, "Yours", DATA), jurist().creating(REFERRAL.value()))
                .expectEvents(referred);
    }

    @Test
    void consent_to_mediate_is_no_consent_to_share() {
        story().given(readyToMediate())
                .when(new ReferCase(CASE, IND, "Yours", DATA), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(
                                CHILD, MissingConsent.Capacity.CHILD, MissingConsent.Reason.NOT_GIVEN)),
                        ConsentPurpose.SHARE_WITH_BODY,
                        IND,
                        false));
    }

    @Test
    void a_referral_is_accepted_and_then_completed() {
        var accepted = new ReferralAnswered(CASE, REFERRAL, ReferralAnswer.ACCEPTED, null);
        story().given(opened(), classified(), referred)
                .when(new AnswerReferral(CASE, REFERRAL, ReferralAnswer.ACCEPTED, null), jurist())
                .expectEvents(accepted);
        story().given(opened(), classified(), referred, accepted)
                .when(new AnswerReferral(CASE, REFERRAL, ReferralAnswer.ACCEPTED, null), jurist())
                .expectExceptionDetails(new AlreadyFinal());
        story().given(opened(), classified(), referred, accepted)
                .when(new AnswerReferral(CASE, REFERRAL, ReferralAnswer.COMPLETED, null), jurist())
                .expectSuccessfulHandlerExecution();
        story().given(opened(), classified())
                .when(new AnswerReferral(CASE, REFERRAL, ReferralAnswer.DECLINED, null), jurist())
                .expectExceptionDetails(new ReferralUnknown(REFERRAL));
    }

    @Test
    void a_report_needs_consent_and_the_view_of_the_child() {
        var forCourts = consent(CHILD, ConsentPurpose.COURT_REPORT, null, TODAY.minusDays(1), TODAY.plusDays(9));
        var request = new RequestReport(CASE, ReportKind.COURT, "Rechtbank Verzonnenstad");
        story().given(opened(), classified(), child(16), forCourts, heard())
                .when(request, jurist())
                .expectEvents(new ReportRequested(
                        CASE, ReportKind.COURT, "Rechtbank Verzonnenstad", Set.of(idOf(forCourts)), null, RULES));
        story().given(opened(), classified(), child(16), forCourts)
                .when(request, jurist())
                .expectExceptionDetails(new ChildViewMissing());
        story().given(opened(), classified(), child(16), heard())
                .when(request, jurist())
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(
                                CHILD, MissingConsent.Capacity.CHILD, MissingConsent.Reason.NOT_GIVEN)),
                        ConsentPurpose.COURT_REPORT,
                        null,
                        false));
    }
}
