package nl.rechtspoor.command.cases;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.command.CaseStanding;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;

/**
 * What one case needs to know of another before they are linked or merged.
 *
 * @param children the child as it was entered; empty while unknown
 */
record OtherCase(CaseStanding standing, List<PartyAdded> children, Set<CaseId> follows) {}
