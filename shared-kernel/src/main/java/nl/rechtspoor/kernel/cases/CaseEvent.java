package nl.rechtspoor.kernel.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a case. Read from top to bottom, this file is the life of a case. */
public sealed interface CaseEvent extends DomainEvent {
    CaseId caseId();

    /** Somebody asked for help, and from here on the helpdesk owes an answer. */
    @EventType("case-opened")
    record CaseOpened(
            CaseId caseId,
            String number,
            @Nullable ContactId contact,
            Channel channel,
            AskerRole askerRole,
            Urgency urgency,
            Sensitive<String> summary,
            TeamId team,
            ConflictCheck conflictCheck)
            implements CaseEvent {}

    /** What the case is about was put into codes, or into better ones; then {@code reason} says why. */
    @EventType("case-classified")
    record CaseClassified(
            CaseId caseId,
            Classification classification,
            RuleVersion taxonomy,
            @Nullable Sensitive<String> otherText,
            @Nullable Sensitive<String> reason)
            implements CaseEvent {}

    /** The case became more, or less, urgent. */
    @EventType("urgency-changed")
    record UrgencyChanged(CaseId caseId, Urgency urgency, Sensitive<String> reason) implements CaseEvent {}

    /** A jurist, and the team, became responsible; a transfer says why. */
    @EventType("case-assigned")
    record CaseAssigned(
            CaseId caseId,
            StaffId assignee,
            TeamId team,
            @Nullable Sensitive<String> reason) implements CaseEvent {}

    /** A colleague may no longer see this case: an ethical wall. */
    @EventType("wall-raised")
    record WallRaised(CaseId caseId, StaffId staff, Sensitive<String> reason) implements CaseEvent {}

    /** The ethical wall around a colleague is gone. */
    @EventType("wall-lifted")
    record WallLifted(CaseId caseId, StaffId staff, Sensitive<String> reason) implements CaseEvent {}

    /** Somebody without a right to this case took emergency access to it, until a moment. */
    @EventType("glass-broken")
    record GlassBroken(CaseId caseId, StaffId staff, Instant until, Sensitive<String> reason) implements CaseEvent {}

    /** Somebody takes part in the case. The subject is the person, whose key protects the identity. */
    @EventType("party-added")
    record PartyAdded(
            CaseId caseId,
            PartyId party,
            PartyRole role,
            SubjectId person,
            @Nullable Sensitive<Identity> identity,
            @Nullable Sensitive<LocalDate> birthDate,
            boolean ageDisputed,
            @Nullable BodyId body,
            @Nullable String language,
            boolean interpreterNeeded,
            @Nullable Sensitive<String> mandateProof)
            implements CaseEvent {}

    /** It is known on which ground, and from when, a party decides for the child, or that it does not. */
    @EventType("authority-recorded")
    record AuthorityRecorded(
            CaseId caseId,
            AuthorityId authority,
            PartyId party,
            AuthorityKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Sensitive<String> proof)
            implements CaseEvent {}

    /** A decision, or conduct, that the case disputes. */
    @EventType("decision-recorded")
    record DecisionRecorded(
            CaseId caseId,
            DecisionId decision,
            BodyId body,
            DecisionType type,
            LocalDate date,
            LocalDate receivedAt,
            @Nullable Sensitive<String> reference,
            @Nullable String ecli)
            implements CaseEvent {}

    /** Something must be done before the end of a day. */
    @EventType("deadline-set")
    record DeadlineSet(
            CaseId caseId,
            DeadlineId deadline,
            DeadlineKind kind,
            String rule,
            LocalDate due,
            LocalDate internalDue,
            @Nullable Sensitive<String> note,
            @Nullable RuleVersion calendar)
            implements CaseEvent {}

    /** The deadline turned out to lie on another day. */
    @EventType("deadline-corrected")
    record DeadlineCorrected(
            CaseId caseId, DeadlineId deadline, LocalDate due, LocalDate internalDue, Sensitive<String> reason)
            implements CaseEvent {}

    /** A promise of the helpdesk moved because the case was on hold. */
    @EventType("deadline-moved")
    record DeadlineMoved(CaseId caseId, DeadlineId deadline, LocalDate due, LocalDate internalDue)
            implements CaseEvent {}

    /** What had to be done was done in time, and here is the proof. */
    @EventType("deadline-met")
    record DeadlineMet(CaseId caseId, DeadlineId deadline, LocalDate metOn, Sensitive<String> proof)
            implements CaseEvent {}

