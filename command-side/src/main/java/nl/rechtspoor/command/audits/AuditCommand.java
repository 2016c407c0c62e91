package nl.rechtspoor.command.audits;

import static nl.rechtspoor.kernel.Role.AUDITOR;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.FindingId;
import nl.rechtspoor.kernel.audits.FindingSeverity;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.MaxLength;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an audit. All of it is refused once the audit is concluded. */
sealed interface AuditCommand {
    /** Begins an audit; its id is the id of the command. */
    @AllowedTo(AUDITOR)
    record OpenAudit(@MaxLength(200) String title, String purpose) implements AuditCommand {}

    /**
     * Draws cases: at random if a size is given, otherwise all that meet the criteria. Refused if none does, if they are too
     * many, and for a seed that is no plain short text.
     */
    @AllowedTo(AUDITOR)
    record DrawSample(
            @TargetAggregateIdentifier AuditId auditId,
            SampleCriteria criteria,
            @Nullable Integer size,
            @Nullable String seed)
            implements AuditCommand {}

    /** Begins to step through a case, or begins anew. Refused for a case that was not drawn. */
    @AllowedTo(AUDITOR)
    record TakeUpCase(@TargetAggregateIdentifier AuditId auditId, CaseId caseId) implements AuditCommand {}

    /** Says something about an event. Refused unless the case was taken up, is not finished, and the event is one of it. */
    @AllowedTo(AUDITOR)
    record RecordFinding(
            @TargetAggregateIdentifier AuditId auditId,
            CaseId caseId,
            long position,
            FindingSeverity severity,
            String text)
            implements AuditCommand {}

    /** Takes a finding back. Refused for an unknown one, and twice. */
    @AllowedTo(AUDITOR)
    record WithdrawFinding(@TargetAggregateIdentifier AuditId auditId, FindingId finding, String reason)
            implements AuditCommand {}

    /** Is through with a case. Refused unless it was taken up, and twice. */
    @AllowedTo(AUDITOR)
    record FinishCase(@TargetAggregateIdentifier AuditId auditId, CaseId caseId) implements AuditCommand {}

    /** Ends the audit and seals its report. Refused without a sample, before every case of it is finished, and while nothing is signed. */
    @AllowedTo(AUDITOR)
    record ConcludeAudit(@TargetAggregateIdentifier AuditId auditId, String conclusion) implements AuditCommand {}
}
