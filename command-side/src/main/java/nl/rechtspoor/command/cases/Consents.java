package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentCommand.RefuseConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.ConsentRejection.GiverNotEntitled;
import nl.rechtspoor.command.cases.ConsentRejection.NothingToWithdraw;
import nl.rechtspoor.command.cases.ConsentRejection.RefusalStands;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWithdrawn;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ConsentSituation;
import nl.rechtspoor.kernel.cases.GivenConsent;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.RefusedConsent;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.encryption.Keyring;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Who allowed what, and who refused. */
class Consents {
    private final Case theCase;
    private final List<GivenConsent> given = new ArrayList<>();
    private final Map<RefusedConsent, Instant> refusals = new LinkedHashMap<>();

    Consents(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(RecordConsent command, Act act, Knowledge knowledge) {
        var rules = knowledge.consentOn(act.day());
        new ConsentScope(rules, knowledge.bodies(), act.day()).check(command);
        rejectIf(!theCase.parties.knows(command.giver()), new GiverNotEntitled(command.giver()));
        rejectIf(
                !rules.entitles(situation(knowledge.keyring()), command.giver(), command.purpose(), act.day()),
                new GiverNotEntitled(command.giver()));
        refuseIfRefusalStands(command, act);
        apply(new ConsentRecorded(
                theCase.id(),
                new ConsentId(act.commandId()),
                command.giver(),
                command.purpose(),
                command.recipient(),
                command.dataSet(),
                act.day(),
                command.validUntil(),
                command.how(),
                theCase.text("consent-recorded/proof", Objects.requireNonNull(command.proof())),
                command.language(),
                rules.ruleset().version()));
    }

    /** What was said before the refusal does not undo it: the giver must have been asked anew. */
    private void refuseIfRefusalStands(RecordConsent command, Act act) {
        var need = new ConsentNeed(command.purpose(), command.recipient());
        refusals.forEach((refusal, refusedAt) -> rejectIf(
                refusal.giver().equals(command.giver())
                        && refusal.concerns(need)
                        && !act.happenedAt().isAfter(refusedAt),
                new RefusalStands(refusal.refusal())));
    }

    /** A right: no reason is asked, and it holds at once. Whoever refuses takes back what they allowed before. */
    @CommandHandler
    void handle(RefuseConsent command, Act act, Knowledge knowledge) {
        rejectIf(!theCase.parties.knows(command.giver()), new GiverNotEntitled(command.giver()));
        var earlier = live(command.giver(), command.purpose(), command.recipient(), act);
        if (!earlier.isEmpty()) {
            apply(new ConsentWithdrawn(theCase.id(), command.giver(), command.purpose(), command.recipient(), earlier));
        }
        var counts = counts(command, act, knowledge);
        apply(new CaseEvent.ConsentRefused(
                theCase.id(),
                new ConsentId(act.commandId()),
                command.giver(),
                command.purpose(),
                command.recipient(),
                act.happenedAt()));
        if (counts || !earlier.isEmpty()) {
            suspendMediation(command.purpose(), command.recipient(), SuspensionCause.CONSENT_REFUSED);
        }
        theCase.satisfaction.endWhereConsentIsGone(act, knowledge);
    }

    /** While nobody can tell how old the child is, every no counts. */
    private boolean counts(RefuseConsent command, Act act, Knowledge knowledge) {
        try {
            var situation = situation(knowledge.keyring());
            return knowledge.consentOn(act.day()).entitles(situation, command.giver(), command.purpose(), act.day());
        } catch (Rejected erased) {
            return true;
        }
    }

    @CommandHandler
    void handle(WithdrawConsent command, Act act, Knowledge knowledge) {
        var live = live(command.giver(), command.purpose(), command.recipient(), act);
        rejectIf(live.isEmpty(), new NothingToWithdraw());
        apply(new ConsentWithdrawn(theCase.id(), command.giver(), command.purpose(), command.recipient(), live));
        suspendMediation(command.purpose(), command.recipient(), SuspensionCause.CONSENT_WITHDRAWN);
        theCase.satisfaction.endWhereConsentIsGone(act, knowledge);
    }

    private void suspendMediation(ConsentPurpose purpose, @Nullable BodyId recipient, SuspensionCause cause) {
        if (purpose == ConsentPurpose.MEDIATION) {
            theCase.mediations.suspendAll(recipient, cause);
        }
    }

    private Set<ConsentId> live(PartyId giver, ConsentPurpose purpose, @Nullable BodyId recipient, Act act) {
        return given.stream()
                .filter(consent -> consent.giver().equals(giver) && consent.purpose() == purpose)
                .filter(consent ->
                        recipient == null || consent.recipient() == null || recipient.equals(consent.recipient()))
                .filter(consent -> !consent.until().isBefore(act.day()))
                .map(GivenConsent::consent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All that the consent rules look at. Reads the birth date, so it is refused once the child was erased. */
    ConsentSituation situation(Keyring keyring) {
        return new ConsentSituation(
                theCase.parties.child(),
                theCase.parties.birthDate(keyring),
                theCase.parties.authorities(),
                given,
                List.copyOf(refusals.keySet()),
                theCase.waivers.agreed());
    }

    boolean hasAnyBefore(LocalDate day) {
        return given.stream().anyMatch(consent -> consent.from().isBefore(day));
    }

    void evolve(ConsentRecorded recorded) {
        given.add(new GivenConsent(
                recorded.consent(),
                recorded.giver(),
                recorded.purpose(),
                recorded.recipient(),
                recorded.dataSet(),
                recorded.validFrom(),
                recorded.validUntil()));
        var need = new ConsentNeed(recorded.purpose(), recorded.recipient());
        refusals.keySet().removeIf(refusal -> refusal.giver().equals(recorded.giver()) && refusal.concerns(need));
    }

    void evolve(CaseEvent.ConsentRefused refused) {
        refusals.put(
                new RefusedConsent(refused.refusal(), refused.giver(), refused.purpose(), refused.recipient()),
                refused.refusedAt());
    }

    void evolve(ConsentWithdrawn withdrawn) {
        given.removeIf(consent -> withdrawn.consents().contains(consent.consent()));
    }
}
