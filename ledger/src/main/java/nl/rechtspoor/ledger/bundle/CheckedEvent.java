package nl.rechtspoor.ledger.bundle;

import java.time.Instant;
import java.util.Optional;
import nl.rechtspoor.ledger.LedgerEntry;

/**
 * An event and what was found about it.
 *
 * @param position its place in the log
 * @param entry its entry, if it could be read
 * @param status what can be said of it
 * @param notBefore a witness had seen the log without it at this time
 * @param notAfter a witness had seen the log with it at this time
 * @param erasedAt the position at which the log says that its content was erased
 */
record CheckedEvent(
        long position,
        Optional<LedgerEntry> entry,
        EventStatus status,
        Optional<Instant> notBefore,
        Optional<Instant> notAfter,
        Optional<Long> erasedAt) {

    CheckedEvent withStatus(EventStatus changed, Optional<Long> saidAt) {
        return new CheckedEvent(position, entry, changed, notBefore, notAfter, saidAt);
    }

    String line() {
        return "event " + position + " " + status.word() + " " + seconds(notBefore) + " " + seconds(notAfter);
    }

    private static String seconds(Optional<Instant> time) {
        return time.map(instant -> Long.toString(instant.getEpochSecond())).orElse("-");
    }
}
