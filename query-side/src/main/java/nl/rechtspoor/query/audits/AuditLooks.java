package nl.rechtspoor.query.audits;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.query.access.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record that an auditor looked at an audit, and at what findings say of cases. */
@Component
class AuditLooks {
    private final CurrentViewer viewer;
    private final AccessLog log;
    private final Clock clock;

    AuditLooks(CurrentViewer viewer, AccessLog log, Clock clock) {
        this.viewer = viewer;
        this.log = log;
        this.clock = clock;
    }

    /** A look at the list of audits. */
    void atList() {
        record(AccessKind.READ_AUDIT, null);
    }

    /** A look at one audit, or its export: one line for it, and one for each case of which it says something. */
    void at(AuditFile file, AccessKind kind) {
        record(kind, null);
        file.findings().stream().map(AuditFile.FindingLine::caseId).distinct().forEach(caseId -> record(kind, caseId));
    }

    private void record(AccessKind kind, @Nullable UUID caseId) {
        var looks = viewer.get();
        log.record(new Access(
                clock.instant(),
                looks.staff(),
                looks.role(),
                AccessPurpose.AUDIT,
                kind,
                Optional.ofNullable(caseId).map(CaseId::new).orElse(null),
                null));
    }
}
