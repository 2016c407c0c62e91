package nl.rechtspoor.statistics.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.jspecify.annotations.Nullable;

/**
 * What statistics know of one case: codes, the month it came in, whose case it is and with which cases it belongs together. It
 * never leaves the vault as it is.
 *
 * @param child who the case is about; until somebody has said so, the case itself stands for its child
 * @param childEntry the event that told of the child, so that a correction of it can be recognised
 * @param birthDate sealed; the age band is read from it when something is counted, and not kept
 * @param receivedOn the day in legal time on which the question came in
 * @param decision the last decision in dispute
 * @param family cases of brothers and sisters, of the same child, or of what follows from this one
 * @param mergedInto the case in which this one goes on, and in which the child is counted
 */
public record CaseFact(
        CaseId caseId,
        SubjectId child,
        @Nullable UUID childEntry,
        @Nullable Sensitive<LocalDate> birthDate,
        Standing standing,
        AskerRole askerRole,
        Channel channel,
        LocalDate receivedOn,
        @Nullable Classification classification,
        @Nullable Decision decision,
        @Nullable CaseOutcome outcome,
        List<CaseId> family,
        @Nullable CaseId mergedInto) {
    public CaseFact {
        family = List.copyOf(family);
    }

    /** Whether a case is counted. */
    public enum Standing {
        COUNTS,
        /** The child, or somebody for it, does not want that. */
        OBJECTED,
        /** The key of the child is destroyed. */
        ERASED
    }

    /** What a body decided. */
    public record Decision(BodyId body, DecisionType type) {}

    /** Whether the case is counted as a case of its own. */
    public boolean counts() {
        return standing == Standing.COUNTS && mergedInto == null;
    }

    public List<AreaCode> areas() {
        return classification == null ? List.of() : classification.areas();
    }

    public List<ArticleCode> articles() {
        return classification == null ? List.of() : classification.articles();
    }

    public Set<VulnerableGroup> groups() {
        return classification == null ? Set.of() : classification.groups();
    }

    /** The body that the classification names, or else that of the last decision. */
    public @Nullable BodyId body() {
        if (classification != null && classification.body() != null) {
            return classification.body();
        }
        return decision == null ? null : decision.body();
    }

    /** The kind of body if the classification says it; a named body has one in the directory. */
    public @Nullable BodyType bodyType() {
        return classification == null ? null : classification.bodyType();
    }

    public @Nullable Province province() {
        return classification == null ? null : classification.province();
    }

    /** The type that the classification names, or else that of the last decision. */
    public @Nullable DecisionType decisionType() {
        if (classification != null && classification.decisionType() != null) {
            return classification.decisionType();
        }
        return decision == null ? null : decision.type();
    }

    /** The month in which the violation happened or began, if it is known. */
    public @Nullable YearMonth violationMonth() {
        return classification == null ? null : classification.violationMonth();
    }

    /** The month in which the question came in. */
    public YearMonth receivedIn() {
        return YearMonth.from(receivedOn);
    }

    @Override
    public String toString() {
        return "CaseFact[…]";
    }

    Changed changed() {
        return new Changed(this);
    }
}
