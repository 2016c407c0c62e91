package nl.rechtspoor.command.audits;

import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.LedgerState;

/** What an audit has to look up in the ledger. */
interface SealedLedger {
    /** The newest signed checkpoint, if there is one. */
    Optional<LedgerState> signed();

    /** Whether an event of this case lies at that position. */
    boolean holds(CaseId caseId, long position);

    /** The position of the last sealed event of a case; -1 if there is none. */
    long lastPositionOf(CaseId caseId);
}
