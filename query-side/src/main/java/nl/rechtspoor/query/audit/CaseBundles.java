package nl.rechtspoor.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.ledger.bundle.BundleZip;
import nl.rechtspoor.ledger.bundle.ExportedCase;
import nl.rechtspoor.query.bundles.SealedBundles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the bundle with which anybody can check the history of a case without this program: docs/ledger-format.md. What it
 * holds of persons is ciphertext; whatever is readable in it was readable for the one who asks.
 */
@Component
class CaseBundles {
    private final SealedBundles sealed;
    private final ReadableHistory readable;

    CaseBundles(SealedBundles sealed, ReadableHistory readable) {
        this.sealed = sealed;
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

    /**
     * Nothing if there is no such case; refused while no checkpoint is signed that knows of it.
     *
     * @param history what can be read of it; nothing where it was damaged so that nobody can
     */
    Optional<Bundle> of(CaseId caseId, Wish wish, Optional<AuditHistory.History> history) {
        return sealed.of(caseId.value(), wish.content()).map(exported -> {
            var wholeLog = SealedBundles.holdsWholeLog(exported, wish.wholeLog());
            return out -> write(exported, wish, wholeLog, history, out);
        });
    }

    private void write(
            ExportedCase exported,
            Wish wish,
            boolean wholeLog,
            Optional<AuditHistory.History> history,
            OutputStream out)
            throws IOException {
        try (var zip = new BundleZip(out)) {
            zip.file("README.txt", BundleReadMe.of(exported, wish, wholeLog).getBytes(StandardCharsets.UTF_8));
            if (wish.content() && history.isPresent()) {
                zip.file("history.html", readable.page(history.get()).getBytes(StandardCharsets.UTF_8));
            }
            exported.writeTo(zip);
            if (wholeLog) {
                exported.writeLogTo(zip);
            }
        }
    }
}
