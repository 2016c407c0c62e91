package nl.rechtspoor.command.cases;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Whether an act was allowed then: the same command, decided once more on the events that had come before.
 *
 * @param first the number in the case of the first event that the act led to
 * @param last that of the last one
 * @param command the name of the command; missing where no command leads to such events
 * @param refusal why it would be refused; only if it was not allowed
 * @param undecided why nobody can tell; only then
 * @param differences what the same command would have recorded otherwise
 * @param assumptions what was taken for granted, because the case's own events do not tell it
 * @param facts what the decision could see
 * @param recordedRules the editions that the recorded events name
 */
public record Judgement(
        long first,
        long last,
        Verdict verdict,
        @Nullable String command,
        @Nullable Refusal refusal,
        @Nullable Undecided undecided,
        List<Difference> differences,
        Set<Assumption> assumptions,
        List<JudgedFact> facts,
        List<String> recordedRules) {

    /** How it comes out. */
    public enum Verdict {
        /** The same command leads to the same facts. */
        ALLOWED,
        /** It was allowed, but would have recorded something else. */
        OTHERWISE,
        /** A rule refuses it. */
        NOT_ALLOWED,
        /** Nobody can tell any more. */
        UNDECIDED
    }

    /** Why nobody can tell. */
    public enum Undecided {
        /** A value that the decision needs was erased since. */
        ERASED,
        /** The events before it cannot be played back. */
        UNREADABLE
    }

    /**
     * A refusal as a command would have met it.
     *
     * @param evidence what the person would have been told, such as who is missing
     */
    public record Refusal(
            String code, String explanation, @Nullable Object evidence) {
        static Refusal of(Rejection rejection) {
            return new Refusal(rejection.code(), rejection.explanation(), rejection);
        }
    }

    /**
     * One thing that the decision could see.
     *
     * @param name which thing, by a code
     * @param value as a code, a number or an id; never something about a person
     */
    public record JudgedFact(Name name, String value) {
        /** The things that a judgement shows. */
        public enum Name {
            /** The stage of the case before. */
            STAGE,
            /** The role in which the actor acted. */
            ROLE,
            /** What connected the actor with the case. */
            RELATION,
            /** The day on which it happened, by which rules and consents count. */
            DAY,
            /** The edition of the consent rules that was applied. */
            CONSENT_RULES,
            /** The ages for which the rules are the same as for the child then. */
            AGES,
            /** A consent on which the act could rely. */
            CONSENT,
            /** Somebody whose consent was missing. */
            MISSING_CONSENT,
            /** Somebody who had refused. */
            REFUSED_BY,
            /** Whether the child had been heard. */
            CHILD_HEARD,
            /** Whether a safety stop was on. */
            SAFETY_STOP
        }
    }
}
