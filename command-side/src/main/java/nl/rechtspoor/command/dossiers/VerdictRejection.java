package nl.rechtspoor.command.dossiers;

/** Why there is no verdict yet. */
sealed interface VerdictRejection extends DossierRejection {
    /** Too few unrelated families, not grave by two people, and no law or policy documented. */
    record EvidenceTooThin(int familiesNeeded) implements VerdictRejection {
        @Override
        public String explanation() {
            return "Gather more cases, have two people assess the gravity, or record a reliable source of law or policy.";
        }
    }

    /** The second person must be somebody else. */
    record SamePerson() implements VerdictRejection {
        @Override
        public String explanation() {
            return "Have a colleague decide.";
        }
    }

    /** Nobody has proposed that verdict. */
    record VerdictNotProposed() implements VerdictRejection {
        @Override
        public String explanation() {
            return "Propose the verdict first.";
        }
    }

    /** No campaign about it had an outcome. */
    record OutcomeMissing() implements VerdictRejection {
        @Override
        public String explanation() {
            return "Record the campaign's outcome first, or name the change of law.";
        }
    }

    /** The issue is neither rejected nor resolved. */
    record NotOver() implements VerdictRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be reopened.";
        }
    }
}
