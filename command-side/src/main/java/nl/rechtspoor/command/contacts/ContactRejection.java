package nl.rechtspoor.command.contacts;

import java.time.Instant;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.rules.AreaCode;

/** Every reason a contact can refuse a command. */
sealed interface ContactRejection extends Rejection {
    /** Nobody reaches the helpdesk that way. */
    record ChannelUnknown(List<String> channels) implements ContactRejection {
        @Override
        public String explanation() {
            return "Name one of the channels that exist.";
        }
    }

    /** It ended before it began. */
    record EndedBeforeStart(Instant startedAt, Instant endedAt) implements ContactRejection {
        @Override
        public String explanation() {
            return "Give an end that is not before the start.";
        }
    }

    /** It has yet to happen. */
    record TimeInFuture(Instant startedAt) implements ContactRejection {
        @Override
        public String explanation() {
            return "Register a contact when it happens or afterwards.";
        }
    }

    /** The taxonomy of that day does not have these areas. */
    record AreaUnknownOrRetired(List<AreaCode> areas) implements ContactRejection {
        @Override
        public String explanation() {
            return "Choose areas that the taxonomy holds on that day.";
        }
    }

    /** An answer is for questions, and nobody has said what kind of contact it was. */
    record NotClassified(ContactId contactId) implements ContactRejection {
        @Override
        public String explanation() {
            return "Classify the contact before answering it.";
        }
    }

    /** Only questions for information or advice are answered here; a case is answered in the case. */
    record NotAnswerable(ContactKind kind) implements ContactRejection {
        @Override
        public String explanation() {
            return "Answer in the case, or classify the contact as information or advice.";
        }
    }

    /** There is an answer already. */
    record AlreadyAnswered(ContactId contactId) implements ContactRejection {
        @Override
        public String explanation() {
            return "Send what is missing as an addendum.";
        }
    }

    /** The case is closed. */
    record CaseClosed(CaseId caseId) implements ContactRejection {
        @Override
        public String explanation() {
            return "Have a senior reopen the case first.";
        }
    }

    /** There is no such case for whoever asks. */
    record NoRelationToCase(CaseId caseId) implements ContactRejection {
        @Override
        public String explanation() {
            return "Link to a case that you may see.";
        }
    }

    /** There is no such contact for whoever asks: it belongs to a case that is closed to them. */
    record NoRelationToContact() implements ContactRejection {
        @Override
        public boolean hidesExistence() {
            return true;
        }

        @Override
        public String explanation() {
            return "Act on a contact that you may see.";
        }
    }

    /** The contact is with that case already. */
    record AlreadyLinked(CaseId caseId) implements ContactRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be done.";
        }
    }

    /** The contact is not with that case. */
    record NotLinked(CaseId caseId) implements ContactRejection {
        @Override
        public String explanation() {
            return "Name a case that the contact is linked to.";
        }
    }

    /** It was marked already. */
    record AlreadyMarked(ContactId contactId) implements ContactRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be done.";
        }
    }

    /** The contact goes on in another one. */
    record ContactMerged(ContactId into) implements ContactRejection {
        @Override
        public String explanation() {
            return "Act on the contact that goes on.";
        }
    }

    /** A contact cannot go on in itself, in one that does not exist for whoever asks, or in one that was merged away. */
    record CannotMergeInto(ContactId into) implements ContactRejection {
        @Override
        public String explanation() {
            return "Name another contact that still goes on.";
        }
    }

    /** Others may be at stake in the case, so it is asked for and decided there. */
    record ContactBelongsToCase() implements ContactRejection {
        @Override
        public String explanation() {
            return "Record the request at the case of the contact.";
        }
    }

    /** Nobody is erased on a ground for denying it. */
    record ErasureGroundDenies(ErasureGround ground) implements ContactRejection {
        @Override
        public String explanation() {
            return "Choose a ground on which to erase.";
        }
    }

    /** Only a senior decides that. */
    record NotPermitted(Role role) implements ContactRejection {
        @Override
        public String explanation() {
            return "Ask a senior jurist.";
        }
    }
}
