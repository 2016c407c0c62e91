package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/** Why consent does not allow it. */
sealed interface ConsentRejection extends CaseRejection {
    /** The word of this party does not count for this purpose on that day. */
    record GiverNotEntitled(PartyId giver) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Ask whoever decides for the child on that day.";
        }
    }

    /** The consent names no data, or no recipient where it must. */
    record ScopeEmpty(String field) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Name the data and the recipient.";
        }
    }

    /** A consent cannot hold that long. */
    record PeriodTooLong(LocalDate latest) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Choose an earlier last day.";
        }
    }

    /** Nobody can consent to that purpose. */
    record PurposeUnknown(ConsentPurpose purpose) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Choose another purpose.";
        }
    }

    /** The giver has not understood what the consent means. */
    record NotUnderstood() implements ConsentRejection {
        @Override
        public String explanation() {
            return "Explain it in a language that the giver understands.";
        }
    }

    /** The giver refused after this consent was given. */
    record RefusalStands(ConsentId refusal) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Ask again, and record what is said then.";
        }
    }

    /** There is no consent of this giver to take back. */
    record NothingToWithdraw() implements ConsentRejection {
        @Override
        public String explanation() {
            return "This giver has no live consent for this.";
        }
    }

    /** The rules do not know this ground at this age, or for this. */
    record GroundInvalid(Set<String> grounds) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Choose a ground that the rules allow here.";
        }
    }

    /** The case knows no such open proposal. */
    record ProposalUnknown() implements ConsentRejection {
        @Override
        public String explanation() {
            return "Choose an open proposal.";
        }
    }

    /** The second person must be somebody else. */
    record SamePerson() implements ConsentRejection {
        @Override
        public String explanation() {
            return "Ask another senior jurist.";
        }
    }

    /** Somebody who must consent has not. */
    record ConsentMissing(
            List<MissingConsent> missing,
            ConsentPurpose purpose,
            @Nullable BodyId recipient,
            boolean waiverPossible) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Ask those who are missing for their consent.";
        }
    }

    /** What consent there was has ended. */
    record ConsentExpired(Set<ConsentId> consents) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Ask for the consents again.";
        }
    }

    /** Somebody who may say no has. */
    record ConsentRefused(Set<PartyId> parties) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Respect the refusal.";
        }
    }

    /** More data than everybody agreed to. */
    record DatasetExceedsConsent(Set<DataCategory> exceeding) implements ConsentRejection {
        @Override
        public String explanation() {
            return "Leave these data out, or ask for consent to them.";
        }
    }

    /** A lawyer asks, and nobody has shown a mandate. */
    record MandateMissing() implements ConsentRejection {
        @Override
        public String explanation() {
            return "Record the lawyer as a party with the proof of the mandate.";
        }
    }
}
