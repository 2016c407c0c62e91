package nl.rechtspoor.statistics.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.Classification;
import org.jspecify.annotations.Nullable;

/** A fact with one thing different. */
record Changed(CaseFact from) {
    CaseFact child(SubjectId child, UUID entry, @Nullable Sensitive<LocalDate> birthDate) {
        return make(child, entry, birthDate, from.standing(), from.classification(), from.decision(), from.outcome());
    }

    CaseFact birthDate(@Nullable Sensitive<LocalDate> birthDate) {
        return make(
                from.child(),
                from.childEntry(),
                birthDate,
                from.standing(),
                from.classification(),
                from.decision(),
                from.outcome());
    }

    /** A case that was erased stays erased, whatever is said of it later. */
    CaseFact standing(CaseFact.Standing standing) {
        return from.standing() == CaseFact.Standing.ERASED
                ? from
                : make(
                        from.child(),
                        from.childEntry(),
                        standing == CaseFact.Standing.ERASED ? null : from.birthDate(),
                        standing,
                        from.classification(),
                        from.decision(),
                        from.outcome());
    }

    CaseFact classification(Classification classification) {
        return make(
                from.child(),
                from.childEntry(),
                from.birthDate(),
                from.standing(),
                classification,
                from.decision(),
                from.outcome());
    }

    CaseFact decision(CaseFact.Decision decision) {
        return make(
                from.child(),
                from.childEntry(),
                from.birthDate(),
                from.standing(),
                from.classification(),
                decision,
                from.outcome());
    }

    CaseFact outcome(@Nullable CaseOutcome outcome) {
        return make(
                from.child(),
                from.childEntry(),
                from.birthDate(),
                from.standing(),
                from.classification(),
                from.decision(),
                outcome);
    }

    CaseFact family(CaseId other) {
        if (from.family().contains(other)) {
            return from;
        }
        var family = new ArrayList<>(from.family());
        family.add(other);
        return new CaseFact(
                from.caseId(),
                from.child(),
                from.childEntry(),
                from.birthDate(),
                from.standing(),
                from.askerRole(),
                from.channel(),
                from.receivedOn(),
                from.classification(),
                from.decision(),
                from.outcome(),
                family,
                from.mergedInto());
    }

    CaseFact mergedInto(CaseId into) {
        return new CaseFact(
                from.caseId(),
                from.child(),
                from.childEntry(),
                from.birthDate(),
                from.standing(),
                from.askerRole(),
                from.channel(),
                from.receivedOn(),
                from.classification(),
                from.decision(),
                from.outcome(),
                from.family(),
                into);
    }

    private CaseFact make(
            SubjectId child,
            @Nullable UUID childEntry,
            @Nullable Sensitive<LocalDate> birthDate,
            CaseFact.Standing standing,
            @Nullable Classification classification,
            CaseFact.@Nullable Decision decision,
            @Nullable CaseOutcome outcome) {
        return new CaseFact(
                from.caseId(),
                child,
                childEntry,
                birthDate,
                standing,
                from.askerRole(),
                from.channel(),
                from.receivedOn(),
                classification,
                decision,
                outcome,
                from.family(),
                from.mergedInto());
    }
}
