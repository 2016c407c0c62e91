package nl.rechtspoor.command.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.rechtspoor.command.cases.Judgement.JudgedFact;
import nl.rechtspoor.command.cases.Judgement.Refusal;
import nl.rechtspoor.command.cases.Judgement.Undecided;
import nl.rechtspoor.command.cases.Judgement.Verdict;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.NotAllowed;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;

/** One act, judged. */
record Judging(RecordedAct recorded, Retrial retrial, KnowledgeThen then) {
    private static final Refusal NO_ACT =
            new Refusal("NO_ACT", "The events do not tell who acted, when and by which command.", null);
    private static final Refusal NO_COMMAND =
            new Refusal("NO_COMMAND", "No command leads to such events by themselves.", null);
    private static final Refusal WRONG_ROLE =
            new Refusal("NOT_ALLOWED", "The role in which it was done may not do this.", null);

    Judgement judge(@Nullable Act act) {
        if (act == null) {
            return refused(null, NO_ACT, List.of());
        }
        var facts = facts(act);
        var command = new Reenactment(recorded, act, then).command();
        if (command.isEmpty()) {
            return refused(null, NO_COMMAND, facts);
        }
        return decide(command.orElseThrow(), act, facts);
    }

    private Judgement decide(CaseCommand command, Act act, List<JudgedFact> facts) {
        var name = command.getClass().getSimpleName();
        try {
            var led = retrial.decide(command, act, recorded.before(), then.knowledge());
            var differences = Difference.between(recorded.facts(), led);
            if (!differences.isEmpty() && then.hasMetErased()) {
                return undecided(name, Undecided.ERASED, facts);
            }
            var verdict = differences.isEmpty() ? Verdict.ALLOWED : Verdict.OTHERWISE;
            return judgement(verdict, name, null, null, differences, facts);
        } catch (Rejected rejected) {
            return then.hasMetErased()
                    ? undecided(name, Undecided.ERASED, facts)
                    : refused(name, Refusal.of(rejected.rejection()), facts);
        } catch (NotAllowed wrongRole) {
            return refused(name, WRONG_ROLE, facts);
        } catch (InvalidCommand invalid) {
            var fault = invalid.faults().getFirst();
            return refused(name, new Refusal(fault.code(), fault.detail(), null), facts);
        } catch (RuntimeException unreadable) {
            return undecided(name, Undecided.UNREADABLE, facts);
        }
    }

    /** Whoever damaged what came before took away what could be seen, and no more than that. */
    private List<JudgedFact> facts(Act act) {
        var facts = new ArrayList<JudgedFact>();
        facts.add(new JudgedFact(JudgedFact.Name.ROLE, act.role().name()));
        facts.add(new JudgedFact(JudgedFact.Name.DAY, act.day().toString()));
        if (!recorded.before().isEmpty()) {
            var id = recorded.events().getFirst().getAggregateIdentifier();
            try {
                facts.addAll(retrial.look(
                        id,
                        recorded.before(),
                        then.knowledge(),
                        theCase -> new DecidedOn(theCase, recorded, act, then.knowledge()).facts()));
            } catch (RuntimeException unreadable) {
                return facts;
            }
        }
        return facts;
    }

    private Judgement refused(@Nullable String command, Refusal refusal, List<JudgedFact> facts) {
        return judgement(Verdict.NOT_ALLOWED, command, refusal, null, List.of(), facts);
    }

    private Judgement undecided(String command, Undecided why, List<JudgedFact> facts) {
        return judgement(Verdict.UNDECIDED, command, null, why, List.of(), facts);
    }

    private Judgement judgement(
            Verdict verdict,
            @Nullable String command,
            @Nullable Refusal refusal,
            @Nullable Undecided why,
            List<Difference> differences,
            List<JudgedFact> facts) {
        var assumed = EnumSet.noneOf(Assumption.class);
        assumed.addAll(then.assumed());
        return new Judgement(
                recorded.first(),
                recorded.last(),
                verdict,
                command,
                refusal,
                why,
                differences,
                assumed,
                List.copyOf(facts),
                new RulesThen(then.knowledge().rules(), recorded)
                        .versions().stream().map(RuleVersion::value).toList());
    }
}
