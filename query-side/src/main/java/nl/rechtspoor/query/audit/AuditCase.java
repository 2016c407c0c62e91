package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseArchived;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseHeld;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseResumed;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.query.projection.FoldedRows;

/** One line of the auditor's list of cases. */
record AuditCase(
        UUID caseId,
        long version,
        String number,
        String state,
        List<String> areas,
        Instant openedAt,
        long openedPosition,
        long lastPosition,
        Instant lastChangeAt)
        implements FoldedRows.Row {

    static AuditCase opened(CaseOpened event, Step step) {
        return new AuditCase(
                event.caseId().value(),
                step.sequence(),
                event.number(),
                "OPEN",
                List.of(),
                step.recordedAt(),
                step.position(),
                step.position(),
                step.recordedAt());
    }

    /** Where an event stands in its case and in the whole stream, and when it was recorded. */
    record Step(long sequence, long position, Instant recordedAt) {}

    AuditCase after(CaseEvent event, Step step) {
        return new AuditCase(
                caseId,
                step.sequence(),
                number,
                switch (event) {
                    case CaseOpened _, CaseResumed _, CaseReopened _ -> "OPEN";
                    case CaseHeld _ -> "ON_HOLD";
                    case CaseClosed _ -> "CLOSED";
                    case CaseArchived _ -> "ARCHIVED";
                    default -> state; // every other event leaves the state as it is
                },
                event instanceof CaseClassified classified
                        ? classified.classification().areas().stream()
                                .map(AreaCode::value)
                                .toList()
                        : areas,
                openedAt,
                openedPosition,
                step.position(),
                step.recordedAt());
    }
}
