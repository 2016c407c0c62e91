package nl.rechtspoor.command.dossiers;

import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.dossiers.IssueKey;

/** Knows what cases themselves say of their escalation. */
interface Escalations {
    /** The escalation, unless there is none or the child's side has left research since. */
    Optional<CaseEscalatedToResearch> find(CaseId caseId, PatternId pattern);

    /** Every issue that the case was ever escalated for. */
    Set<IssueKey> issuesOf(CaseId caseId);
}
