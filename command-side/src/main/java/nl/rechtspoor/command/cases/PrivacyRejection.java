package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.ErasureRequestId;
import nl.rechtspoor.kernel.cases.LegalHoldId;

/** Why personal data must stay, or cannot be used. */
sealed interface PrivacyRejection extends CaseRejection {
    /** A legal hold forbids erasure. */
    record LegalHold() implements PrivacyRejection {
        @Override
        public String explanation() {
            return "Release the hold first.";
        }
    }

    /** There is no such hold. */
    record HoldUnknown(LegalHoldId hold) implements PrivacyRejection {
        @Override
        public String explanation() {
            return "Choose a hold of this case.";
        }
    }

    /** The request was not granted. */
    record NotDecided() implements PrivacyRejection {
        @Override
        public String explanation() {
            return "Decide on the request first.";
        }
    }

    /** There is no such request. */
    record RequestUnknown(ErasureRequestId request) implements PrivacyRejection {
        @Override
        public String explanation() {
            return "Choose a request of this case.";
        }
    }

    /** Nobody of that id takes part in the case. */
    record SubjectUnknown() implements PrivacyRejection {
        @Override
        public String explanation() {
            return "Choose somebody from this case.";
        }
    }

    /** That ground does not lead to this decision. */
    record ErasureGroundInvalid(ErasureGround ground) implements PrivacyRejection {
        @Override
        public String explanation() {
            return "Choose a ground that fits the decision.";
        }
    }
}