    /** It need not be done any more. */
    @EventType("deadline-waived")
    record DeadlineWaived(CaseId caseId, DeadlineId deadline, Sensitive<String> reason) implements CaseEvent {}

    /** The internal date has come: somebody must act now. */
    @EventType("deadline-due")
    record DeadlineDue(CaseId caseId, DeadlineId deadline, LocalDate due) implements CaseEvent {}

    /** The day passed and nothing was done. */
    @EventType("deadline-missed")
    record DeadlineMissed(CaseId caseId, DeadlineId deadline, LocalDate due) implements CaseEvent {}

    /** What the child thinks about it, or why it was not heard (CRC 12). */
    @EventType("child-view-recorded")
    record ChildViewRecorded(
            CaseId caseId,
            @Nullable Sensitive<String> view,
            @Nullable NotHeardReason notHeard,
            @Nullable Sensitive<String> explanation)
            implements CaseEvent {}

    /** A jurist wrote something down. */
    @EventType("note-added")
    record NoteAdded(CaseId caseId, NoteId note, Sensitive<String> text) implements CaseEvent {}

    /** The asker was told where they stand; this may happen more than once. */
    @EventType("advice-given")
    record AdviceGiven(
            CaseId caseId, AdviceId advice, @Nullable PartyId to, AdviceLevel level, Sensitive<String> text)
            implements CaseEvent {}

    /** Advice no longer holds; it stays visible, and a better one took its place or will. */
    @EventType("advice-superseded")
    record AdviceSuperseded(CaseId caseId, AdviceId advice, Sensitive<String> reason) implements CaseEvent {}

    /** Somebody entitled allowed one purpose, towards one recipient, for these data, until a day. */
    @EventType("consent-recorded")
    record ConsentRecorded(
            CaseId caseId,
            ConsentId consent,
            PartyId giver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            Set<DataCategory> dataSet,
            LocalDate validFrom,
            LocalDate validUntil,
            ConsentProof how,
            Sensitive<String> proof,
            String language,
            RuleVersion rules)
            implements CaseEvent {}

    /** Somebody said no; only a consent given after that moment ends it. */
    @EventType("consent-refused")
    record ConsentRefused(
            CaseId caseId,
            ConsentId refusal,
            PartyId giver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            Instant refusedAt)
            implements CaseEvent {}

    /** Somebody took consent back; it holds for nothing from this moment on. */
    @EventType("consent-withdrawn")
    record ConsentWithdrawn(
            CaseId caseId,
            PartyId giver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            Set<ConsentId> consents) implements CaseEvent {}

    /** A jurist holds that one act must be possible without the consent that is required. */
    @EventType("consent-waiver-proposed")
    record ConsentWaiverProposed(
            CaseId caseId,
            WaiverId waiver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            WaiverGround ground,
            StaffId proposedBy,
            Sensitive<String> reason)
            implements CaseEvent {}

    /** A second jurist did not agree. */
    @EventType("consent-waiver-declined")
    record ConsentWaiverDeclined(CaseId caseId, WaiverId waiver, Sensitive<String> reason) implements CaseEvent {}

    /** A second, senior jurist agreed: one act, within the period, may go without the missing consent. */
    @EventType("consent-requirement-waived")
    record ConsentRequirementWaived(
            CaseId caseId,
            WaiverId waiver,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            WaiverGround ground,
            StaffId proposedBy,
            StaffId agreedBy,
            LocalDate validUntil,
            RuleVersion rules)
            implements CaseEvent {}

    /** The child reached an age at which others decide; older consents of the replaced group end after the grace time. */
    @EventType("consent-reconfirmation-due")
    record ConsentReconfirmationDue(
            CaseId caseId, PartyId child, int age, LocalDate birthday, LocalDate graceUntil, RuleVersion rules)
            implements CaseEvent {}

    /** The helpdesk began to mediate with a body. */
    @EventType("mediation-started")
    record MediationStarted(
            CaseId caseId, MediationId mediation, BodyId body, Sensitive<String> goal, Set<DataCategory> dataSet)
            implements CaseEvent {}

    /** A message went out to a body, under these consents and no others. */
    @EventType("body-contacted")
    record BodyContacted(
            CaseId caseId,
            MediationId mediation,
            BodyId body,
            Sensitive<String> message,
            Set<DataCategory> dataSet,
            Set<ConsentId> consents,
            @Nullable WaiverId waiver,
            RuleVersion rules)
            implements CaseEvent {}

