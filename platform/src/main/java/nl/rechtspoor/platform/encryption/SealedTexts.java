package nl.rechtspoor.platform.encryption;

import java.util.Optional;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.json.KernelJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals texts that are no part of an event, such as drafts and rows of an import, in the same form as all others. */
public final class SealedTexts {
    private final SealingKeyring keyring;
    private final JsonMapper json;

    SealedTexts(SealingKeyring keyring) {
        this.keyring = keyring;
        this.json = JsonMapper.builder()
                .addModule(new KernelJson())
                .addModule(keyring.jacksonModule())
                .build();
    }

    /** The text under the key of its subject, as it may be stored. */
    public String seal(SubjectId subject, String field, String text) {
        return json.writeValueAsString(Sensitive.of(subject, field, text));
    }

    /** The text again, or nothing once the key is destroyed. */
    public Optional<String> open(String sealed) {
        Sensitive<String> value = json.readValue(sealed, new TypeReference<Sensitive<String>>() {});
        return keyring.open(value, String.class);
    }

    /** Makes everything that was sealed for this subject unreadable. */
    public void forget(SubjectId subject) {
        keyring.destroy(subject);
    }
}
