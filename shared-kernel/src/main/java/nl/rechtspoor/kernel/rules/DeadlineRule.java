package nl.rechtspoor.kernel.rules;

import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Trust;
import nl.rechtspoor.kernel.editions.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A term that the law, or the helpdesk itself, sets. It informs; nobody is ever told that a date is safe.
 *
 * @param trigger what starts the term
 * @param limit how long it is; none where only the decision letter can tell
 * @param kind what happens when it passes: {@code FATAL}, {@code SOFT} or {@code SERVICE}
 * @param basis whether the Algemene termijnenwet moves its end
 * @param source the article, or where it was found
 */
public record DeadlineRule(
        String code,
        Label label,
        Label trigger,
        @Nullable TimeLimit limit,
        String kind,
        Basis basis,
        String source,
        Trust trust,
        @Nullable Label note,
        Validity valid) {
    /** Whose law counts the term. */
    public enum Basis {
        /** A Dutch law: the Algemene termijnenwet applies. */
        DUTCH_LAW,
        /** A treaty or an EU regulation: the end never moves for a weekend. */
        TREATY,
        /** A promise of the helpdesk. */
        OWN
    }
}
