package nl.rechtspoor.command.campaigns;

import java.time.LocalDate;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ConsentId;

/** Knows whether a child's story may be told. */
@FunctionalInterface
interface MediaConsents {
    /** The child, if that consent for media stands in its case on that day. */
    Optional<SubjectId> childOf(CaseId caseId, ConsentId consent, LocalDate day);
}