    /** The body answered, or called. */
    @EventType("mediation-contact-recorded")
    record MediationContactRecorded(CaseId caseId, MediationId mediation, Sensitive<String> message)
            implements CaseEvent {}

    /** Mediation stands still; nothing goes out until the cause is gone. */
    @EventType("mediation-suspended")
    record MediationSuspended(CaseId caseId, MediationId mediation, SuspensionCause cause) implements CaseEvent {}

    /** The cause is gone and a message may go out again. */
    @EventType("mediation-resumed")
    record MediationResumed(CaseId caseId, MediationId mediation) implements CaseEvent {}

    /** One side put terms on the table. */
    @EventType("agreement-proposed")
    record AgreementProposed(CaseId caseId, MediationId mediation, Sensitive<String> terms) implements CaseEvent {}

    /** Both sides agreed to the terms. */
    @EventType("terms-agreed")
    record TermsAgreed(CaseId caseId, MediationId mediation, Sensitive<String> terms) implements CaseEvent {}

    /** The mediation is over, with this result. */
    @EventType("mediation-concluded")
    record MediationConcluded(
            CaseId caseId,
            MediationId mediation,
            MediationResult result,
            @Nullable Sensitive<String> note) implements CaseEvent {}

    /** The mediation was broken off. */
    @EventType("mediation-aborted")
    record MediationAborted(CaseId caseId, MediationId mediation, Sensitive<String> reason) implements CaseEvent {}

    /** The case was handed on, with these data and under these consents. */
    @EventType("case-referred")
    record CaseReferred(
            CaseId caseId,
            ReferralId referral,
            BodyId to,
            Sensitive<String> message,
            Set<DataCategory> dataSet,
            Set<ConsentId> consents,
            @Nullable WaiverId waiver,
            RuleVersion rules)
            implements CaseEvent {}

    /** The body took the case, declined it, or finished it. */
    @EventType("referral-answered")
    record ReferralAnswered(
            CaseId caseId,
            ReferralId referral,
            ReferralAnswer answer,
            @Nullable Sensitive<String> note) implements CaseEvent {}

    /** Somebody fears for the child's safety. */
    @EventType("safety-concern-raised")
    record SafetyConcernRaised(CaseId caseId, SafetyLevel level, Sensitive<String> description) implements CaseEvent {}

    /** A jurist proposes what to decide in the last step of the safety protocol. */
    @EventType("protocol-decision-proposed")
    record ProtocolDecisionProposed(CaseId caseId, StaffId proposedBy, Sensitive<String> decision)
            implements CaseEvent {}

    /** One step of the safety protocol was taken; the last one by two people. */
    @EventType("protocol-step-taken")
    record ProtocolStepTaken(
            CaseId caseId,
            int step,
            Sensitive<String> note,
            @Nullable StaffId confirmedBy) implements CaseEvent {}

    /** A senior decided that mediation may go on. */
    @EventType("safety-stop-lifted")
    record SafetyStopLifted(CaseId caseId, Sensitive<String> reason) implements CaseEvent {}

    /** A jurist calls what happened to the child grave. Two who do so, each on their own, are a signal. */
    @EventType("case-called-grave")
    record CaseCalledGrave(CaseId caseId, StaffId calledBy, GraveGround ground, Sensitive<String> reason)
            implements CaseEvent {}

    /** Whoever called it grave does so no longer. */
    @EventType("grave-call-taken-back")
    record GraveCallTakenBack(CaseId caseId, StaffId calledBy, Sensitive<String> reason) implements CaseEvent {}

    /** A children's-rights report was asked for. */
    @EventType("report-requested")
    record ReportRequested(
            CaseId caseId,
            ReportKind kind,
            String court,
            Set<ConsentId> consents,
            @Nullable WaiverId waiver,
            RuleVersion rules)
            implements CaseEvent {}

    /** The violation may go beyond this child: its coded pattern goes to research, the child does not. */
    @EventType("case-escalated-to-research")
    record CaseEscalatedToResearch(
            CaseId caseId,
            PatternId pattern,
            CodedPattern codes,
            String issueHint,
            String familyHash,
            Sensitive<String> reason,
            @Nullable Sensitive<String> narrative,
            @Nullable ConsentId narrativeConsent)
            implements CaseEvent {}

    /** The case no longer counts in research, from the next release on. */
    @EventType("research-participation-ended")
    record ResearchParticipationEnded(CaseId caseId, ParticipationEnd kind) implements CaseEvent {}

