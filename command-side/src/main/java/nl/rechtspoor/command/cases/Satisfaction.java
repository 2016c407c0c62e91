package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rechtspoor.command.cases.FileRejection.AlreadyFinal;
import nl.rechtspoor.command.cases.LifeCycleCommand.RecordSatisfaction;
import nl.rechtspoor.command.cases.LifeCycleRejection.InvitationOver;
import nl.rechtspoor.command.cases.LifeCycleRejection.NotInvited;
import nl.rechtspoor.command.cases.LifeCycleRejection.SatisfactionRange;
import nl.rechtspoor.command.cases.LifeCycleRejection.SatisfactionRequired;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionInvitationEnded;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionInvited;
import nl.rechtspoor.kernel.cases.CaseEvent.SatisfactionRecorded;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.GivenConsent;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Who is to be asked how satisfied they are once the work is done: whoever allowed to be contacted later, and once. */
class Satisfaction {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private final Case theCase;
    private final Map<PartyId, LocalDate> invitations = new LinkedHashMap<>();
    private final Set<PartyId> asked = new HashSet<>();

    Satisfaction(Case theCase) {
        this.theCase = theCase;
    }

    /** At the end of the work. Under a safety stop a call could do harm, so then nobody is asked. */
    void invite(Act act, Knowledge knowledge) {
        if (theCase.safety.isStopped()) {
            return;
        }
        var ruleset = knowledge.consentOn(act.day()).ruleset();
        var atTheLatest = act.day().plusDays(ruleset.satisfactionDays());
        reachable(act.day(), knowledge).forEach((party, consents) -> {
            var until = earlierOf(atTheLatest, endOf(consents));
            if (!asked.contains(party) && !act.today().isAfter(until)) {
                apply(new SatisfactionInvited(theCase.id(), party, ids(consents), until, ruleset.version()));
            }
        });
    }

    @CommandHandler
    void handle(RecordSatisfaction command, Act act) {
        var score = command.score();
        rejectIf((score == null) == (command.noAnswer() == null), new SatisfactionRequired());
        check(score);
        rejectIf(asked.contains(command.party()), new AlreadyFinal());
        var until = invitations.get(command.party());
        if (until == null) {
            throw new Rejected(new NotInvited(command.party()));
        }
        rejectIf(act.today().isAfter(until), new InvitationOver(until));
        apply(new SatisfactionRecorded(theCase.id(), command.party(), score, command.noAnswer()));
    }

    /** A figure, where there is one, is from 1 to 5. */
    static void check(@Nullable Integer score) {
        rejectIf(score != null && (score < LOWEST || score > HIGHEST), new SatisfactionRange());
    }

    /** After somebody said no: whom the consent rules let nobody contact any more is not asked. */
    void endWhereConsentIsGone(Act act, Knowledge knowledge) {
        if (!invitations.isEmpty()) {
            var still = reachable(act.today(), knowledge).keySet();
            end(act, party -> !still.contains(party));
        }
    }

    /** The case goes on, so there is no end to ask about. */
    void endForAll(Act act) {
        end(act, _ -> true);
    }

    /** Nobody is asked who was erased, and nobody is asked about a child who was. */
    void endForErased(SubjectId person, Act act) {
        var isChild = person.equals(theCase.parties.childOrCase());
        end(act, party -> isChild || person.equals(theCase.parties.personOf(party)));
    }

    private void end(Act act, Predicate<PartyId> isToEnd) {
        List.copyOf(invitations.entrySet()).stream()
                .filter(invitation -> !act.today().isAfter(invitation.getValue()))
                .map(Map.Entry::getKey)
                .filter(isToEnd)
                .forEach(party -> apply(new SatisfactionInvitationEnded(theCase.id(), party)));
    }

    private Map<PartyId, List<GivenConsent>> reachable(LocalDate day, Knowledge knowledge) {
        if (theCase.parties.isChildErased(knowledge)) {
            return Map.of();
        }
        var situation = theCase.consents.situation(knowledge.keyring());
        return knowledge.consentOn(day).reachable(situation, day).stream()
                .filter(consent -> !theCase.privacy.isErased(theCase.parties.personOf(consent.giver())))
                .collect(Collectors.groupingBy(GivenConsent::giver, LinkedHashMap::new, Collectors.toList()));
    }

    private static LocalDate endOf(List<GivenConsent> consents) {
        return consents.stream()
                .map(GivenConsent::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate earlierOf(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Set<ConsentId> ids(List<GivenConsent> consents) {
        return consents.stream().map(GivenConsent::consent).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void evolve(SatisfactionInvited invited) {
        invitations.put(invited.party(), invited.until());
    }

    void evolve(SatisfactionRecorded recorded) {
        invitations.remove(recorded.party());
        asked.add(recorded.party());
    }

    void evolve(SatisfactionInvitationEnded ended) {
        invitations.remove(ended.party());
    }
}
