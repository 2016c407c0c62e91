package nl.rechtspoor.command.detection;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.statistics.facts.CaseFact;
import org.jspecify.annotations.Nullable;

/** Names the issue that a single case belongs to. It names no body, since a few cases are no reason to. */
final class IssueCoding {
    private IssueCoding() {}

    /** The issue of a case that has codes. */
    static IssueKey of(CaseFact fact, Function<CaseFact, Optional<BodyType>> kindOf) {
        return of(
                Objects.requireNonNull(fact.classification(), "a case in series has codes"),
                kindOf.apply(fact).orElse(null),
                fact.decisionType());
    }

    /** A grant and a refusal are two answers to one application, and no issues of their own. */
    static IssueKey of(Classification codes, @Nullable BodyType kind, @Nullable DecisionType type) {
        boolean isAnswer = type == DecisionType.GRANT || type == DecisionType.REFUSAL;
        return new IssueKey(
                codes.areas().getFirst(),
                codes.topic(),
                codes.primaryArticle(),
                kind,
                null,
                isAnswer ? null : type,
                null,
                null,
                null);
    }
}
