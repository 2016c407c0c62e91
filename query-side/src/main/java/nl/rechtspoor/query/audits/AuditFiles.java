package nl.rechtspoor.query.audits;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.CommittedText;
import nl.rechtspoor.kernel.audits.SaltedText;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.springframework.stereotype.Component;

/** Tells what is known of an audit, in words for those who may read them. */
@Component
class AuditFiles {
    private final SealedAudits sealed;
    private final Keyring keyring;
    private final ErasedSubjects erased;
    private final StaffNames names;

    AuditFiles(SealedAudits sealed, Keyring keyring, ErasedSubjects erased, StaffNames names) {
        this.sealed = sealed;
        this.keyring = keyring;
        this.erased = erased;
        this.names = names;
    }

    /** Nothing if there is no such audit. */
    Optional<AuditFile> find(UUID auditId) {
        return sealed.find(new AuditId(auditId)).map(this::file);
    }

    AuditFile file(ToldAudit told) {
        Map<StaffId, String> known = names.of(told.actors());
        var fold = new AuditFold(this::words, known, sealed::event);
        told.events().forEach(fold::tell);
        var numbers = sealed.numbers(fold.cases()).stream()
                .collect(toMap(SealedAudits.CaseNumber::caseId, SealedAudits.CaseNumber::number));
        return fold.file(told.version(), numbers);
    }

    /** The words with their salt, unless they were erased. */
    Optional<SaltedText> open(CommittedText text) {
        return keyring.open(text.words(), SaltedText.class);
    }

    private AuditText words(CommittedText text) {
        return open(text)
                .map(salted -> new AuditText(salted.text(), null, text.commitment()))
                .orElseGet(() -> new AuditText(null, erased.of(text.words().subject()), text.commitment()));
    }
}
