package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.command.dossiers.VerdictCommand.BeginAdvocacy;
import nl.rechtspoor.command.dossiers.VerdictCommand.ConfirmIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.MarkResolved;
import nl.rechtspoor.command.dossiers.VerdictCommand.ProposeVerdict;
import nl.rechtspoor.command.dossiers.VerdictCommand.RejectIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.ReopenIssue;
import nl.rechtspoor.command.dossiers.VerdictRejection.EvidenceTooThin;
import nl.rechtspoor.command.dossiers.VerdictRejection.NotOver;
import nl.rechtspoor.command.dossiers.VerdictRejection.OutcomeMissing;
import nl.rechtspoor.command.dossiers.VerdictRejection.SamePerson;
import nl.rechtspoor.command.dossiers.VerdictRejection.VerdictNotProposed;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.Score;
import nl.rechtspoor.kernel.dossiers.SourceKind;
import nl.rechtspoor.kernel.rules.IssueRules;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** What people make of an issue. A verdict takes two of them, and evidence that is there when the second one decides. */
class Verdicts {
    private final ResearchDossier dossier;
    private final Map<StaffId, Integer> gravity = new HashMap<>();
    private final Set<CampaignId> campaigns = new LinkedHashSet<>();
    private int documentedReliability;
    private @Nullable VerdictProposed proposal;

    Verdicts(ResearchDossier dossier) {
        this.dossier = dossier;
    }

    @CommandHandler
    void handle(ProposeVerdict command, Act act, DossierKnowledge knowledge) {
        dossier.refuseUnlessIn(DossierStage.UNDER_RESEARCH);
        if (command.verdict() == IssueVerdict.CONFIRM) {
            grounds(knowledge.rulesOn(act.day()));
        }
        apply(new VerdictProposed(
                dossier.id(),
                command.verdict(),
                act.actor(),
                dossier.text("verdict-proposed/reason", command.reason())));
    }

    @CommandHandler
    void handle(ConfirmIssue command, Act act, DossierKnowledge knowledge) {
        dossier.refuseUnlessIn(DossierStage.UNDER_RESEARCH);
        var proposed = proposedBySomebodyElse(IssueVerdict.CONFIRM, act);
        var rules = knowledge.rulesOn(act.day());
        apply(new IssueConfirmed(dossier.id(), proposed.proposedBy(), act.actor(), grounds(rules), rules.version()));
    }

    @CommandHandler
    void handle(RejectIssue command, Act act) {
        dossier.refuseUnlessIn(DossierStage.UNDER_RESEARCH);
        var proposed = proposedBySomebodyElse(IssueVerdict.REJECT, act);
        apply(new IssueRejected(
                dossier.id(),
                proposed.proposedBy(),
                act.actor(),
                dossier.text("issue-rejected/reason", command.reason())));
    }

    private VerdictProposed proposedBySomebodyElse(IssueVerdict verdict, Act act) {
        if (proposal == null || proposal.verdict() != verdict) {
            throw new Rejected(new VerdictNotProposed());
        }
        rejectIf(proposal.proposedBy().equals(act.actor()), new SamePerson());
        return proposal;
    }

    /** One child is enough for what two people find grave; everything else takes families or a document. */
    private Set<EvidenceGround> grounds(IssueRules rules) {
        var grounds = EnumSet.noneOf(EvidenceGround.class);
        if (Math.max(dossier.patterns.families(), dossier.signals.clusters()) >= rules.familiesNeeded()) {
            grounds.add(EvidenceGround.FAMILIES);
        }
        if (gravity.values().stream()
                        .filter(points -> points >= rules.gravePoints())
                        .count()
                >= 2) {
            grounds.add(EvidenceGround.GRAVE);
        }
        if (documentedReliability >= rules.documentedReliability()) {
            grounds.add(EvidenceGround.DOCUMENTED_POLICY);
        }
        rejectIf(grounds.isEmpty(), new EvidenceTooThin(rules.familiesNeeded()));
        return grounds;
    }

    @CommandHandler
    void handle(BeginAdvocacy command) {
        if (dossier.isIn(DossierStage.CONFIRMED, DossierStage.IN_ADVOCACY) && !campaigns.contains(command.campaign())) {
            apply(new AdvocacyBegun(dossier.id(), command.campaign()));
        }
    }

    @CommandHandler
    void handle(MarkResolved command, DossierKnowledge knowledge) {
        dossier.refuseUnlessIn(DossierStage.CONFIRMED, DossierStage.IN_ADVOCACY);
        rejectIf(
                command.ground() == ResolutionGround.CAMPAIGN_OUTCOME
                        && !knowledge.outcomes().hasAny(campaigns),
                new OutcomeMissing());
        apply(new IssueResolved(
                dossier.id(),
                command.ground(),
                dossier.text("issue-resolved/policy", command.policy()),
                dossier.text("issue-resolved/reason", command.reason())));
    }

    @CommandHandler
    void handle(ReopenIssue command, Act act) {
        if (!dossier.isIn(DossierStage.REJECTED, DossierStage.RESOLVED)) {
            throw new Rejected(new NotOver());
        }
        dossier.reopen(ReopeningCause.DECISION, command.reason());
    }

    /** Of each person the last time counts. */
    void weigh(StaffId assessor, List<Score> scores) {
        gravity.put(
                assessor,
                scores.stream()
                        .filter(score -> score.criterion() == Criterion.GRAVITY)
                        .mapToInt(Score::points)
                        .findFirst()
                        .orElse(0));
    }

    void evolve(FindingRecorded found) {
        if (found.sources().stream().anyMatch(source -> source.kind() == SourceKind.LAW_OR_POLICY)) {
            documentedReliability = Math.max(documentedReliability, found.reliability());
        }
    }

    void evolve(VerdictProposed proposed) {
        proposal = proposed;
    }

    void evolve(AdvocacyBegun begun) {
        campaigns.add(begun.campaign());
    }

    /** A proposal stands until it is decided on, or the issue is looked at again. */
    void decided() {
        proposal = null;
    }
}
