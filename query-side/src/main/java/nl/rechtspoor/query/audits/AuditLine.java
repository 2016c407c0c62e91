package nl.rechtspoor.query.audits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the list of audits. */
record AuditLine(
        UUID auditId,
        AuditText title,
        Instant openedAt,
        @Nullable String openedBy,
        int cases,
        int finished,
        int findings,
        @Nullable Instant concludedAt) {
    static AuditLine of(AuditFile file) {
        return new AuditLine(
                file.auditId(),
                file.title(),
                file.openedAt(),
                file.openedBy(),
                file.cases().size(),
                (int) file.cases().stream()
                        .filter(one -> one.progress() == AuditFile.Progress.FINISHED)
                        .count(),
                file.cases().stream().mapToInt(AuditFile.SampledCase::findings).sum(),
                file.conclusion() == null ? null : file.conclusion().at());
    }
}
