package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.YearMonth;
import nl.rechtspoor.command.ReleaseRegister;
import nl.rechtspoor.command.dossiers.ResearchCommand.AnnotateTrend;
import nl.rechtspoor.command.dossiers.ResearchCommand.AssessIssue;
import nl.rechtspoor.command.dossiers.ResearchCommand.EnteredSource;
import nl.rechtspoor.command.dossiers.ResearchCommand.HearBody;
import nl.rechtspoor.command.dossiers.ResearchCommand.RecordFinding;
import nl.rechtspoor.command.dossiers.ResearchCommand.ReleaseStatistics;
import nl.rechtspoor.command.dossiers.ResearchRejection.BodyUnknown;
import nl.rechtspoor.command.dossiers.ResearchRejection.ChildSafetyUnchecked;
import nl.rechtspoor.command.dossiers.ResearchRejection.DateInFuture;
import nl.rechtspoor.command.dossiers.ResearchRejection.DifferencingRisk;
import nl.rechtspoor.command.dossiers.ResearchRejection.DisclosureRisk;
import nl.rechtspoor.command.dossiers.ResearchRejection.HashMismatch;
import nl.rechtspoor.command.dossiers.ResearchRejection.PeriodInvalid;
import nl.rechtspoor.command.dossiers.ResearchRejection.ReleaseUnknown;
import nl.rechtspoor.command.dossiers.ResearchRejection.ReliabilityInvalid;
import nl.rechtspoor.command.dossiers.ResearchRejection.SourceMissing;
import nl.rechtspoor.kernel.dossiers.AnnotationId;
import nl.rechtspoor.kernel.dossiers.DossierEvent.BodyHeard;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierEvent.TrendAnnotated;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.FindingId;
import nl.rechtspoor.kernel.dossiers.HearingId;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.Source;
import nl.rechtspoor.kernel.rules.IssueRules;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;

/** What research adds to a dossier while somebody works on the issue. */
class Research {
    private static final int MOST_RELIABLE = 4;

    private final ResearchDossier dossier;
    private boolean heard;

    Research(ResearchDossier dossier) {
        this.dossier = dossier;
    }

    @CommandHandler
    void handle(RecordFinding command, Act act) {
        dossier.refuseUnlessAtWork();
        rejectIf(command.sources().isEmpty(), new SourceMissing());
        rejectIf(command.reliability() < 1 || command.reliability() > MOST_RELIABLE, new ReliabilityInvalid());
        apply(new FindingRecorded(
                dossier.id(),
                new FindingId(act.commandId()),
                dossier.text("finding-recorded/text", command.text()),
                command.sources().stream().map(this::source).toList(),
                command.reliability()));
    }

    private Source source(EnteredSource entered) {
        return new Source(entered.kind(), dossier.text("finding-recorded/source", entered.reference()));
    }

    @CommandHandler
    void handle(AnnotateTrend command, Act act) {
        dossier.refuseUnlessAtWork();
        var thisMonth = YearMonth.from(act.today());
        rejectIf(command.until().isBefore(command.from()) || command.from().isAfter(thisMonth), new PeriodInvalid());
        apply(new TrendAnnotated(
                dossier.id(),
                new AnnotationId(act.commandId()),
                command.from(),
                command.until(),
                command.cause(),
                dossier.text("trend-annotated/text", command.text())));
    }

    @CommandHandler
    void handle(HearBody command, Act act, DossierKnowledge knowledge) {
        dossier.refuseUnlessAtWork();
        rejectIf(!knowledge.addressees().areKnown(command.body(), act.day()), new BodyUnknown());
        rejectIf(command.on().isAfter(act.today()), new DateInFuture());
        rejectIf(!command.childSafetyChecked(), new ChildSafetyUnchecked());
        apply(new BodyHeard(
                dossier.id(),
                new HearingId(act.commandId()),
                command.body(),
                command.on(),
                dossier.text("body-heard/statement", command.statement())));
    }

    /** A campaign is recommended only of an issue that two people confirmed and on which the body was heard. */
    @CommandHandler
    void handle(AssessIssue command, Act act, DossierKnowledge knowledge) {
        dossier.refuseUnlessAtWork();
        var weighed = Weighed.of(command.scores(), text -> dossier.text("issue-assessed/score", text));
        var rules = knowledge.rulesOn(act.day());
        var ready = heard && dossier.isIn(DossierStage.CONFIRMED, DossierStage.IN_ADVOCACY);
        apply(new IssueAssessed(
                dossier.id(),
                act.actor(),
                weighed.scores(),
                ready && rules.recommendsAdvocacy(weighed.points())
                        ? Recommendation.RECOMMEND_ADVOCACY
                        : rules.forResearch(weighed.points()),
                rules.version()));
    }

    @CommandHandler
    void handle(ReleaseStatistics command, Act act, DossierKnowledge knowledge) {
        dossier.refuseUnlessAtWork();
        switch (knowledge.releases().find(command.release())) {
            case ReleaseRegister.Released table -> release(command, table, knowledge.rulesOn(act.day()));
            case ReleaseRegister.DisclosureRisk _ -> throw new Rejected(new DisclosureRisk());
            case ReleaseRegister.DifferencingRisk _ -> throw new Rejected(new DifferencingRisk());
            case ReleaseRegister.Unknown _ -> throw new Rejected(new ReleaseUnknown());
        }
    }

    private void release(ReleaseStatistics command, ReleaseRegister.Released table, IssueRules rules) {
        rejectIf(!table.sha256().equals(command.sha256()), new HashMismatch());
        rejectIf(table.dimensions().size() > rules.maxDimensions(), new DisclosureRisk());
        apply(new StatisticsReleased(
                dossier.id(), command.release(), table.sha256(), table.dimensions(), table.suppressed()));
    }

    void evolveHeard() {
        heard = true;
    }
}
