package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.rechtspoor.command.DossierStanding;
import nl.rechtspoor.command.EnteredTexts;
import nl.rechtspoor.command.campaigns.CampaignCommand.CloseCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.LaunchCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.LogIntervention;
import nl.rechtspoor.command.campaigns.CampaignCommand.PlanCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordOutcome;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordResponse;
import nl.rechtspoor.command.campaigns.CampaignRejection.AdvocacyNotRecommended;
import nl.rechtspoor.command.campaigns.CampaignRejection.AlreadyLaunched;
import nl.rechtspoor.command.campaigns.CampaignRejection.BodyUnknown;
import nl.rechtspoor.command.campaigns.CampaignRejection.CampaignOver;
import nl.rechtspoor.command.campaigns.CampaignRejection.ConsentMissing;
import nl.rechtspoor.command.campaigns.CampaignRejection.CountInvalid;
import nl.rechtspoor.command.campaigns.CampaignRejection.DateInFuture;
import nl.rechtspoor.command.campaigns.CampaignRejection.DossierNotConfirmed;
import nl.rechtspoor.command.campaigns.CampaignRejection.EvidenceMissing;
import nl.rechtspoor.command.campaigns.CampaignRejection.InterventionUnknown;
import nl.rechtspoor.command.campaigns.CampaignRejection.NotLaunched;
import nl.rechtspoor.command.campaigns.CampaignRejection.OutcomeRequired;
import nl.rechtspoor.command.campaigns.CampaignRejection.SamePerson;
import nl.rechtspoor.command.campaigns.CampaignRejection.TargetMissing;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignClosed;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignLaunched;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignNumberConfirmedNotBsn;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignPlanned;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.InterventionLogged;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.OutcomeRecorded;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.ResponseRecorded;
import nl.rechtspoor.kernel.campaigns.CampaignStage;
import nl.rechtspoor.kernel.campaigns.InterventionId;
import nl.rechtspoor.kernel.campaigns.OutcomeId;
import nl.rechtspoor.kernel.campaigns.ResponseId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.encryption.Keyring;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may happen to one campaign. It promises that nothing goes out about an issue that two people did not confirm,
 * or that a director who did not plan it has not approved, and that nothing that goes out leads to a child.
 */
@Aggregate(type = "campaign")
class AdvocacyCampaign {
    // without a first value: Axon takes the identifier of the first event from here once it has been evolved
    @AggregateIdentifier
    private CampaignId id;

    private CampaignStage stage = CampaignStage.PLANNED;
    private List<DossierId> dossiers = List.of();
    private Figures figures = new Figures(List.of());
    private @Nullable StaffId plannedBy;
    private @Nullable Sensitive<String> ask;
    private final Set<InterventionId> interventions = new HashSet<>();
    private boolean hasOutcome;

    /** For Axon. */
    protected AdvocacyCampaign() {}

    @CommandHandler
    AdvocacyCampaign(PlanCampaign command, Act act, CampaignKnowledge knowledge) {
        var standings = knowledge.standings(command.dossiers());
        refuseUnconfirmed(command.dossiers(), standings);
        rejectIf(command.targets().isEmpty(), new TargetMissing());
        command.targets()
                .forEach(target -> rejectIf(!knowledge.addressees().areKnown(target, act.day()), new BodyUnknown()));
        new Figures(command.figures()).check(command.ask(), standings.values());
        var texts = EnteredTexts.in(command);
        knowledge.refuseTraces(texts, command.dossiers());
        var campaign = new CampaignId(act.commandId());
        apply(new CampaignPlanned(
                campaign,
                act.actor(),
                command.dossiers().stream().distinct().toList(),
                Sensitive.of(campaign.subject(), "campaign-planned/ask", command.ask()),
                command.targets(),
                command.figures()));
        confirmNumbers(texts, act, campaign);
    }

    /** Nothing that is said leads to anybody; a story is told with consent and still without a full name. */
    @CommandHandlerInterceptor
    Object guard(CampaignCommand command, Act act, CampaignKnowledge knowledge, InterceptorChain chain)
            throws Exception {
        rejectIf(stage == CampaignStage.CLOSED, new CampaignOver());
        var texts = EnteredTexts.in((Record) command);
        knowledge.refuseTraces(texts, dossiers);
        var result = chain.proceed();
        confirmNumbers(texts, act, id);
        return result;
    }

    @CommandHandler
    void handle(LaunchCampaign command, Act act, CampaignKnowledge knowledge, Keyring keyring) {
        rejectIf(stage != CampaignStage.PLANNED, new AlreadyLaunched());
        rejectIf(act.actor().equals(plannedBy), new SamePerson());
        var standings = knowledge.standings(dossiers);
        refuseUnconfirmed(dossiers, standings);
        figures.check(keyring.open(Objects.requireNonNull(ask), String.class).orElse(""), standings.values());
        var deviation = command.deviation() == null || command.deviation().isBlank() ? null : command.deviation();
        var unadvised = dossiers.stream()
                .filter(dossier ->
                        !Objects.requireNonNull(standings.get(dossier)).recommendsAdvocacy())
                .toList();
        rejectIf(deviation == null && !unadvised.isEmpty(), new AdvocacyNotRecommended(unadvised));
        apply(new CampaignLaunched(
                id, act.actor(), dossiers, deviation == null ? null : text("campaign-launched/deviation", deviation)));
    }

