package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.cases.ReferralId;

/** Why that work cannot be done now. */
sealed interface WorkRejection extends CaseRejection {
    /** The child has not been heard, and nobody said why. */
    record ChildViewMissing() implements WorkRejection {
        @Override
        public String explanation() {
            return "Record the view of the child first.";
        }
    }

    /** Acute danger stops mediation. */
    record SafetyStop() implements WorkRejection {
        @Override
        public String explanation() {
            return "Have a senior lift the stop.";
        }
    }

    /** There is no stop to lift. */
    record NothingStopped() implements WorkRejection {
        @Override
        public String explanation() {
            return "Nothing stops mediation.";
        }
    }

    /** The mediation is over, or the case knows none by that id. */
    record MediationNotActive(MediationId mediation) implements WorkRejection {
        @Override
        public String explanation() {
            return "Begin a new mediation.";
        }
    }

    /** The case knows no such referral. */
    record ReferralUnknown(ReferralId referral) implements WorkRejection {
        @Override
        public String explanation() {
            return "Choose a referral of this case.";
        }
    }

    /** The protocol goes step by step, the last one by two people. */
    record StepOrder(int next) implements WorkRejection {
        @Override
        public String explanation() {
            return "Take the next step.";
        }
    }

    /** Whoever asks calls the case grave already; it takes somebody else to add to that. */
    record AlreadyCalledGrave() implements WorkRejection {
        @Override
        public String explanation() {
            return "Ask a colleague to judge for themselves.";
        }
    }

    /** Whoever asks does not call the case grave. */
    record NoGraveCall() implements WorkRejection {
        @Override
        public String explanation() {
            return "Only who called the case grave can take that back.";
        }
    }

    /** This pattern was handed to research already. */
    record AlreadyEscalated(PatternId pattern) implements WorkRejection {
        @Override
        public String explanation() {
            return "Reclassify the case if the pattern is another one.";
        }
    }

    /** The hint is not a code. */
    record PatternHasFreeText() implements WorkRejection {
        @Override
        public String explanation() {
            return "Use capitals, digits and hyphens, at most 60.";
        }
    }

    /** The child takes no part in research any more. */
    record SubjectObjected() implements WorkRejection {
        @Override
        public String explanation() {
            return "Respect the objection.";
        }
    }

    /** That was said before. */
    record AlreadyObjected() implements WorkRejection {
        @Override
        public String explanation() {
            return "The case takes no part any more.";
        }
    }
}
