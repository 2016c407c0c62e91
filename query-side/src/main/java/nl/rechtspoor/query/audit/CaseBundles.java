package nl.rechtspoor.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.bundle.BundleZip;
import nl.rechtspoor.ledger.bundle.ExportedCase;
import nl.rechtspoor.platform.sealing.StoredTiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Makes the bundle with which anybody can check the history of a case without this program: docs/ledger-format.md. What it
 * holds of persons is ciphertext; whatever is readable in it was readable for the one who asks.
 */
@Component
class CaseBundles {
    /** Up to here the entries of all cases come along, some 400 bytes each, so that nobody can leave out an event unseen. */
    private static final long WHOLE_LOG_UNASKED = 20_000;

    private final SealedHistory sealed;
    private final SignedLog log;
    private final StoredTiles tiles;
    private final ReadableHistory readable;

    CaseBundles(SealedHistory sealed, SignedLog log, StoredTiles tiles, ReadableHistory readable) {
        this.sealed = sealed;
        this.log = log;
        this.tiles = tiles;
        this.readable = readable;
    }

    /**
     * What the bundle is to hold.
     *
     * @param content whether the stored bytes of the events come along; without them it shows only what kind of thing
     *     happened, when and by whom, and verifies all the same
     * @param wholeLog whether all entries of the log come along; if not said, while they are few
     */
    record Wish(boolean content, @Nullable Boolean wholeLog) {}

    /** A bundle that can be written once the answer has begun. */
    interface Bundle {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Nothing if there is no such case; refused while no checkpoint is signed that knows of it. */
    Optional<Bundle> of(CaseId caseId, Wish wish, AuditHistory.History history) {
        var stored = sealed.stored(caseId);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var head = log.latestBeyond(stored.getLast().position())
                .filter(latest -> latest.size() > stored.getFirst().position())
                .orElseThrow(NotSignedYet::new);
        var positions = stored.stream().map(StoredEvent::position).toList();
        var exported = new ExportedCase(
                caseId.toString(),
                stored.stream().map(event -> exported(event, wish.content())).toList(),
                tiles,
                log.around(head, positions),
                log.keys(head));
        boolean wholeLog = wish.wholeLog() == null ? head.size() <= WHOLE_LOG_UNASKED : wish.wholeLog();
        return Optional.of(out -> write(exported, wish, wholeLog, history, out));
    }

    private static ExportedCase.Event exported(StoredEvent event, boolean content) {
        return new ExportedCase.Event(
                event.position(),
                LedgerEntry.of(
                        event.aggregateId(),
                        event.sequence(),
                        event.eventId().toString(),
                        event.stream(),
                        event.timestamp(),
                        event.type(),
                        event.revision(),
                        event.payload(),
                        event.metadata()),
                content ? Optional.of(new ExportedCase.Content(event.payload(), event.metadata())) : Optional.empty());
    }

    private void write(
            ExportedCase exported, Wish wish, boolean wholeLog, AuditHistory.History history, OutputStream out)
            throws IOException {
        try (var zip = new BundleZip(out)) {
            zip.file("README.txt", BundleReadMe.of(exported, wish, wholeLog).getBytes(StandardCharsets.UTF_8));
            if (wish.content()) {
                zip.file("history.html", readable.page(history).getBytes(StandardCharsets.UTF_8));
            }
            exported.writeTo(zip);
            if (wholeLog) {
                exported.writeLogTo(zip);
            }
        }
    }

    /** The case is so new that nothing about it is signed. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class NotSignedYet extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
