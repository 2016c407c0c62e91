package nl.rechtspoor.query.audit;

import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureCompleted;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;

/** Says where each event of a case lands in its state. A new event does not compile until it has a place here. */
final class CaseStory {
    private CaseStory() {}

    static void tell(RecordedEvent recorded, Changes c) {
        var id = recorded.eventId();
        switch (recorded.event()) {
            case CaseOpened _ -> c.all("").follows("state", "OPEN").follows("openedAt", recorded.happenedAt());
            case CaseClassified _ -> c.all("classification", "classification").one("classification", "classification");
            case UrgencyChanged _ -> c.one("urgency", "urgency").one("reason", "urgencyReason");
            case CaseAssigned _ -> c.all("", "reason").one("reason", "assignmentReason");
            case WallRaised e -> c.all(at("walls", e.staff())).follows(at("walls", e.staff()) + ".raised", true);
            case WallLifted e ->
                c.follows(at("walls", e.staff()) + ".raised", false)
                        .one("reason", at("walls", e.staff()) + ".liftReason");
            case GlassBroken _ -> c.all(at("emergencyAccesses", id));
            case PartyAdded e -> c.all(at("parties", e.party()), "party");
            case AuthorityRecorded e -> c.all(at("authorities", e.authority()), "authority");
            case DecisionRecorded e -> c.all(at("decisions", e.decision()), "decision");
            case DeadlineSet e ->
                c.all(at("deadlines", e.deadline()), "deadline")
                        .follows(at("deadlines", e.deadline()) + ".state", "OPEN");
            case DeadlineCorrected e ->
                c.all(at("deadlines", e.deadline()), "deadline", "reason")
                        .one("reason", at("deadlines", e.deadline()) + ".correctionReason");
            case DeadlineMoved e -> c.all(at("deadlines", e.deadline()), "deadline");
            case DeadlineMet e ->
                c.all(at("deadlines", e.deadline()), "deadline")
                        .follows(at("deadlines", e.deadline()) + ".state", "MET");
            case DeadlineWaived e ->
                c.follows(at("deadlines", e.deadline()) + ".state", "WAIVED")
                        .one("reason", at("deadlines", e.deadline()) + ".waiverReason");
            case DeadlineDue e -> c.follows(at("deadlines", e.deadline()) + ".state", "DUE");
            case DeadlineMissed e -> c.follows(at("deadlines", e.deadline()) + ".state", "MISSED");
            case ChildViewRecorded _ -> c.all("childView");
            case NoteAdded e -> c.all(at("notes", e.note()), "note");
            case AdviceGiven e -> c.all(at("advice", e.advice()), "advice");
            case AdviceSuperseded e ->
                c.follows(at("advice", e.advice()) + ".superseded", true)
                        .one("reason", at("advice", e.advice()) + ".supersessionReason");
            case ConsentRecorded e ->
                c.all(at("consents", e.consent()), "consent").follows(at("consents", e.consent()) + ".state", "GIVEN");
            case ConsentRefused e -> c.all(at("consentRefusals", e.refusal()), "refusal");
            case ConsentWithdrawn e ->
                e.consents().forEach(consent -> c.follows(at("consents", consent) + ".state", "WITHDRAWN"));
            case ConsentWaiverProposed e ->
                c.all(at("waivers", e.waiver()), "waiver").follows(at("waivers", e.waiver()) + ".state", "PROPOSED");
            case ConsentWaiverDeclined e ->
                c.follows(at("waivers", e.waiver()) + ".state", "DECLINED")
                        .one("reason", at("waivers", e.waiver()) + ".declineReason");
            case ConsentRequirementWaived e ->
                c.all(at("waivers", e.waiver()), "waiver").follows(at("waivers", e.waiver()) + ".state", "WAIVED");
            case ConsentReconfirmationDue e -> c.all(at("reconfirmations", e.age()), "age");
            case MediationStarted e ->
                c.all(at("mediations", e.mediation()), "mediation")
                        .follows(at("mediations", e.mediation()) + ".state", "ACTIVE");
            case BodyContacted e ->
                c.all(message(e.mediation(), id), "mediation")
                        .follows(message(e.mediation(), id) + ".direction", "OUT");
            case MediationContactRecorded e ->
                c.all(message(e.mediation(), id), "mediation").follows(message(e.mediation(), id) + ".direction", "IN");
            case MediationSuspended e ->
                c.follows(at("mediations", e.mediation()) + ".state", "SUSPENDED")
                        .one("cause", at("mediations", e.mediation()) + ".suspensionCause");
            case MediationResumed e ->
                c.follows(at("mediations", e.mediation()) + ".state", "ACTIVE")
                        .gone(at("mediations", e.mediation()) + ".suspensionCause");
            case AgreementProposed e -> c.one("terms", at("mediations", e.mediation()) + ".proposedTerms");
            case TermsAgreed e -> c.one("terms", at("mediations", e.mediation()) + ".agreedTerms");
            case MediationConcluded e ->
                c.all(at("mediations", e.mediation()), "mediation")
                        .follows(at("mediations", e.mediation()) + ".state", "CONCLUDED");
            case MediationAborted e ->
                c.follows(at("mediations", e.mediation()) + ".state", "ABORTED")
                        .one("reason", at("mediations", e.mediation()) + ".abortReason");
            case CaseReferred e ->
                c.all(at("referrals", e.referral()), "referral")
                        .follows(at("referrals", e.referral()) + ".state", "WAITING");
            case ReferralAnswered e ->
                c.one("answer", at("referrals", e.referral()) + ".state")
                        .one("note", at("referrals", e.referral()) + ".note");
            case SafetyConcernRaised _ -> c.all("safety").gone("safety.stopLiftedReason");
            case ProtocolDecisionProposed _ ->
                c.one("decision", "safety.proposedDecision")
                        .follows("safety.proposedBy", recorded.actor().id());
            case ProtocolStepTaken e ->
                c.all(at("safety.steps", e.step()), "step")
                        .follows(
                                at("safety.steps", e.step()) + ".takenBy",
                                recorded.actor().id());
            case SafetyStopLifted _ -> c.one("reason", "safety.stopLiftedReason");
            case CaseCalledGrave e ->
                c.all(at("graveCalls", e.calledBy()), "calledBy")
                        .follows(at("graveCalls", e.calledBy()) + ".state", "STANDS")
                        .gone(at("graveCalls", e.calledBy()) + ".takeBackReason");
            case GraveCallTakenBack e ->
                c.follows(at("graveCalls", e.calledBy()) + ".state", "TAKEN_BACK")
                        .one("reason", at("graveCalls", e.calledBy()) + ".takeBackReason");
            case ReportRequested _ -> c.all(at("reportRequests", id));
            case CaseEscalatedToResearch e -> c.all(at("research", e.pattern()), "pattern");
            case ResearchParticipationEnded _ -> c.one("kind", "researchParticipationEnded");
            case CaseHeld _ -> c.all("hold").follows("state", "ON_HOLD");
            case CaseResumed _ -> c.follows("state", "OPEN").gone("hold.until", "hold.reason");
            case CasesLinked e -> c.all(at("links", e.other()), "other");
            case CaseMerged _ -> c.one("into", "mergedInto").one("reason", "mergeReason");
            case CaseClosed _ -> c.all("closure").follows("state", "CLOSED");
            case SatisfactionInvited e ->
                c.all(at("invitations", e.party()), "party")
                        .follows(at("invitations", e.party()) + ".state", "INVITED");
            case SatisfactionRecorded e ->
                c.all(at("invitations", e.party()), "party").follows(at("invitations", e.party()) + ".state", "ASKED");
            case SatisfactionInvitationEnded e -> c.follows(at("invitations", e.party()) + ".state", "ENDED");
            case RetentionStarted _ -> c.all("retention");
            case RetentionExtended _ -> c.one("until", "retention.until").one("reason", "retention.extensionReason");
            case CaseReopened _ ->
                c.follows("state", "OPEN")
                        .one("reason", "reopenReason")
                        .gone("closure.outcome", "closure.satisfaction", "closure.note")
                        .gone("retention.rule", "retention.until", "retention.extensionReason");
            case EntryCorrected _ -> c.all(at("corrections", id));
            case NotABsnConfirmed _ -> c.one("fields", at("notABsnConfirmed", id));
            case LegalHoldPlaced e ->
                c.all(at("legalHolds", e.hold()), "hold").follows(at("legalHolds", e.hold()) + ".state", "PLACED");
            case LegalHoldReleased e ->
                c.follows(at("legalHolds", e.hold()) + ".state", "RELEASED")
                        .one("reason", at("legalHolds", e.hold()) + ".releaseReason");
            case ErasureRequested e ->
                c.all(at("erasureRequests", e.request()), "request")
                        .follows(at("erasureRequests", e.request()) + ".state", "REQUESTED");
            case ErasureDecided e ->
                c.all(at("erasureRequests", e.request()), "request", "granted")
                        .follows(at("erasureRequests", e.request()) + ".state", e.granted() ? "GRANTED" : "DENIED");
            case SubjectDataErased e -> c.all(at("erasedSubjects", e.subject()), "subject");
            case ErasureCompleted e -> c.follows(at("erasedSubjects", e.subject()) + ".completed", true);
            case CaseArchived _ -> c.follows("state", "ARCHIVED");
        }
    }

    private static String at(String collection, Object key) {
        return collection + "[" + key + "]";
    }

    private static String message(Object mediation, Object event) {
        return at("mediations", mediation) + "." + at("messages", event);
    }
}
