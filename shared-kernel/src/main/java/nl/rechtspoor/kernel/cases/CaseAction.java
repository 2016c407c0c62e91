package nl.rechtspoor.kernel.cases;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;
import static nl.rechtspoor.kernel.cases.CaseAction.When.ALWAYS;
import static nl.rechtspoor.kernel.cases.CaseAction.When.NEVER;
import static nl.rechtspoor.kernel.cases.CaseAction.When.UNTIL_ARCHIVED;
import static nl.rechtspoor.kernel.cases.CaseAction.When.WHILE_CLOSED;
import static nl.rechtspoor.kernel.cases.CaseAction.When.WHILE_ON_HOLD;
import static nl.rechtspoor.kernel.cases.CaseAction.When.WHILE_OPEN;
import static nl.rechtspoor.kernel.cases.CaseAction.When.WHILE_RUNNING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.Role;

/**
 * Everything that can be asked of a case: under which name, in which stages of its life, and by which roles. A case refuses
 * by this table, and screens offer by it. A right does not end with the case: privacy always can be asked for.
 */
public enum CaseAction {
    OPEN_CASE("OpenCase", NEVER, JURIST, SENIOR_JURIST),

    ASSIGN_CASE("AssignCase", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST),
    TRANSFER_CASE("TransferCase", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST),
    RAISE_WALL("RaiseWall", UNTIL_ARCHIVED, SENIOR_JURIST),
    LIFT_WALL("LiftWall", UNTIL_ARCHIVED, SENIOR_JURIST),
    BREAK_GLASS("BreakGlass", ALWAYS, JURIST, AUDITOR, PRIVACY_OFFICER),

