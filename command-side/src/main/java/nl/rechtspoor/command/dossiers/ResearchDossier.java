package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.rechtspoor.command.EnteredTexts;
import nl.rechtspoor.command.TracesOfIdentity;
import nl.rechtspoor.command.dossiers.ResearchCommand.AddCasePattern;
import nl.rechtspoor.command.dossiers.ResearchCommand.OpenDossier;
import nl.rechtspoor.command.dossiers.ResearchCommand.RemoveCasePattern;
import nl.rechtspoor.command.dossiers.ResearchRejection.IdentityInText;
import nl.rechtspoor.command.dossiers.ResearchRejection.NotUnderResearch;
import nl.rechtspoor.command.dossiers.SignalCommand.RaiseSignal;
import nl.rechtspoor.command.dossiers.SignalRejection.DuplicateKey;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.BodyHeard;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierNumberConfirmedNotBsn;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.FindingRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternRemoved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierEvent.TrendAnnotated;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.platform.commands.Act;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may happen to one issue. Signals, research and verdicts live in it as members, because only together can
 * they promise that nothing is confirmed that two people did not look at. It remembers only what its decisions need.
 */
@Aggregate(type = "dossier")
class ResearchDossier {
    // without a first value: Axon takes the identifier of the first event from here once it has been evolved
    @AggregateIdentifier
    private DossierId id;

    private @Nullable DossierStage stage;

    @AggregateMember
    final Signals signals = new Signals(this);

    @AggregateMember
    final Research research = new Research(this);

    @AggregateMember
    final Verdicts verdicts = new Verdicts(this);

    final Patterns patterns = new Patterns(this);

    /** For Axon. */
    protected ResearchDossier() {}

    /** No text about an issue leads to anybody. */
    @CommandHandlerInterceptor
    Object guard(DossierCommand command, Act act, DossierKnowledge knowledge, InterceptorChain chain) throws Exception {
        var texts = EnteredTexts.in((Record) command);
        if (act.role() != Role.SYSTEM) {
            var leading = new TracesOfIdentity(knowledge.names()).in(texts, cases(knowledge));
            rejectIf(!leading.isEmpty(), new IdentityInText(leading));
        }
        var result = chain.proceed();
        var confirmed = texts.confirmedNumbers(act);
        if (!confirmed.isEmpty()) {
            apply(new DossierNumberConfirmedNotBsn(id, confirmed));
        }
        return result;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseSignal command, Act act, DossierKnowledge knowledge) {
        signals.raise(command, act, knowledge);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddCasePattern command, DossierKnowledge knowledge) {
        patterns.add(command, knowledge);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenDossier command, Act act, DossierKnowledge knowledge) {
        rejectIf(stage != null, new DuplicateKey(command.dossierId()));
        new KeyCodes(knowledge, act.day()).check(command.key());
        apply(new DossierOpened(
                command.dossierId(),
                command.key(),
                DossierOrigin.RESEARCHER,
                Sensitive.of(command.dossierId().subject(), "dossier-opened/title", command.title()),
                Sensitive.of(command.dossierId().subject(), "dossier-opened/reason", command.reason())));
    }

    @CommandHandler
    void handle(RemoveCasePattern command) {
        patterns.remove(command);
    }

    @EventSourcingHandler
    void evolve(DossierEvent event) {
        id = event.dossierId();
        stage = DossierStage.after(stage, event);
        signals.weigh(event);
        switch (event) {
            case SystemicSignalRaised raised -> signals.evolve(raised);
            case ReviewRecorded reviewed -> {
                signals.evolve(reviewed);
                verdicts.weigh(reviewed.reviewer(), reviewed.scores());
            }
            case SignalAccepted accepted -> signals.accept(accepted.signal());
            case SignalAttached attached -> signals.attach(attached.signal());
            case SignalDismissed dismissed -> signals.dismiss(dismissed.signal());
            case DossierOpened _ -> {} // the stage says it all
            case PatternAdded added -> patterns.evolve(added);
            case PatternRemoved removed -> patterns.evolve(removed);
            case FindingRecorded found -> verdicts.evolve(found);
            case TrendAnnotated _ -> {} // an outside cause decides nothing
            case BodyHeard _ -> research.evolveHeard();
            case IssueAssessed assessed -> verdicts.weigh(assessed.assessor(), assessed.scores());
            case StatisticsReleased _ -> {} // what may be used is asked by the campaign
            case VerdictProposed proposed -> verdicts.evolve(proposed);
            case IssueConfirmed _, IssueRejected _ -> verdicts.decided();
            case AdvocacyBegun begun -> verdicts.evolve(begun);
            case IssueResolved _ -> {} // the stage says it all
            case IssueReopened _ -> verdicts.decided();
            case DossierNumberConfirmedNotBsn _ -> {} // kept for the history alone
        }
    }

    DossierId id() {
        return id;
    }

    boolean isNew() {
        return stage == null;
    }

    boolean isIn(DossierStage... stages) {
        return stage != null && Arrays.asList(stages).contains(stage);
    }

    /** Refuses where nobody works on the issue. */
    void refuseUnlessAtWork() {
        var now = Objects.requireNonNull(stage);
        rejectIf(!now.isAtWork(), new NotUnderResearch(now));
    }

    /** Refuses in every other stage. */
    void refuseUnlessIn(DossierStage... stages) {
        rejectIf(!isIn(stages), new NotUnderResearch(Objects.requireNonNull(stage)));
    }

    /** A relapse is looked at again. */
    void reopen(ReopeningCause cause, @Nullable String reason) {
        apply(new IssueReopened(id, cause, reason == null ? null : text("issue-reopened/reason", reason)));
    }

    /** Text about the issue, under the dossier's own key. */
    Sensitive<String> text(String field, String text) {
        return Sensitive.of(id.subject(), field, text);
    }

    /** Every case behind the issue, by its pattern or as evidence of a signal. */
    Set<CaseId> cases(DossierKnowledge knowledge) {
        var cases = new HashSet<>(patterns.cases());
        cases.addAll(knowledge.evidenceCases().at(signals.positions()));
        return cases;
    }
}
