package nl.rechtspoor.ledger.bundle;

import java.util.List;
import java.util.Locale;
import nl.rechtspoor.ledger.LedgerEntry;

/** Whether the bundle holds every event of its aggregate, up to the size of its checkpoint. */
enum Completeness {
    /** All entries of the log are there, and no other one is of this aggregate. */
    YES,
    /** Events are missing, or what would show it does not hold. */
    NO,
    /** There is no hole, but later events could have been left out. */
    NOT_PROVEN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Completeness of(CaseBundle bundle, List<CheckedEvent> events, Findings findings) {
        checkSequence(bundle, events, findings);
        boolean spoiled = findings.has(Finding.Kind.MISSING)
                || findings.has(Finding.Kind.ORDER)
                || findings.has(Finding.Kind.ENTRY)
                || findings.has(Finding.Kind.LEAF)
                || findings.has(Finding.Kind.ROOT)
                || findings.has(Finding.Kind.TILE)
                || findings.has(Finding.Kind.CHECKPOINT);
        if (spoiled) {
            return NO;
        }
        return bundle.holdsTheWholeLog() ? YES : NOT_PROVEN;
    }

    private static void checkSequence(CaseBundle bundle, List<CheckedEvent> events, Findings findings) {
        long expected = 0;
        for (CheckedEvent event : events) {
            if (event.entry().isEmpty() || !event.entry().get().aggregateId().equals(bundle.aggregate())) {
                continue; // unreadable, which was found already; or the erasure of somebody who is in another case too
            }
            LedgerEntry entry = event.entry().get();
            if (entry.sequence() > expected) {
                findings.add(Finding.Kind.MISSING, "seq-" + expected, "the next event has number " + entry.sequence());
            } else if (entry.sequence() < expected) {
                findings.add(Finding.Kind.ORDER, event.position(), "number " + entry.sequence() + " comes too late");
            }
            expected = Math.max(expected, entry.sequence() + 1);
        }
        if (expected == 0) {
            findings.add(Finding.Kind.MISSING, "seq-0", "there is no event of the aggregate at all");
        }
    }
}
