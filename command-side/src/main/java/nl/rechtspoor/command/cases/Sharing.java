package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.command.cases.ConsentRejection.ScopeEmpty;
import nl.rechtspoor.command.cases.FileRejection.AlreadyFinal;
import nl.rechtspoor.command.cases.OpeningRejection.BodyUnknown;
import nl.rechtspoor.command.cases.SharingCommand.AnswerReferral;
import nl.rechtspoor.command.cases.SharingCommand.ReferCase;
import nl.rechtspoor.command.cases.SharingCommand.RequestReport;
import nl.rechtspoor.command.cases.WorkRejection.ChildViewMissing;
import nl.rechtspoor.command.cases.WorkRejection.ReferralUnknown;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReferred;
import nl.rechtspoor.kernel.cases.CaseEvent.ReferralAnswered;
import nl.rechtspoor.kernel.cases.CaseEvent.ReportRequested;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ReferralAnswer;
import nl.rechtspoor.kernel.cases.ReferralId;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;

/** What else leaves the helpdesk: referrals to bodies, and reports for courts. */
class Sharing {
    private final Case theCase;
    private final Map<ReferralId, Boolean> waiting = new HashMap<>();
    private boolean reportWanted;

    Sharing(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(ReferCase command, Act act, Knowledge knowledge) {
        rejectIf(!knowledge.bodies().exists(command.to(), act.day()), new BodyUnknown(command.to(), null));
        rejectIf(command.dataSet().isEmpty(), new ScopeEmpty("dataSet"));
        var need = new ConsentNeed(ConsentPurpose.SHARE_WITH_BODY, command.to());
        var clearance = theCase.clearances.require(need, command.dataSet(), act, knowledge);
        apply(new CaseReferred(
                theCase.id(),
                new ReferralId(act.commandId()),
                command.to(),
                theCase.text("case-referred/message", command.message()),
                command.dataSet(),
                clearance.consents(),
                clearance.waiver(),
                clearance.rules()));
    }

    /** A body accepts and later completes, or declines; nothing comes after the end. */
    @CommandHandler
    void handle(AnswerReferral command, Act act) {
        var unanswered = waiting.get(command.referral());
        if (unanswered == null) {
            throw new Rejected(new ReferralUnknown(command.referral()));
        }
        rejectIf(command.answer() == ReferralAnswer.ACCEPTED && !unanswered, new AlreadyFinal());
        apply(new ReferralAnswered(
                theCase.id(),
                command.referral(),
                command.answer(),
                theCase.textOrNull("referral-answered/note", command.note())));
    }

    @CommandHandler
    void handle(RequestReport command, Act act, Knowledge knowledge) {
        var court = new BodyId(command.court());
        // a court outside the directory has no consents of its own; those without a recipient cover every court
        var recipient = knowledge.bodies().exists(court, act.day()) ? court : null;
        var need = new ConsentNeed(ConsentPurpose.COURT_REPORT, recipient);
        var clearance = theCase.clearances.require(need, Set.of(), act, knowledge);
        rejectIf(!theCase.file.childHeard(), new ChildViewMissing());
        apply(new ReportRequested(
                theCase.id(),
                command.kind(),
                command.court(),
                clearance.consents(),
                clearance.waiver(),
                clearance.rules()));
    }

    boolean isAnyWaiting() {
        return waiting.containsValue(true);
    }

    boolean isReportWanted() {
        return reportWanted;
    }

    void evolve(CaseReferred referred) {
        waiting.put(referred.referral(), true);
        theCase.waivers.use(referred.waiver());
    }

    void evolve(ReferralAnswered answered) {
        if (answered.answer() == ReferralAnswer.ACCEPTED) {
            waiting.put(answered.referral(), false);
        } else {
            waiting.remove(answered.referral());
        }
    }

    void evolve(ReportRequested requested) {
        reportWanted = true;
        theCase.waivers.use(requested.waiver());
    }
}
