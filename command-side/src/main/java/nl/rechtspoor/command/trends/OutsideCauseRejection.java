package nl.rechtspoor.command.trends;

import java.util.List;
import nl.rechtspoor.kernel.Rejection;

/** Why a note beside the trends is not taken. */
sealed interface OutsideCauseRejection extends Rejection {
    /** The months end before they begin, or have yet to come. */
    record PeriodInvalid() implements OutsideCauseRejection {
        @Override
        public String explanation() {
            return "Give months in their order, none of them in the future.";
        }
    }

    /** The text leads to somebody, or holds a number that could be a BSN. */
    record IdentityInText(List<String> fields) implements OutsideCauseRejection {
        @Override
        public String explanation() {
            return "Leave out numbers and addresses of people and cases; a cause outside needs none.";
        }
    }

    /** Somebody else wrote it. */
    record NotTheAuthor() implements OutsideCauseRejection {
        @Override
        public String explanation() {
            return "Ask whoever wrote it to take it back, or note beside it what you hold.";
        }
    }

    /** It was taken back before. */
    record AlreadyTakenBack() implements OutsideCauseRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be done.";
        }
    }
}