    CHANGE_URGENCY("ChangeUrgency", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    RECLASSIFY_CASE("ReclassifyCase", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    RECORD_DECISION_IN_DISPUTE("RecordDecisionInDispute", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    RECORD_CHILD_VIEW("RecordChildView", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    ADD_NOTE("AddNote", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    GIVE_ADVICE("GiveAdvice", WHILE_OPEN, JURIST, SENIOR_JURIST),
    SUPERSEDE_ADVICE("SupersedeAdvice", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    CORRECT_ENTRY("CorrectEntry", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST),

    ADD_PARTY("AddParty", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    RECORD_AUTHORITY("RecordAuthority", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    CHECK_BIRTHDAY("CheckBirthday", ALWAYS, SYSTEM),

    SET_DEADLINE("SetDeadline", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    CORRECT_DEADLINE("CorrectDeadline", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    MEET_DEADLINE("MeetDeadline", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    WAIVE_DEADLINE("WaiveDeadline", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    CHECK_DEADLINE("CheckDeadline", ALWAYS, SYSTEM),

    RECORD_CONSENT("RecordConsent", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    REFUSE_CONSENT("RefuseConsent", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST),
    WITHDRAW_CONSENT("WithdrawConsent", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST),
    PROPOSE_CONSENT_WAIVER("ProposeConsentWaiver", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    WAIVE_CONSENT_REQUIREMENT("WaiveConsentRequirement", WHILE_RUNNING, SENIOR_JURIST),
    DECLINE_CONSENT_WAIVER("DeclineConsentWaiver", WHILE_RUNNING, SENIOR_JURIST),

    MEDIATE("Mediate", WHILE_OPEN, JURIST, SENIOR_JURIST),
    SEND_MEDIATION_MESSAGE("SendMediationMessage", WHILE_OPEN, JURIST, SENIOR_JURIST),
    RECORD_MEDIATION_CONTACT("RecordMediationContact", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    PROPOSE_AGREEMENT("ProposeAgreement", WHILE_OPEN, JURIST, SENIOR_JURIST),
    AGREE_TERMS("AgreeTerms", WHILE_OPEN, JURIST, SENIOR_JURIST),
    CONCLUDE_MEDIATION("ConcludeMediation", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    ABORT_MEDIATION("AbortMediation", WHILE_RUNNING, JURIST, SENIOR_JURIST),

    REFER_CASE("ReferCase", WHILE_OPEN, JURIST, SENIOR_JURIST),
    ANSWER_REFERRAL("AnswerReferral", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    REQUEST_REPORT("RequestReport", WHILE_OPEN, JURIST, SENIOR_JURIST),

    RECORD_SAFETY_CONCERN("RecordSafetyConcern", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    TAKE_PROTOCOL_STEP("TakeProtocolStep", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    PROPOSE_PROTOCOL_DECISION("ProposeProtocolDecision", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    CONFIRM_PROTOCOL_DECISION("ConfirmProtocolDecision", WHILE_RUNNING, SENIOR_JURIST),
    LIFT_SAFETY_STOP("LiftSafetyStop", WHILE_RUNNING, SENIOR_JURIST),

    CALL_CASE_GRAVE("CallCaseGrave", WHILE_RUNNING, JURIST, SENIOR_JURIST),
    TAKE_BACK_GRAVE_CALL("TakeBackGraveCall", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST),

    ESCALATE_TO_RESEARCH("EscalateToResearch", WHILE_OPEN, JURIST, SENIOR_JURIST),
    OBJECT_TO_STATISTICS("ObjectToStatistics", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST, PRIVACY_OFFICER),
    WITHDRAW_FROM_RESEARCH("WithdrawFromResearch", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST, PRIVACY_OFFICER),

    PUT_ON_HOLD("PutOnHold", WHILE_OPEN, JURIST, SENIOR_JURIST),
    RESUME("Resume", WHILE_ON_HOLD, JURIST, SENIOR_JURIST),
    CLOSE_CASE("CloseCase", WHILE_OPEN, JURIST, SENIOR_JURIST),
    RECORD_SATISFACTION("RecordSatisfaction", WHILE_CLOSED, JURIST, SENIOR_JURIST),
    REOPEN_CASE("ReopenCase", WHILE_CLOSED, SENIOR_JURIST),
    MERGE_INTO("MergeInto", WHILE_RUNNING, SENIOR_JURIST),
    LINK_CASES("LinkCases", UNTIL_ARCHIVED, JURIST, SENIOR_JURIST),
    LINK_BACK("LinkBack", ALWAYS, SYSTEM),
    ARCHIVE_CASE("ArchiveCase", ALWAYS, SYSTEM),
    EXTEND_RETENTION("ExtendRetention", WHILE_CLOSED, PRIVACY_OFFICER),

    PLACE_LEGAL_HOLD("PlaceLegalHold", ALWAYS, PRIVACY_OFFICER),
    RELEASE_LEGAL_HOLD("ReleaseLegalHold", ALWAYS, PRIVACY_OFFICER),
    REQUEST_ERASURE("RequestErasure", ALWAYS, JURIST, SENIOR_JURIST, PRIVACY_OFFICER),
    DECIDE_ERASURE("DecideErasure", ALWAYS, PRIVACY_OFFICER),
    EXECUTE_ERASURE("ExecuteErasure", ALWAYS, PRIVACY_OFFICER),
    NOTE_ERASURE("NoteErasure", ALWAYS, SYSTEM),
    COMPLETE_ERASURE("CompleteErasure", ALWAYS, SYSTEM);

    /** Spans of the life of a case. */
    enum When {
        /** Only before there is a case. */
        NEVER,
        WHILE_OPEN(CaseStage.OPEN),
        WHILE_ON_HOLD(CaseStage.ON_HOLD),
        WHILE_CLOSED(CaseStage.CLOSED),
        WHILE_RUNNING(CaseStage.OPEN, CaseStage.ON_HOLD),
        UNTIL_ARCHIVED(CaseStage.OPEN, CaseStage.ON_HOLD, CaseStage.CLOSED),
        ALWAYS(CaseStage.values());

        private final Set<CaseStage> stages;

        When(CaseStage... stages) {
            this.stages = Set.of(stages);
        }
    }

    private static final Map<String, CaseAction> BY_COMMAND =
            Arrays.stream(values()).collect(Collectors.toMap(CaseAction::command, Function.identity()));

    private final String command;
    private final When when;
    private final Set<Role> roles;

    CaseAction(String command, When when, Role first, Role... others) {
        this.command = command;
        this.when = when;
        this.roles = EnumSet.of(first, others);
    }

    /** The action that is asked for by a command of this name. */
    public static CaseAction named(String command) {
        CaseAction action = BY_COMMAND.get(command);
        if (action == null) {
            throw new IllegalArgumentException("no action of a case is named " + command);
        }
        return action;
    }

    /** The name of the command that asks for it. */
    public String command() {
        return command;
    }

    /** Whether a case in this stage takes it. */
    public boolean isTakenIn(CaseStage stage) {
        return when.stages.contains(stage);
    }

    /** Whether this role may ask for it. */
    public boolean isOpenTo(Role role) {
        return roles.contains(role);
    }
}
