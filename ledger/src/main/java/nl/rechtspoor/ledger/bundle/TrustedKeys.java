package nl.rechtspoor.ledger.bundle;

import java.util.List;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureType;

/**
 * The keys against which everything is checked.
 *
 * @param logs the keys of the log; more than one when it changed its key
 * @param witnesses the keys of those who watch it
 * @param independent whether they came from elsewhere than the bundle
 */
record TrustedKeys(List<NoteVerifier> logs, List<NoteVerifier> witnesses, boolean independent) {
    static TrustedKeys of(List<NoteVerifier> given, CaseBundle bundle) {
        List<NoteVerifier> keys = given.isEmpty() ? bundle.ownKeys() : given;
        List<NoteVerifier> logs = keys.stream()
                .filter(key -> key.type() == SignatureType.ED25519 && key.name().equals(bundle.origin()))
                .toList();
        if (logs.isEmpty()) {
            throw new Malformed("keys", "none is of the log " + bundle.origin());
        }
        List<NoteVerifier> witnesses = keys.stream()
                .filter(key -> key.type() == SignatureType.COSIGNATURE_V1)
                .toList();
        return new TrustedKeys(logs, witnesses, !given.isEmpty());
    }
}
