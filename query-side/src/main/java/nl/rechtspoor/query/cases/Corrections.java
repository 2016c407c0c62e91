package nl.rechtspoor.query.cases;

import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.encryption.Keyring;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a correction in the place of what it corrects. The history shows both; the file shows what is right. */
@Component
class Corrections {
    private static final String ENTRY = "party-added/identity";
    private static final java.util.Set<String> IDENTITY =
            java.util.Set.of("name", "pseudonym", "phone", "email", "postcode", "address", "vNumber");

    private final Keyring keyring;
    private final JsonMapper json = new JsonMapper();

    Corrections(Keyring keyring) {
        this.keyring = keyring;
    }

    RecordedEvent apply(RecordedEvent before, EntryCorrected correction, UUID by) {
        Record event = (Record) before.event();
        Record corrected = event instanceof PartyAdded added && IDENTITY.contains(correction.field())
                ? Components.with(event, "identity", identity(added, correction))
                : Components.with(event, correction.field(), value(event, correction));
        return new RecordedEvent(
                before.position(),
                before.sequence(),
                before.eventId(),
                before.type(),
                before.happenedAt(),
                before.recordedAt(),
                before.actor(),
                before.role(),
                (nl.rechtspoor.kernel.cases.CaseEvent) corrected,
                by);
    }

    /** A personal component takes the sealed value as it is; any other one is a coded text. */
    private Object value(Record event, EntryCorrected correction) {
        if (Components.isSensitive(event, correction.field())) {
            return correction.value();
        }
        return keyring.open(correction.value(), String.class).orElse("");
    }

    private Object identity(PartyAdded added, EntryCorrected correction) {
        var opened = keyring.open(correction.value(), String.class);
        var known = added.identity() == null
                ? null
                : keyring.open(added.identity(), Identity.class).orElse(null);
        if (opened.isEmpty() || added.identity() != null && known == null) {
            return correction.value(); // erased: it opens to nothing, as the identity itself would
        }
        ObjectNode identity = known == null ? json.createObjectNode() : json.valueToTree(known);
        identity.put(correction.field(), opened.get());
        return Sensitive.of(added.person(), ENTRY, json.treeToValue(identity, Identity.class));
    }
}
