package nl.rechtspoor.command.dossiers;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.SignalId;

/** Why a dossier is not begun, or a signal not decided on. */
sealed interface SignalRejection extends DossierRejection {
    /** There is a dossier about that already. */
    record DuplicateKey(DossierId dossierId) implements SignalRejection {
        @Override
        public String explanation() {
            return "Work in the dossier that there is; reopen it if it is over.";
        }
    }

    /** A dossier is about something. */
    record KeyMissing() implements SignalRejection {
        @Override
        public String explanation() {
            return "Say in codes what the issue is about.";
        }
    }

    /** The key uses codes that do not exist, or a hint that is none. */
    record CodeUnknown(List<String> fields) implements SignalRejection {
        @Override
        public String explanation() {
            return "Use codes of the taxonomy and the directory, and capital letters, digits and hyphens for a hint.";
        }
    }

    /** The same key raised a signal not long ago. */
    record RaisedRecently(LocalDate until) implements SignalRejection {
        @Override
        public String explanation() {
            return "Raise it again after that day.";
        }
    }

    /** The dossier has no such signal. */
    record SignalUnknown(SignalId signal) implements SignalRejection {
        @Override
        public String explanation() {
            return "Name a signal of this dossier.";
        }
    }

    /** The signal was accepted or dismissed. */
    record AlreadyDecided(SignalId signal) implements SignalRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be done; another signal may come.";
        }
    }

    /** The signal is with the dossier. */
    record AlreadyAttached(SignalId signal) implements SignalRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be done; it may still be reviewed.";
        }
    }

    /** Two people have yet to look at the issue: what opened its dossier, or reopened it, was one. */
    record IssueNotReviewed() implements SignalRejection {
        @Override
        public String explanation() {
            return "Have this signal reviewed by a jurist and a researcher; later ones may then be put with the dossier.";
        }
    }

    /** The same person looked at it before. */
    record AlreadyReviewed(SignalId signal) implements SignalRejection {
        @Override
        public String explanation() {
            return "Have a colleague look at it.";
        }
    }

    /** One of the cases behind the signal is the reviewer's own. */
    record OwnCase() implements SignalRejection {
        @Override
        public String explanation() {
            return "Have somebody look at it who has none of the cases.";
        }
    }

    /** Not every other explanation was ticked or rebutted. */
    record CheckOpen(List<OtherExplanation> open) implements SignalRejection {
        @Override
        public String explanation() {
            return "Say of each other explanation whether it applies, and why.";
        }
    }

    /** Not both a jurist and a researcher have looked. */
    record ReviewMissing(List<Role> roles) implements SignalRejection {
        @Override
        public String explanation() {
            return "Have the signal looked at in these roles too.";
        }
    }

    /** The reviewers are of two minds. */
    record ReviewsDisagree() implements SignalRejection {
        @Override
        public String explanation() {
            return "Have one more colleague look at it; most reviewers decide.";
        }
    }
}