    /** The case waits, from a day until a day at the latest. */
    @EventType("case-held")
    record CaseHeld(CaseId caseId, LocalDate from, LocalDate until, Sensitive<String> reason) implements CaseEvent {}

    /** Work on the case goes on. */
    @EventType("case-resumed")
    record CaseResumed(CaseId caseId) implements CaseEvent {}

    /** Another case belongs with this one. */
    @EventType("cases-linked")
    record CasesLinked(CaseId caseId, CaseId other, LinkKind kind) implements CaseEvent {}

    /** The case goes on in another case of the same child; no event is moved. */
    @EventType("case-merged")
    record CaseMerged(CaseId caseId, CaseId into, Sensitive<String> reason) implements CaseEvent {}

    /** The work is done. */
    @EventType("case-closed")
    record CaseClosed(
            CaseId caseId,
            CaseOutcome outcome,
            @Nullable Integer satisfaction,
            @Nullable Sensitive<String> note) implements CaseEvent {}

    /** From now on the retention clock runs, to this day. */
    @EventType("retention-started")
    record RetentionStarted(CaseId caseId, RuleVersion rule, LocalDate until) implements CaseEvent {}

    /** The case is kept longer than the rule says, to this day, for a reason. */
    @EventType("retention-extended")
    record RetentionExtended(CaseId caseId, LocalDate until, Sensitive<String> reason) implements CaseEvent {}

    /** Somebody who allowed to be contacted later is to be asked, once and until a day, how satisfied they are. */
    @EventType("satisfaction-invited")
    record SatisfactionInvited(
            CaseId caseId, PartyId party, Set<ConsentId> consents, LocalDate until, RuleVersion rules)
            implements CaseEvent {}

    /** They were asked, and this is the figure from 1 to 5 that they gave, or why there is none. */
    @EventType("satisfaction-recorded")
    record SatisfactionRecorded(
            CaseId caseId,
            PartyId party,
            @Nullable Integer score,
            @Nullable NoAnswerReason noAnswer) implements CaseEvent {}

    /** They may not be asked any more: they said no, the case goes on, or they were erased. */
    @EventType("satisfaction-invitation-ended")
    record SatisfactionInvitationEnded(CaseId caseId, PartyId party) implements CaseEvent {}

    /** The case is open again and the retention clock is cleared. */
    @EventType("case-reopened")
    record CaseReopened(CaseId caseId, Sensitive<String> reason) implements CaseEvent {}

    /** Something that was recorded was wrong; what it said stays visible as known before. */
    @EventType("entry-corrected")
    record EntryCorrected(CaseId caseId, UUID event, String field, Sensitive<String> value, Sensitive<String> reason)
            implements CaseEvent {}

    /** A jurist confirmed that a number that looks like a BSN is none. */
    @EventType("number-confirmed-not-bsn")
    record NotABsnConfirmed(CaseId caseId, List<String> fields) implements CaseEvent {}

    /** Nothing of this case may be erased while a claim needs it. */
    @EventType("legal-hold-placed")
    record LegalHoldPlaced(CaseId caseId, LegalHoldId hold, Sensitive<String> reason) implements CaseEvent {}

    /** The claim no longer needs it. */
    @EventType("legal-hold-released")
    record LegalHoldReleased(CaseId caseId, LegalHoldId hold, Sensitive<String> reason) implements CaseEvent {}

    /** Somebody asked to be forgotten. */
    @EventType("erasure-requested")
    record ErasureRequested(
            CaseId caseId,
            ErasureRequestId request,
            SubjectId person,
            @Nullable Sensitive<String> note) implements CaseEvent {}

    /** It was decided whether they will be. */
    @EventType("erasure-decided")
    record ErasureDecided(CaseId caseId, ErasureRequestId request, boolean granted, ErasureGround ground)
            implements CaseEvent {}

    /** The key of the person, or of the case's own text, is destroyed; what was under it is gone. */
    @EventType("subject-data-erased")
    record SubjectDataErased(
            CaseId caseId,
            SubjectId subject,
            ErasureGround ground,
            @Nullable ErasureRequestId request) implements CaseEvent {}

    /** The epoch of the keys ended: no old copy of the destroyed key can be opened any more either. */
    @EventType("erasure-completed")
    record ErasureCompleted(CaseId caseId, SubjectId subject) implements CaseEvent {}

    /** The retention period is over; coded facts stay, nothing about a person does. */
    @EventType("case-archived")
    record CaseArchived(CaseId caseId) implements CaseEvent {}
}
