package nl.rechtspoor.command.cases;

import nl.rechtspoor.command.cases.AccessCommand.BreakGlass;
import nl.rechtspoor.command.cases.ConsentCommand.RefuseConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.DeadlineCommand.CheckDeadline;
import nl.rechtspoor.command.cases.FileCommand.CorrectEntry;
import nl.rechtspoor.command.cases.FileCommand.GiveAdvice;
import nl.rechtspoor.command.cases.LifeCycleCommand.ArchiveCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.CloseCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkBack;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkCases;
import nl.rechtspoor.command.cases.LifeCycleCommand.MergeInto;
import nl.rechtspoor.command.cases.LifeCycleCommand.PutOnHold;
import nl.rechtspoor.command.cases.LifeCycleCommand.ReopenCase;
import nl.rechtspoor.command.cases.LifeCycleCommand.Resume;
import nl.rechtspoor.command.cases.MediationCommand.AbortMediation;
import nl.rechtspoor.command.cases.MediationCommand.ConcludeMediation;
import nl.rechtspoor.command.cases.MediationCommand.RecordMediationContact;
import nl.rechtspoor.command.cases.PartyCommand.CheckBirthday;
import nl.rechtspoor.command.cases.ResearchCommand.EscalateToResearch;
import nl.rechtspoor.command.cases.SharingCommand.AnswerReferral;

/** In which stage of its life a case takes which command. A right does not end with the case. */
final class StageRules {
    private StageRules() {}

    static boolean takes(Stage stage, CaseCommand command) {
        return switch (command) {
            case OpenCase _ -> false;
            case PrivacyCommand _ -> true;
            case BreakGlass _, LinkBack _, ArchiveCase _, CheckDeadline _, CheckBirthday _ -> true;
            case WithdrawConsent _, RefuseConsent _, CorrectEntry _, LinkCases _ -> stage != Stage.ARCHIVED;
            case ReopenCase _ -> stage == Stage.CLOSED;
            case Resume _ -> stage == Stage.ON_HOLD;
            case MergeInto _ -> isRunning(stage);
            case GiveAdvice _, PutOnHold _, CloseCase _, EscalateToResearch _ -> stage == Stage.OPEN;
            case RecordMediationContact _, ConcludeMediation _, AbortMediation _, AnswerReferral _ -> isRunning(stage);
            case MediationCommand _, SharingCommand _ -> stage == Stage.OPEN;
            case FileCommand _, PartyCommand _, DeadlineCommand _, ConsentCommand _, SafetyCommand _ ->
                isRunning(stage);
            case AccessCommand _, ResearchCommand _, LifeCycleCommand _ -> stage != Stage.ARCHIVED;
        };
    }

    private static boolean isRunning(Stage stage) {
        return stage == Stage.OPEN || stage == Stage.ON_HOLD;
    }
}
