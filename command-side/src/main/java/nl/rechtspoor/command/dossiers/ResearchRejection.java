package nl.rechtspoor.command.dossiers;

import java.util.List;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.DossierStage;

/** Why something is not added to a dossier. */
sealed interface ResearchRejection extends DossierRejection {
    /** Points run from 0 to 3, once for each criterion, and each has a reason. */
    record PointsInvalid(List<Criterion> criteria) implements ResearchRejection {
        @Override
        public String explanation() {
            return "Give at most three points once for each criterion, and say why.";
        }
    }

    /** The case itself does not say that it was escalated, or its child left research. */
    record NotEscalated() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Escalate the case to research.";
        }
    }

    /** The issue is not being worked on. */
    record NotUnderResearch(DossierStage stage) implements ResearchRejection {
        @Override
        public String explanation() {
            return "Have the signal accepted, or reopen the issue.";
        }
    }

    /** A finding without a source is an opinion. */
    record SourceMissing() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Say where it can be looked up.";
        }
    }

    /** Reliability runs from 1 to 4. */
    record ReliabilityInvalid() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Choose from 1, hearsay, to 4, beyond doubt.";
        }
    }

    /** The months end before they begin, or have yet to come. */
    record PeriodInvalid() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Give months in their order, none of them in the future.";
        }
    }

    /** The directory does not have that body, or it is of another kind. */
    record BodyUnknown() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Choose a body of the directory.";
        }
    }

    /** It has yet to happen. */
    record DateInFuture() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Give the day on which it happened.";
        }
    }

    /** Nobody has looked whether the body could infer who spoke. */
    record ChildSafetyUnchecked() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Look whether the body could infer which child spoke, and confirm it.";
        }
    }

    /** No table was frozen under that id. */
    record ReleaseUnknown() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Freeze the table first.";
        }
    }

    /** The table is not the one that was frozen. */
    record HashMismatch() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Use the table exactly as it was frozen.";
        }
    }

    /** The table would give somebody away. */
    record DisclosureRisk() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Choose fewer dimensions or wider codes.";
        }
    }

    /** Together with an earlier table it would give somebody away. */
    record DifferencingRisk() implements ResearchRejection {
        @Override
        public String explanation() {
            return "Use the earlier table.";
        }
    }

    /** A text leads to somebody. */
    record IdentityInText(List<String> fields) implements ResearchRejection {
        @Override
        public String explanation() {
            return "Leave out names, numbers and addresses of people in cases.";
        }
    }
}
