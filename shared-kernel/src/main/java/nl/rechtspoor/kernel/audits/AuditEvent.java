package nl.rechtspoor.kernel.audits;

import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.EventType;
import org.jspecify.annotations.Nullable;

/** Everything that can happen in an audit. Read from top to bottom, this file is the course of one. */
public sealed interface AuditEvent extends DomainEvent {
    AuditId auditId();

    /** An auditor began to look into something, and says what for. */
    @EventType("audit-opened")
    record AuditOpened(AuditId auditId, CommittedText title, CommittedText purpose) implements AuditEvent {}

    /**
     * Cases were drawn as they stood at a position. With a seed they are the first {@code size} of {@link SampleOrder},
     * otherwise all that met the criteria. A drawing can never be taken back: whoever draws until it suits is seen.
     */
    @EventType("audit-sample-drawn")
    record SampleDrawn(
            AuditId auditId,
            DrawId draw,
            SampleCriteria criteria,
            @Nullable String seed,
            @Nullable Integer size,
            long position,
            int population,
            List<CaseId> cases)
            implements AuditEvent {}

    /** An auditor began to step through a case of the sample, as it was known at a position. */
    @EventType("audited-case-taken-up")
    record CaseTakenUp(AuditId auditId, CaseId caseId, long knownAt) implements AuditEvent {}

    /** An auditor holds that something about an event of a case is to be said. */
    @EventType("audit-finding-recorded")
    record FindingRecorded(
            AuditId auditId,
            FindingId finding,
            CaseId caseId,
            long position,
            FindingSeverity severity,
            CommittedText text)
            implements AuditEvent {}

    /** A finding did not hold; it stays visible, with the reason. */
    @EventType("audit-finding-withdrawn")
    record FindingWithdrawn(AuditId auditId, FindingId finding, CommittedText reason) implements AuditEvent {}

    /** An auditor is through with a case of the sample, as it was known at a position. */
    @EventType("audited-case-finished")
    record CaseFinished(AuditId auditId, CaseId caseId, long knownAt, CaseResult result) implements AuditEvent {}

    /** The audit is over. The hash is that of its report, so that the signature over the ledger is one over the report. */
    @EventType("audit-concluded")
    record AuditConcluded(AuditId auditId, CommittedText conclusion, LedgerState ledger, String reportHash)
            implements AuditEvent {}
}
