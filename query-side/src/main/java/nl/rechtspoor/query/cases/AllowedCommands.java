package nl.rechtspoor.query.cases;

import static nl.rechtspoor.kernel.cases.CaseAction.*;
import static nl.rechtspoor.kernel.cases.CaseAction.EXTEND_RETENTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseAction;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.ReferralAnswer;
import nl.rechtspoor.query.cases.CaseFile.DeadlineState;
import nl.rechtspoor.query.cases.CaseFile.MediationState;
import nl.rechtspoor.query.cases.CaseFile.WaiverState;

/**
 * What a screen offers: the commands that a role may give to a case as it is now. Stage and role are judged by the table that
 * the case itself refuses by; here stands only what must be in the file for a command to have something to work on. An offer
 * is no promise, but what is not offered would be refused for certain.
 */
final class AllowedCommands {
    private static final int STEPS_BEFORE_THE_DECISION = 4;

    private final CaseFileStory file;
    private final Role role;
    private final StaffId who;
    private final LocalDate today;
    private final List<String> names = new ArrayList<>();

    private AllowedCommands(CaseFileStory file, Role role, StaffId who, LocalDate today) {
        this.file = file;
        this.role = role;
        this.who = who;
        this.today = today;
    }

    static List<String> in(CaseFileStory file, Role role, StaffId who, LocalDate today) {
        var allowed = new AllowedCommands(file, role, who, today);
        allowed.work();
        allowed.consent();
        allowed.outreach();
        allowed.safety();
        allowed.life();
        allowed.privacy();
        return List.copyOf(allowed.names);
    }

    private void work() {
        offer(CHANGE_URGENCY, RECLASSIFY_CASE, ADD_PARTY, RECORD_AUTHORITY, RECORD_DECISION_IN_DISPUTE);
        offer(RECORD_CHILD_VIEW, ADD_NOTE, SET_DEADLINE, CORRECT_ENTRY, GIVE_ADVICE);
        var deadlines = file.deadlines.values();
        offerIf(deadlines.stream().anyMatch(AllowedCommands::canBeMet), MEET_DEADLINE);
        offerIf(deadlines.stream().anyMatch(AllowedCommands::isRunning), CORRECT_DEADLINE);
        offerIf(deadlines.stream().anyMatch(this::canBeWaived), WAIVE_DEADLINE);
        offerIf(!file.advice.isEmpty(), SUPERSEDE_ADVICE);
    }

    private void consent() {
        offerIf(!file.parties.isEmpty(), RECORD_CONSENT, PROPOSE_CONSENT_WAIVER, REFUSE_CONSENT);
        offerIf(file.consent.recorded.size() > file.consent.withdrawn.size(), WITHDRAW_CONSENT);
        offerIf(
                file.waivers.values().stream().anyMatch(waiver -> waiver.state() == WaiverState.PROPOSED),
                WAIVE_CONSENT_REQUIREMENT,
                DECLINE_CONSENT_WAIVER);
    }

    private void outreach() {
        offer(MEDIATE, REFER_CASE, REQUEST_REPORT);
        offerIf(
                file.mediations.values().stream().anyMatch(AllowedCommands::isUnderWay),
                SEND_MEDIATION_MESSAGE,
                PROPOSE_AGREEMENT,
                AGREE_TERMS,
                RECORD_MEDIATION_CONTACT,
                CONCLUDE_MEDIATION,
                ABORT_MEDIATION);
        offerIf(file.referrals.values().stream().anyMatch(AllowedCommands::isUnanswered), ANSWER_REFERRAL);
        offerIf(file.classification != null, ESCALATE_TO_RESEARCH);
        offerIf(file.participationEnded == null, OBJECT_TO_STATISTICS, WITHDRAW_FROM_RESEARCH);
    }

    private void safety() {
        offer(RECORD_SAFETY_CONCERN);
        boolean concern = file.safetyLevel != null;
        offerIf(concern && file.steps.size() < STEPS_BEFORE_THE_DECISION, TAKE_PROTOCOL_STEP);
        offerIf(concern && file.steps.size() == STEPS_BEFORE_THE_DECISION, PROPOSE_PROTOCOL_DECISION);
        offerIf(file.proposedBy != null, CONFIRM_PROTOCOL_DECISION);
        offerIf(file.safetyStop, LIFT_SAFETY_STOP);
        boolean isCalledGraveByViewer = file.graveCalls.containsKey(who.value());
        offerIf(!isCalledGraveByViewer, CALL_CASE_GRAVE);
        offerIf(isCalledGraveByViewer, TAKE_BACK_GRAVE_CALL);
    }

    private void life() {
        offerIf(file.assignee == null, ASSIGN_CASE);
        offerIf(file.assignee != null, TRANSFER_CASE);
        offer(PUT_ON_HOLD, RESUME, CLOSE_CASE, REOPEN_CASE, MERGE_INTO, LINK_CASES, RAISE_WALL);
        offerIf(!file.walls.isEmpty(), LIFT_WALL);
        offerIf(file.toAsk.values().stream().anyMatch(until -> !today.isAfter(until)), RECORD_SATISFACTION);
    }

    private void privacy() {
        offer(PLACE_LEGAL_HOLD, REQUEST_ERASURE, EXTEND_RETENTION);
        offerIf(file.holds.values().stream().anyMatch(hold -> !hold.released()), RELEASE_LEGAL_HOLD);
        offerIf(file.erasures.values().stream().anyMatch(request -> request.granted() == null), DECIDE_ERASURE);
        offerIf(
                file.erasures.values().stream()
                        .anyMatch(request -> Boolean.TRUE.equals(request.granted()) && !request.executed()),
                EXECUTE_ERASURE);
    }

    private void offer(CaseAction... actions) {
        for (CaseAction action : actions) {
            if (action.isTakenIn(file.state) && action.isOpenTo(role)) {
                names.add(action.command());
            }
        }
    }

    private void offerIf(boolean there, CaseAction... actions) {
        if (there) {
            offer(actions);
        }
    }

    private static boolean isRunning(CaseFile.Deadline deadline) {
        return deadline.state() == DeadlineState.OPEN || deadline.state() == DeadlineState.DUE;
    }

    private static boolean canBeMet(CaseFile.Deadline deadline) {
        return isRunning(deadline) || deadline.state() == DeadlineState.MISSED;
    }

    private boolean canBeWaived(CaseFile.Deadline deadline) {
        return isRunning(deadline) && (role == Role.SENIOR_JURIST || deadline.kind() != DeadlineKind.FATAL);
    }

    private static boolean isUnderWay(CaseFile.Mediation mediation) {
        return mediation.state() == MediationState.ACTIVE || mediation.state() == MediationState.SUSPENDED;
    }

    private static boolean isUnanswered(CaseFile.Referral referral) {
        return referral.answer() == null || referral.answer() == ReferralAnswer.ACCEPTED;
    }
}
