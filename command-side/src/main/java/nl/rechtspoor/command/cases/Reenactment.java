package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.encryption.Keyring;
import org.jspecify.annotations.Nullable;

/**
 * Finds the command that recorded events answer to, so that it can be given once more. No decision rests on what a text
 * says, only on whether it is there, so texts stay closed; a corrected value and a birth date are opened.
 */
record Reenactment(RecordedAct recorded, Act act, Keyring keyring) {
    /** Stands for a text that was there. */
    private static final String CLOSED = "(closed)";

    /** Nothing if no command of a case can lead to such events. */
    Optional<CaseCommand> command() {
        return Optional.ofNullable(command(recorded.facts().getFirst()));
    }

    private @Nullable CaseCommand command(CaseEvent first) {
        CaseId id = first.caseId();
        return switch (first) {
            case CaseEvent.CaseOpened it -> opening(it);
            case CaseEvent.CaseClassified it
            when it.reason() != null ->
                new FileCommand.ReclassifyCase(id, it.classification(), text(it.otherText()), CLOSED);
            case CaseEvent.UrgencyChanged it -> new FileCommand.ChangeUrgency(id, it.urgency(), CLOSED);
            case CaseEvent.CaseAssigned it ->
                it.reason() == null
                        ? new AccessCommand.AssignCase(id, it.assignee(), it.team())
                        : new AccessCommand.TransferCase(id, it.assignee(), it.team(), CLOSED);
            case CaseEvent.WallRaised it -> new AccessCommand.RaiseWall(id, it.staff(), CLOSED);
            case CaseEvent.WallLifted it -> new AccessCommand.LiftWall(id, it.staff(), CLOSED);
            case CaseEvent.GlassBroken _ -> new AccessCommand.BreakGlass(id, CLOSED);
            case CaseEvent.PartyAdded it -> party(id, entry(it));
            case CaseEvent.AuthorityRecorded it ->
                new PartyCommand.RecordAuthority(id, it.party(), it.kind(), it.from(), it.until(), text(it.proof()));
            case CaseEvent.DecisionRecorded it ->
                new FileCommand.RecordDecisionInDispute(
                        id, it.body(), it.type(), it.date(), it.receivedAt(), text(it.reference()), it.ecli());
            case CaseEvent.DeadlineSet it ->
                new DeadlineCommand.SetDeadline(id, it.kind(), it.rule(), it.due(), text(it.note()));
            case CaseEvent.DeadlineCorrected it ->
                new DeadlineCommand.CorrectDeadline(id, it.deadline(), it.due(), CLOSED);
            case CaseEvent.DeadlineMet it -> new DeadlineCommand.MeetDeadline(id, it.deadline(), it.metOn(), CLOSED);
            case CaseEvent.DeadlineWaived it -> new DeadlineCommand.WaiveDeadline(id, it.deadline(), CLOSED);
            case CaseEvent.DeadlineDue it -> new DeadlineCommand.CheckDeadline(id, it.deadline());
            case CaseEvent.DeadlineMissed it -> new DeadlineCommand.CheckDeadline(id, it.deadline());
            case CaseEvent.ChildViewRecorded it ->
                new FileCommand.RecordChildView(id, text(it.view()), it.notHeard(), text(it.explanation()));
            case CaseEvent.NoteAdded _ -> new FileCommand.AddNote(id, CLOSED);
            case CaseEvent.AdviceGiven it -> new FileCommand.GiveAdvice(id, it.to(), it.level(), CLOSED);
            case CaseEvent.AdviceSuperseded it -> new FileCommand.SupersedeAdvice(id, it.advice(), CLOSED);
            case CaseEvent.ConsentRecorded it ->
                new ConsentCommand.RecordConsent(
                        id,
                        it.giver(),
                        it.purpose(),
                        it.recipient(),
                        it.dataSet(),
                        it.validUntil(),
                        it.how(),
                        CLOSED,
                        it.language(),
                        true);
            case CaseEvent.ConsentRefused it ->
                new ConsentCommand.RefuseConsent(id, it.giver(), it.purpose(), it.recipient());
            case CaseEvent.ConsentWithdrawn it ->
                recorded.holds(CaseEvent.ConsentRefused.class)
                        ? new ConsentCommand.RefuseConsent(id, it.giver(), it.purpose(), it.recipient())
                        : new ConsentCommand.WithdrawConsent(id, it.giver(), it.purpose(), it.recipient());
            case CaseEvent.ConsentWaiverProposed it ->
                new ConsentCommand.ProposeConsentWaiver(id, it.purpose(), it.recipient(), it.ground(), CLOSED);
            case CaseEvent.ConsentWaiverDeclined it -> new ConsentCommand.DeclineConsentWaiver(id, it.waiver(), CLOSED);
            case CaseEvent.ConsentRequirementWaived it -> new ConsentCommand.WaiveConsentRequirement(id, it.waiver());
            case CaseEvent.ConsentReconfirmationDue _ -> new PartyCommand.CheckBirthday(id);
            case CaseEvent.MediationStarted it ->
                new MediationCommand.Mediate(id, it.body(), CLOSED, CLOSED, it.dataSet());
            case CaseEvent.BodyContacted it ->
                new MediationCommand.SendMediationMessage(id, it.mediation(), CLOSED, it.dataSet());
            case CaseEvent.MediationContactRecorded it ->
                new MediationCommand.RecordMediationContact(id, it.mediation(), CLOSED);
            case CaseEvent.MediationResumed _
            when recorded.events().size() > 1 -> command(recorded.facts().get(1));
            case CaseEvent.AgreementProposed it -> new MediationCommand.ProposeAgreement(id, it.mediation(), CLOSED);
            case CaseEvent.TermsAgreed it -> new MediationCommand.AgreeTerms(id, it.mediation(), CLOSED);
            case CaseEvent.MediationConcluded it ->
                new MediationCommand.ConcludeMediation(id, it.mediation(), it.result(), text(it.note()));
            case CaseEvent.MediationAborted it -> new MediationCommand.AbortMediation(id, it.mediation(), CLOSED);
            case CaseEvent.CaseReferred it -> new SharingCommand.ReferCase(id, it.to(), CLOSED, it.dataSet());
            case CaseEvent.ReferralAnswered it ->
                new SharingCommand.AnswerReferral(id, it.referral(), it.answer(), text(it.note()));
            case CaseEvent.ReportRequested it -> new SharingCommand.RequestReport(id, it.kind(), it.court());
            case CaseEvent.SafetyConcernRaised it -> new SafetyCommand.RecordSafetyConcern(id, it.level(), CLOSED);
            case CaseEvent.ProtocolDecisionProposed _ -> new SafetyCommand.ProposeProtocolDecision(id, CLOSED);
            case CaseEvent.ProtocolStepTaken it ->
                it.confirmedBy() == null
                        ? new SafetyCommand.TakeProtocolStep(id, it.step(), CLOSED)
                        : new SafetyCommand.ConfirmProtocolDecision(id);
            case CaseEvent.SafetyStopLifted _ -> new SafetyCommand.LiftSafetyStop(id, CLOSED);
            case CaseEvent.CaseCalledGrave it -> new GravityCommand.CallCaseGrave(id, it.ground(), CLOSED);
            case CaseEvent.GraveCallTakenBack _ -> new GravityCommand.TakeBackGraveCall(id, CLOSED);
            case CaseEvent.CaseEscalatedToResearch it ->
                new ResearchCommand.EscalateToResearch(id, it.issueHint(), CLOSED, text(it.narrative()));
            case CaseEvent.ResearchParticipationEnded it ->
                it.kind() == ParticipationEnd.OBJECTION
                        ? new ResearchCommand.ObjectToStatistics(id)
                        : new ResearchCommand.WithdrawFromResearch(id);
            case CaseEvent.CaseHeld it -> new LifeCycleCommand.PutOnHold(id, it.until(), CLOSED);
            case CaseEvent.CaseResumed _ -> new LifeCycleCommand.Resume(id);
            case CaseEvent.CasesLinked it ->
                act.role() == Role.SYSTEM
                        ? new LifeCycleCommand.LinkBack(id, it.other(), it.kind())
                        : new LifeCycleCommand.LinkCases(id, it.other(), it.kind());
            case CaseEvent.CaseMerged it -> new LifeCycleCommand.MergeInto(id, it.into(), CLOSED);
            case CaseEvent.CaseClosed it ->
                new LifeCycleCommand.CloseCase(id, it.outcome(), it.satisfaction(), text(it.note()));
            case CaseEvent.SatisfactionRecorded it ->
                new LifeCycleCommand.RecordSatisfaction(id, it.party(), it.score(), it.noAnswer());
            case CaseEvent.RetentionExtended it -> new LifeCycleCommand.ExtendRetention(id, it.until(), CLOSED);
            case CaseEvent.CaseReopened _ -> new LifeCycleCommand.ReopenCase(id, CLOSED);
            case CaseEvent.CaseArchived _ -> new LifeCycleCommand.ArchiveCase(id);
            case CaseEvent.EntryCorrected it ->
                new FileCommand.CorrectEntry(
                        id,
                        it.event(),
                        it.field(),
                        keyring.open(it.value(), String.class).orElse(CLOSED),
                        CLOSED);
            case CaseEvent.LegalHoldPlaced _ -> new PrivacyCommand.PlaceLegalHold(id, CLOSED);
            case CaseEvent.LegalHoldReleased it -> new PrivacyCommand.ReleaseLegalHold(id, it.hold(), CLOSED);
            case CaseEvent.ErasureRequested it -> new PrivacyCommand.RequestErasure(id, it.person(), text(it.note()));
            case CaseEvent.ErasureDecided it ->
                new PrivacyCommand.DecideErasure(id, it.request(), it.granted(), it.ground());
            case CaseEvent.SubjectDataErased it -> erasing(it);
            case CaseEvent.ErasureCompleted it -> new PrivacyCommand.CompleteErasure(id, it.subject());
            case CaseEvent.CaseClassified _,
                    CaseEvent.DeadlineMoved _,
                    CaseEvent.MediationSuspended _,
                    CaseEvent.MediationResumed _,
                    CaseEvent.RetentionStarted _,
                    CaseEvent.SatisfactionInvited _,
                    CaseEvent.SatisfactionInvitationEnded _,
                    CaseEvent.NotABsnConfirmed _ -> null; // these only ever follow from something else
        };
    }

