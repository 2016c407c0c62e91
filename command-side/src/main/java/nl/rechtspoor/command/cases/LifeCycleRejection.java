package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.PartyId;

/** Why the case cannot go on like that. */
sealed interface LifeCycleRejection extends CaseRejection {
    /** In this stage of its life the case does not take this command. */
    record CaseNotOpen(CaseStage state) implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Resume or reopen the case first.";
        }
    }

    /** The case is archived; only holds and erasure are left. */
    record CaseArchived() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Open a new case.";
        }
    }

    /** The case would wait past a fatal deadline. */
    record HoldPastFatal(LocalDate due) implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Choose an earlier day.";
        }
    }

    /** Work is still open. */
    record OpenWork(List<Work> work) implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Finish this work first.";
        }
    }

    /** A case ends with an outcome. */
    record OutcomeRequired() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Choose the outcome.";
        }
    }

    /** Satisfaction is a number from 1 to 5. */
    record SatisfactionRange() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Choose a number from 1 to 5.";
        }
    }

    /** Neither a figure nor a reason why there is none, or both. */
    record SatisfactionRequired() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Record the figure, or why there is none.";
        }
    }

    /** Nobody invited them, or the invitation ended because they said no or the case was opened again. */
    record NotInvited(PartyId party) implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Ask only whom the case names.";
        }
    }

    /** The last day to ask has passed. */
    record InvitationOver(LocalDate until) implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "They are not asked any more.";
        }
    }

    /** The other case is about another child. */
    record DifferentChild() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Merge cases of the same child only.";
        }
    }

    /** There is no such other case for whoever asks. */
    record OtherCaseUnknown(CaseId other) implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Choose an existing case.";
        }
    }

    /** A case cannot belong with itself. */
    record SelfLink() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Choose another case.";
        }
    }

    /** These cases are linked already. */
    record LinkExists(CaseId other) implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "The link is there.";
        }
    }

    /** A case would follow itself. */
    record LinkCycle() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Check which case came first.";
        }
    }

    /** Only siblings, follow-ups and cases of the same pattern are linked by hand. */
    record LinkKindInvalid() implements LifeCycleRejection {
        @Override
        public String explanation() {
            return "Choose another kind of link.";
        }
    }
}
