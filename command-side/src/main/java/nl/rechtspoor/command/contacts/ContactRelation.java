package nl.rechtspoor.command.contacts;

import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.command.CaseStandings;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.commands.Act;

/**
 * Who may act on a contact, and know that it exists. One that belongs to no case is open to everybody who works on cases;
 * one that does, to those who may see one of its cases and are kept out of none by a wall.
 */
final class ContactRelation {
    private ContactRelation() {}

    /** Whether a wall around one of its cases keeps whoever acts out. */
    static boolean isWalledOffFrom(Act act, Set<CaseId> cases, CaseStandings standings) {
        return cases.stream()
                .map(standings::find)
                .flatMap(Optional::stream)
                .anyMatch(standing -> standing.isWalledOffFrom(act));
    }

    static boolean isOpenTo(Act act, Set<CaseId> cases, CaseStandings standings) {
        var found =
                cases.stream().map(standings::find).flatMap(Optional::stream).toList();
        return cases.isEmpty()
                || found.stream().anyMatch(standing -> standing.isVisibleTo(act))
                        && found.stream().noneMatch(standing -> standing.isWalledOffFrom(act));
    }
}
