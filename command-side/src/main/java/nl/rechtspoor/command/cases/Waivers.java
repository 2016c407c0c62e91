package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.command.cases.ConsentCommand.DeclineConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.ProposeConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.WaiveConsentRequirement;
import nl.rechtspoor.command.cases.ConsentRejection.GroundInvalid;
import nl.rechtspoor.command.cases.ConsentRejection.ProposalUnknown;
import nl.rechtspoor.command.cases.ConsentRejection.SamePerson;
import nl.rechtspoor.kernel.cases.AgreedWaiver;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRequirementWaived;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWaiverDeclined;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWaiverProposed;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.MissingConsent.Capacity;
import nl.rechtspoor.kernel.cases.WaiverGround;
import nl.rechtspoor.kernel.cases.WaiverId;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Exceptions to the consent rules: proposed by one jurist, agreed by another, good for one act. */
class Waivers {
    private final Case theCase;
    private final Map<WaiverId, ConsentWaiverProposed> proposals = new HashMap<>();
    private final List<AgreedWaiver> agreed = new ArrayList<>();

    Waivers(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(ProposeConsentWaiver command, Act act, Knowledge knowledge) {
        new ConsentScope(knowledge.consentOn(act.day()), knowledge.bodies(), act.day())
                .check(command.purpose(), command.recipient());
        checkGround(command.ground(), command.purpose(), command.recipient(), act, knowledge);
        apply(new ConsentWaiverProposed(
                theCase.id(),
                new WaiverId(act.commandId()),
                command.purpose(),
                command.recipient(),
                command.ground(),
                act.actor(),
                theCase.text("consent-waiver-proposed/reason", command.reason())));
    }

    @CommandHandler
    void handle(WaiveConsentRequirement command, Act act, Knowledge knowledge) {
        var proposal = find(command.waiver());
        rejectIf(proposal.proposedBy().equals(act.actor()), new SamePerson());
        checkGround(proposal.ground(), proposal.purpose(), proposal.recipient(), act, knowledge);
        var rules = knowledge.consentOn(act.day()).ruleset();
        apply(new ConsentRequirementWaived(
                theCase.id(),
                command.waiver(),
                proposal.purpose(),
                proposal.recipient(),
                proposal.ground(),
                proposal.proposedBy(),
                act.actor(),
                act.day().plusDays(rules.waiverDays()),
                rules.version()));
    }

    @CommandHandler
    void handle(DeclineConsentWaiver command, Act act) {
        find(command.waiver());
        apply(new ConsentWaiverDeclined(
                theCase.id(), command.waiver(), theCase.text("consent-waiver-declined/reason", command.reason())));
    }

    private void checkGround(
            WaiverGround ground, ConsentPurpose purpose, @Nullable BodyId recipient, Act act, Knowledge knowledge) {
        var rules = knowledge.consentOn(act.day());
        var situation = theCase.consents.situation(knowledge.keyring());
        var grounds = rules.bandOn(situation.birthDate(), act.day()).grounds();
        rejectIf(!grounds.contains(ground.name()), new GroundInvalid(grounds));
        var assessment = rules.assess(situation, new ConsentNeed(purpose, recipient), act.day());
        var childHasNotSaid = assessment.missing().stream().anyMatch(one -> one.role() == Capacity.CHILD);
        rejectIf(ground == WaiverGround.CHILD_PERSISTENT_WISH && childHasNotSaid, new GroundInvalid(grounds));
    }

    private ConsentWaiverProposed find(WaiverId waiver) {
        var proposal = proposals.get(waiver);
        if (proposal == null) {
            throw new Rejected(new ProposalUnknown());
        }
        return proposal;
    }

    List<AgreedWaiver> agreed() {
        return agreed;
    }

    void evolve(ConsentWaiverProposed proposed) {
        proposals.put(proposed.waiver(), proposed);
    }

    void evolve(ConsentRequirementWaived waived) {
        close(waived.waiver());
        agreed.add(new AgreedWaiver(
                waived.waiver(), waived.purpose(), waived.recipient(), waived.ground(), waived.validUntil()));
    }

    void close(WaiverId proposal) {
        proposals.remove(proposal);
    }

    /** One act, and the waiver is gone. */
    void use(@Nullable WaiverId waiver) {
        agreed.removeIf(one -> one.waiver().equals(waiver));
    }
}
