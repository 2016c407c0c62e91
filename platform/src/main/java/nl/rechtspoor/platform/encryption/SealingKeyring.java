package nl.rechtspoor.platform.encryption;

import java.util.Optional;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The keyring over a store of subject keys. Values are JSON inside the ciphertext. */
public final class SealingKeyring implements Keyring {
    private final SubjectKeys keys;
    private final JsonMapper values;
    private final ValueCipher cipher = new ValueCipher();

    SealingKeyring(SubjectKeys keys, JsonMapper values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public <T> Optional<T> open(Sensitive<T> value, Class<T> type) {
        return switch (keys.stateOf(value.subject())) {
            case SubjectKeys.State.Destroyed _ -> Optional.empty();
            case SubjectKeys.State.Held(byte[] key) -> Optional.of(read(key, value, type));
            case SubjectKeys.State.Unknown _ -> Optional.of(unwritten(value, type));
        };
    }

    @Override
    public void destroy(SubjectId subject) {
        keys.destroy(subject);
    }

    /**
     * Makes a mapper write sensitive values sealed and read them back sealed. For mappers that write to a store only: what
     * leaves over HTTP must be opened on purpose, so the web's mapper does not get this module.
     */
    public JacksonModule jacksonModule() {
        return new SensitiveModule(this);
    }

    <T> Sensitive.Sealed<T> seal(Sensitive<T> value) {
        return switch (value) {
            case Sensitive.Sealed<T> sealed -> sealed;
            case Sensitive.Readable<T>(SubjectId subject, String field, T content) ->
                cipher.seal(keys.forWriting(subject), subject, field, values.writeValueAsBytes(content));
        };
    }

    private <T> T read(byte[] key, Sensitive<T> value, Class<T> type) {
        return switch (value) {
            case Sensitive.Readable<T> readable -> type.cast(readable.value());
            case Sensitive.Sealed<T> sealed -> values.readValue(cipher.open(key, sealed), type);
        };
    }

    private static <T> T unwritten(Sensitive<T> value, Class<T> type) {
        return switch (value) {
            case Sensitive.Readable<T> readable -> type.cast(readable.value());
            case Sensitive.Sealed<T> sealed ->
                throw new TamperedValue("no key was ever made for the subject of " + sealed.field());
        };
    }
}