    private CaseCommand erasing(CaseEvent.SubjectDataErased first) {
        if (recorded.holds(CaseEvent.CaseArchived.class)) {
            return new LifeCycleCommand.ArchiveCase(first.caseId());
        }
        return first.request() == null
                ? new PrivacyCommand.NoteErasure(first.caseId(), first.subject(), first.ground())
                : new PrivacyCommand.ExecuteErasure(first.caseId(), first.request());
    }

    private @Nullable OpenCase opening(CaseEvent.CaseOpened opened) {
        var classified = all(CaseEvent.CaseClassified.class);
        return classified.isEmpty()
                ? null
                : new OpenCase(
                        opened.contact(),
                        opened.channel(),
                        opened.askerRole(),
                        opened.urgency(),
                        CLOSED,
                        classified.getFirst().classification(),
                        text(classified.getFirst().otherText()),
                        opened.conflictCheck().checkId(),
                        all(CaseEvent.PartyAdded.class).stream()
                                .map(this::entry)
                                .toList(),
                        recorded.holds(CaseEvent.CaseAssigned.class),
                        opened.team());
    }

    private <E extends CaseEvent> List<E> all(Class<E> type) {
        return recorded.facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static CaseCommand party(CaseId id, PartyEntry it) {
        return new PartyCommand.AddParty(
                id,
                it.role(),
                it.personId(),
                null,
                it.birthDate(),
                it.ageDisputed(),
                it.body(),
                it.language(),
                it.interpreterNeeded(),
                it.mandateProof());
    }

    private PartyEntry entry(CaseEvent.PartyAdded it) {
        var isNew = it.person().value().equals(it.party().value());
        var born = it.birthDate() == null
                ? null
                : keyring.open(it.birthDate(), LocalDate.class).orElse(null);
        return new PartyEntry(
                it.role(),
                isNew ? null : it.person(),
                null,
                born,
                it.ageDisputed(),
                it.body(),
                it.language(),
                it.interpreterNeeded(),
                text(it.mandateProof()));
    }

    private static @Nullable String text(@Nullable Sensitive<String> text) {
        return text == null ? null : CLOSED;
    }
}
