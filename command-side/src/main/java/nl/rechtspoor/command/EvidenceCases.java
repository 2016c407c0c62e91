package nl.rechtspoor.command;

import java.util.Collection;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;

/** Knows the cases behind the evidence of a signal. */
@FunctionalInterface
public interface EvidenceCases {
    /** The cases whose events stand at these positions of the sealed stream. */
    Set<CaseId> at(Collection<Long> positions);
}
