package nl.rechtspoor.command;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;

/** Knows whether a text names anybody of some cases. */
@FunctionalInterface
public interface NamesInCases {
    /** The fields that name somebody who takes part in one of these cases. */
    List<String> fieldsNamingAnybody(EnteredTexts texts, Set<CaseId> cases);
}