    @CommandHandler
    void handle(LogIntervention command, Act act, CampaignKnowledge knowledge) {
        refuseUnlessLaunched();
        refuseUnless(command.target(), command.on(), act, knowledge);
        var story = command.story();
        var consent = story == null
                ? null
                : knowledge
                        .mediaConsents()
                        .find(story.caseId(), story.consent(), command.on())
                        .orElseThrow(() -> new Rejected(new ConsentMissing()));
        apply(new InterventionLogged(
                id,
                new InterventionId(act.commandId()),
                command.kind(),
                command.target(),
                command.on(),
                text("intervention-logged/document", command.document()),
                text("intervention-logged/summary", command.summary()),
                consent == null ? null : consent.consent(),
                story == null || consent == null
                        ? null
                        : Sensitive.of(consent.child(), "intervention-logged/story", story.text())));
    }

    @CommandHandler
    void handle(RecordResponse command, Act act, CampaignKnowledge knowledge) {
        refuseUnlessLaunched();
        refuseUnless(command.from(), command.on(), act, knowledge);
        if (command.intervention() != null && !interventions.contains(command.intervention())) {
            throw new Rejected(new InterventionUnknown(command.intervention()));
        }
        apply(new ResponseRecorded(
                id,
                new ResponseId(act.commandId()),
                command.intervention(),
                command.from(),
                command.on(),
                text("response-recorded/text", command.text()),
                text("response-recorded/evidence", evidence(command.evidence()))));
    }

    @CommandHandler
    void handle(RecordOutcome command, Act act) {
        refuseUnlessLaunched();
        rejectIf(command.on().isAfter(act.today()), new DateInFuture());
        rejectIf(command.childrenHelped() != null && command.childrenHelped() < 0, new CountInvalid());
        apply(new OutcomeRecorded(
                id,
                new OutcomeId(act.commandId()),
                command.kind(),
                command.on(),
                command.childrenHelped(),
                text("outcome-recorded/text", command.text()),
                text("outcome-recorded/evidence", evidence(command.evidence()))));
    }

    @CommandHandler
    void handle(CloseCampaign command) {
        rejectIf(!hasOutcome, new OutcomeRequired());
        apply(new CampaignClosed(id, text("campaign-closed/reason", command.reason())));
    }

    @EventSourcingHandler
    void evolve(CampaignEvent event) {
        switch (event) {
            case CampaignPlanned planned -> {
                id = planned.campaignId();
                plannedBy = planned.plannedBy();
                dossiers = planned.dossiers();
                figures = new Figures(planned.figures());
                ask = planned.ask();
            }
            case CampaignLaunched _ -> stage = CampaignStage.LAUNCHED;
            case InterventionLogged logged -> interventions.add(logged.intervention());
            case ResponseRecorded _ -> {} // an answer decides nothing
            case OutcomeRecorded _ -> hasOutcome = true;
            case CampaignClosed _ -> stage = CampaignStage.CLOSED;
            case CampaignNumberConfirmedNotBsn _ -> {} // kept for the history alone
        }
    }

    private void refuseUnlessLaunched() {
        rejectIf(stage == CampaignStage.PLANNED, new NotLaunched());
    }

    private static void refuseUnless(Addressee known, LocalDate past, Act act, CampaignKnowledge knowledge) {
        rejectIf(!knowledge.addressees().areKnown(known, act.day()), new BodyUnknown());
        rejectIf(past.isAfter(act.today()), new DateInFuture());
    }

    private static void refuseUnconfirmed(List<DossierId> dossiers, Map<DossierId, DossierStanding> standings) {
        var unconfirmed = dossiers.stream()
                .filter(dossier -> standings.get(dossier) == null
                        || !standings.get(dossier).isConfirmed())
                .toList();
        rejectIf(dossiers.isEmpty() || !unconfirmed.isEmpty(), new DossierNotConfirmed(unconfirmed));
    }

    private static String evidence(@Nullable String entered) {
        if (entered == null || entered.isBlank()) {
            throw new Rejected(new EvidenceMissing());
        }
        return entered;
    }

    private static void confirmNumbers(EnteredTexts texts, Act act, CampaignId campaign) {
        var confirmed = texts.confirmedNumbers(act);
        if (!confirmed.isEmpty()) {
            apply(new CampaignNumberConfirmedNotBsn(campaign, confirmed));
        }
    }

    private Sensitive<String> text(String field, String text) {
        return Sensitive.of(id.subject(), field, text);
    }
}
