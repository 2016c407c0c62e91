package nl.rechtspoor.query.audits;

import java.util.UUID;
import nl.rechtspoor.kernel.Rejection;

/** There is no report before the audit is concluded. */
record AuditNotConcluded(UUID auditId) implements Rejection {
    @Override
    public String explanation() {
        return "Conclude the audit first; its report is sealed with its conclusion.";
    }
}
