package nl.rechtspoor.query.cases;

import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.query.cases.CaseFile.DeadlineState;
import nl.rechtspoor.query.cases.CaseFile.MediationState;
import nl.rechtspoor.query.cases.CaseFile.State;
import nl.rechtspoor.query.cases.CaseFile.WaiverState;

/**
 * What a screen offers: the commands that a role may give to a case as it is now. An offer is no promise, the case itself
 * decides; but what is not offered would be refused for certain.
 */
final class AllowedCommands {
    private final CaseFileStory file;
    private final Role role;
    private final List<String> names = new ArrayList<>();

    private AllowedCommands(CaseFileStory file, Role role) {
        this.file = file;
        this.role = role;
    }

    static List<String> in(CaseFileStory file, Role role) {
        var allowed = new AllowedCommands(file, role);
        switch (role) {
            case JURIST -> allowed.jurist();
            case SENIOR_JURIST -> {
                allowed.jurist();
                allowed.senior();
            }
            case PRIVACY_OFFICER -> allowed.privacyOfficer();
            case AUDITOR, RESEARCHER, ADMIN, SYSTEM -> {}
        }
        return List.copyOf(allowed.names);
    }

    private void jurist() {
        boolean open = file.state == State.OPEN;
        boolean running = open || file.state == State.ON_HOLD;
        boolean living = file.state != State.ARCHIVED;
        offer(
                running,
                "ChangeUrgency",
                "ReclassifyCase",
                "AddParty",
                "RecordAuthority",
                "RecordDecisionInDispute",
                "RecordChildView",
                "AddNote",
                "SetDeadline",
                "RecordSafetyConcern");
        offer(running && file.deadlines.values().stream().anyMatch(AllowedCommands::canBeMet), "MeetDeadline");
        offer(running && file.deadlines.values().stream().anyMatch(AllowedCommands::isRunning), "CorrectDeadline");
        offer(running && file.deadlines.values().stream().anyMatch(this::canBeWaived), "WaiveDeadline");
        offer(running && !file.parties.isEmpty(), "RecordConsent", "ProposeConsentWaiver");
        offer(living && !file.parties.isEmpty(), "RefuseConsent");
        offer(living && file.consent.recorded.size() > file.consent.withdrawn.size(), "WithdrawConsent");
        offer(open, "GiveAdvice", "Mediate", "ReferCase", "RequestReport", "PutOnHold", "CloseCase");
        offer(open && file.classification != null, "EscalateToResearch");
        offer(running && !file.advice.isEmpty(), "SupersedeAdvice");
        boolean mediating = file.mediations.values().stream().anyMatch(m -> m.state() == MediationState.ACTIVE);
        boolean suspended = file.mediations.values().stream().anyMatch(m -> m.state() == MediationState.SUSPENDED);
        offer(open && (mediating || suspended), "SendMediationMessage", "ProposeAgreement", "AgreeTerms");
        offer(running && (mediating || suspended), "RecordMediationContact", "ConcludeMediation", "AbortMediation");
        offer(
                running
                        && file.referrals.values().stream()
                                .anyMatch(r -> r.answer() == null
                                        || r.answer() == nl.rechtspoor.kernel.cases.ReferralAnswer.ACCEPTED),
                "AnswerReferral");
        offer(running && file.safetyLevel != null && file.steps.size() < 4, "TakeProtocolStep");
        offer(running && file.safetyLevel != null && file.steps.size() == 4, "ProposeProtocolDecision");
        offer(file.state == State.ON_HOLD, "Resume");
        offer(living && file.assignee == null, "AssignCase");
        offer(living && file.assignee != null, "TransferCase");
        offer(living, "LinkCases", "CorrectEntry", "RequestErasure");
        offer(living && file.participationEnded == null, "ObjectToStatistics", "WithdrawFromResearch");
    }

    private void senior() {
        boolean running = file.state == State.OPEN || file.state == State.ON_HOLD;
        offer(file.state != State.ARCHIVED, "RaiseWall");
        offer(file.state != State.ARCHIVED && !file.walls.isEmpty(), "LiftWall");
        offer(
                running && file.waivers.values().stream().anyMatch(w -> w.state() == WaiverState.PROPOSED),
                "WaiveConsentRequirement",
                "DeclineConsentWaiver");
        offer(running && file.proposedBy != null, "ConfirmProtocolDecision");
        offer(running && file.safetyStop, "LiftSafetyStop");
        offer(running, "MergeInto");
        offer(file.state == State.CLOSED, "ReopenCase");
    }

    private void privacyOfficer() {
        offer(true, "PlaceLegalHold", "RequestErasure");
        offer(file.holds.values().stream().anyMatch(hold -> !hold.released()), "ReleaseLegalHold");
        offer(file.erasures.values().stream().anyMatch(request -> request.granted() == null), "DecideErasure");
        offer(
                file.erasures.values().stream()
                        .anyMatch(request -> Boolean.TRUE.equals(request.granted()) && !request.executed()),
                "ExecuteErasure");
        offer(
                file.state != State.ARCHIVED && file.participationEnded == null,
                "ObjectToStatistics",
                "WithdrawFromResearch");
    }

    private void offer(boolean when, String... commands) {
        if (when) {
            names.addAll(List.of(commands));
        }
    }

    private static boolean isRunning(CaseFile.Deadline deadline) {
        return deadline.state() == DeadlineState.OPEN || deadline.state() == DeadlineState.DUE;
    }

    private static boolean canBeMet(CaseFile.Deadline deadline) {
        return isRunning(deadline) || deadline.state() == DeadlineState.MISSED;
    }

    private boolean canBeWaived(CaseFile.Deadline deadline) {
        return isRunning(deadline)
                && (role == Role.SENIOR_JURIST || deadline.kind() != nl.rechtspoor.kernel.cases.DeadlineKind.FATAL);
    }
}
