package nl.rechtspoor.query.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.query.erasure.Erased;
import org.jspecify.annotations.Nullable;

/**
 * One line of the worklist.
 *
 * @param childLabel the child's pseudonym or first name; absent when unknown or erased
 * @param childErased when and why the child was erased, if it was
 * @param waitingFor for whom the work waits, if for anybody
 * @param askUntil the last day to ask somebody how satisfied they are, while there is anybody to ask
 */
record WorklistLine(
        UUID caseId,
        String number,
        long version,
        CaseStage state,
        Urgency urgency,
        List<String> areas,
        @Nullable String primaryArticle,
        @Nullable String childLabel,
        @Nullable Erased childErased,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        UUID team,
        Instant openedAt,
        Instant updatedAt,
        @Nullable NextDeadline nextDeadline,
        ConsentState consent,
        @Nullable WaitingFor waitingFor,
        MediationStage mediation,
        @Nullable LocalDate askUntil) {

    /** The deadline that comes first among those that are still to be met. */
    record NextDeadline(
            LocalDate due,
            @Nullable DeadlineKind kind,
            @Nullable String rule,
            boolean overdue) {}

    /** Whose turn it is. */
    enum WaitingFor {
        CONSENT,
        ANSWER
    }

    static WorklistLine of(
            WorklistRow row,
            ConsentState consent,
            @Nullable String childLabel,
            @Nullable Erased childErased,
            @Nullable String assigneeName,
            LocalDate today) {
        return new WorklistLine(
                row.caseId(),
                row.number(),
                row.version(),
                row.stage(),
                Urgency.values()[Urgency.values().length - 1 - row.urgencyOrder()],
                row.areas(),
                row.primaryArticle(),
                childLabel,
                childErased,
                row.assignee(),
                assigneeName,
                row.team(),
                row.openedAt(),
                row.updatedAt(),
                row.due() == null
                        ? null
                        : new NextDeadline(
                                row.due(),
                                row.dueKind(),
                                row.dueRule(),
                                row.due().isBefore(today)),
                consent,
                waitingFor(row, consent),
                row.mediation(),
                row.askUntil() == null || row.askUntil().isBefore(today) ? null : row.askUntil());
    }

    private static @Nullable WaitingFor waitingFor(WorklistRow row, ConsentState consent) {
        if (!row.stage().active()) {
            return null;
        }
        if (consent == ConsentState.MISSING || consent == ConsentState.REFUSED) {
            return WaitingFor.CONSENT;
        }
        return row.waitsForAnswer() ? WaitingFor.ANSWER : null;
    }
}
