package nl.rechtspoor.query.audits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.audits.AuditEvent;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.AuditReport;
import nl.rechtspoor.kernel.audits.CommittedText;
import nl.rechtspoor.kernel.audits.SaltedText;
import nl.rechtspoor.ledger.bundle.BundleZip;
import nl.rechtspoor.ledger.bundle.ExportedCase;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.query.bundles.SealedBundles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the bundle of an audit: its events with their proofs, the report whose hash one of them holds, and the texts to
 * which the report commits, as far as nobody behind them was erased.
 */
@Component
class AuditBundles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SealedAudits audits;
    private final AuditFiles files;
    private final SealedBundles sealed;

    AuditBundles(SealedAudits audits, AuditFiles files, SealedBundles sealed) {
        this.audits = audits;
        this.files = files;
        this.sealed = sealed;
    }

    /** A bundle that can be written once the answer has begun. */
    record Bundle(AuditFile file, ToldAudit told, ExportedCase exported, List<Opened> texts) {
        void writeTo(OutputStream out) throws IOException {
            boolean wholeLog = SealedBundles.holdsWholeLog(exported, null);
            try (var zip = new BundleZip(out)) {
                zip.file("README.txt", AuditReadMe.of(file, exported, wholeLog).getBytes(UTF_8));
                zip.file("report.json", AuditReport.of(told.course()).getBytes(UTF_8));
                zip.file("texts.json", JSON.writeValueAsBytes(texts));
                for (var words : ReportWords.values()) {
                    zip.file(
                            "report." + words.language() + ".html",
                            new ReportPage(file, words).html().getBytes(UTF_8));
                }
                exported.writeTo(zip);
                if (wholeLog) {
                    exported.writeLogTo(zip);
                }
            }
        }
    }

    /** A text that can be held against its commitment. */
    record Opened(String commitment, String salt, String text) {
        static Opened of(SaltedText salted) {
            return new Opened(salted.commitment(), salted.salt(), salted.text());
        }
    }

    /** Nothing if there is no such audit; refused before it is concluded, and while no checkpoint is signed that knows of it. */
    Optional<Bundle> of(UUID auditId) {
        return audits.find(new AuditId(auditId)).map(told -> {
            var file = files.file(told);
            if (file.conclusion() == null) {
                throw new Rejected(new AuditNotConcluded(auditId));
            }
            var exported = sealed.of(auditId, true).orElseThrow();
            var texts = committed(told).stream()
                    .flatMap(text -> files.open(text).stream())
                    .map(Opened::of)
                    .toList();
            return new Bundle(file, told, exported, texts);
        });
    }

    private static List<CommittedText> committed(ToldAudit told) {
        var texts = new ArrayList<CommittedText>();
        for (var event : told.course()) {
            switch (event) {
                case AuditEvent.AuditOpened opened -> {
                    texts.add(opened.title());
                    texts.add(opened.purpose());
                }
                case AuditEvent.FindingRecorded found -> texts.add(found.text());
                case AuditEvent.FindingWithdrawn gone -> texts.add(gone.reason());
                case AuditEvent.AuditConcluded concluded -> texts.add(concluded.conclusion());
                case AuditEvent.SampleDrawn _, AuditEvent.CaseTakenUp _, AuditEvent.CaseFinished _ -> {} // no text
            }
        }
        return texts;
    }
}
