package nl.rechtspoor.command.campaigns;

import java.time.LocalDate;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ConsentId;
import org.jspecify.annotations.Nullable;

/** Knows whether a child's story may be told. */
@FunctionalInterface
interface MediaConsents {
    /** What stands in the case on that day: the consent that is named, or any if none is. */
    Optional<MediaConsent> find(CaseId caseId, @Nullable ConsentId consent, LocalDate day);

    /** A consent for media, and the child whose story may be told by it. */
    record MediaConsent(ConsentId consent, SubjectId child) {}
}
