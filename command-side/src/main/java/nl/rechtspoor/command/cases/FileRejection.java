package nl.rechtspoor.command.cases;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.AdviceId;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.PartyId;

/** Why the file cannot say that. */
sealed interface FileRejection extends CaseRejection {
    /** A case has exactly one child; siblings have cases of their own. */
    record ChildExists(PartyId child) implements FileRejection {
        @Override
        public String explanation() {
            return "Open a case for the sibling and link the two.";
        }
    }

    /** Nobody can be born on that day, or not as the child of a case. */
    record BirthdateInvalid() implements FileRejection {
        @Override
        public String explanation() {
            return "Check the birth date.";
        }
    }

    /** The case has no such party, or not in that capacity. */
    record PartyUnknown(PartyId party) implements FileRejection {
        @Override
        public String explanation() {
            return "Choose a party of this case.";
        }
    }

    /** A parent and a sole guardian, or one party twice, would decide on the same days. */
    record AuthorityOverlap(List<PartyId> parties) implements FileRejection {
        @Override
        public String explanation() {
            return "End the other period first.";
        }
    }

    /** The ECLI has not the form of one. */
    record EcliInvalid() implements FileRejection {
        @Override
        public String explanation() {
            return "Copy the ECLI from the ruling.";
        }
    }

    /** The dates are not in the order in which things happen. */
    record DateOrder(String field) implements FileRejection {
        @Override
        public String explanation() {
            return "Check the dates.";
        }
    }

    /** Neither a view nor a reason why there is none. */
    record ViewRequired() implements FileRejection {
        @Override
        public String explanation() {
            return "Record what the child thinks, or why it was not heard.";
        }
    }

    /** The advice says nothing. */
    record EmptyAdvice() implements FileRejection {
        @Override
        public String explanation() {
            return "Write the advice.";
        }
    }

    /** The case knows no such advice. */
    record AdviceUnknown(AdviceId advice) implements FileRejection {
        @Override
        public String explanation() {
            return "Choose advice of this case.";
        }
    }

    /** That entry is not of this case, or that field is changed in another way. */
    record NotCorrectable(UUID event, String field) implements FileRejection {
        @Override
        public String explanation() {
            return "Use the command that changes this fact.";
        }
    }

    /** The catalogue has no such rule on that day. */
    record RuleUnknown(String rule) implements FileRejection {
        @Override
        public String explanation() {
            return "Choose a rule of the catalogue, or CUSTOM.";
        }
    }

    /** The case has no such deadline. */
    record DeadlineUnknown(DeadlineId deadline) implements FileRejection {
        @Override
        public String explanation() {
            return "Choose a deadline of this case.";
        }
    }

    /** It has come to its end and stays as it is. */
    record AlreadyFinal() implements FileRejection {
        @Override
        public String explanation() {
            return "Nothing can change this any more.";
        }
    }

    /** Only a senior waives a fatal deadline. */
    record FatalNeedsSenior(DeadlineId deadline) implements FileRejection {
        @Override
        public String explanation() {
            return "Ask a senior jurist.";
        }
    }

    /** There is no proof. */
    record ProofMissing() implements FileRejection {
        @Override
        public String explanation() {
            return "Say how it can be proven.";
        }
    }
}
