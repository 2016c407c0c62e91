package nl.rechtspoor.query.audits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.audits.CaseResult;
import nl.rechtspoor.kernel.audits.FindingSeverity;
import nl.rechtspoor.kernel.audits.LedgerState;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import org.jspecify.annotations.Nullable;

/** All that is known of one audit. */
record AuditFile(
        UUID auditId,
        long version,
        AuditText title,
        AuditText purpose,
        Instant openedAt,
        @Nullable String openedBy,
        List<Draw> draws,
        List<SampledCase> cases,
        List<FindingLine> findings,
        @Nullable Conclusion conclusion) {

    /** How cases came into the sample. */
    record Draw(
            UUID draw,
            Instant at,
            @Nullable String by,
            SampleCriteria criteria,
            @Nullable String seed,
            @Nullable Integer size,
            long position,
            int population,
            List<UUID> cases) {}

    /** How far an auditor has come with a case. */
    enum Progress {
        DRAWN,
        TAKEN_UP,
        FINISHED
    }

    /** One case of the sample. */
    record SampledCase(
            UUID caseId,
            @Nullable String number,
            Progress progress,
            @Nullable Long knownAt,
            @Nullable CaseResult result,
            int findings) {}

    /** One finding, and the event to which it is attached. */
    record FindingLine(
            UUID finding,
            UUID caseId,
            @Nullable String number,
            long position,
            @Nullable Long sequence,
            @Nullable String eventType,
            FindingSeverity severity,
            AuditText text,
            Instant at,
            @Nullable String by,
            @Nullable AuditText withdrawn) {}

    /** How it ended. */
    record Conclusion(
            AuditText text, Instant at, @Nullable String by, LedgerState ledger, String reportHash, long position) {}
}
