package nl.rechtspoor.command.detection;

import java.util.Objects;
import java.util.Optional;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Treated;

/** A case that can be compared with others, since the position of its child and its end are known. */
record AlikeCase(CodedCase coded, IssueKey issue, Treated treated) {
    /**
     * Whether the child got what it asked for: by what a court ruled, or else by how the case ended on which a body decided, or
     * else by what the body decided last. Nothing while none of them is known.
     */
    static Optional<Boolean> isGranted(CaseFact fact) {
        CaseOutcome outcome = fact.outcome();
        if (outcome == CaseOutcome.RULING_FAVOURABLE || outcome == CaseOutcome.RULING_UNFAVOURABLE) {
            return Optional.of(outcome == CaseOutcome.RULING_FAVOURABLE);
        }
        if (fact.decision() == null) {
            return Optional.empty();
        }
        if (outcome == CaseOutcome.SOLVED || outcome == CaseOutcome.NOT_SOLVED) {
            return Optional.of(outcome == CaseOutcome.SOLVED);
        }
        return switch (fact.decision().type()) {
            case GRANT -> Optional.of(true);
            case REFUSAL, WITHDRAWAL -> Optional.of(false);
            case PLACEMENT, MEASURE, NO_DECISION, CONDUCT, FACT -> Optional.empty();
        };
    }

    /** What kind of decision it was about; a grant and a refusal are two answers to one application. */
    static Optional<String> policy(CaseFact fact) {
        DecisionType type = fact.decisionType();
        if (type == null || fact.classification() == null) {
            return Optional.empty();
        }
        String kind = type == DecisionType.GRANT || type == DecisionType.REFUSAL ? "APPLICATION" : type.name();
        return Optional.of(Objects.requireNonNullElse(fact.classification().topic(), "-") + "/" + kind);
    }
}
