package nl.rechtspoor.platform.encryption;

import java.util.Base64;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The stored form of a sensitive value: {@code {"$s":1,"kid":…,"f":…,"kc":…,"n":…,"c":…}}, bytes in base64url. */
final class SensitiveModule extends SimpleModule {
    private static final int VERSION = 1;

    SensitiveModule(SealingKeyring keyring) {
        super("rechtspoor-sensitive");
        addSerializer(new Writer(keyring));
        addDeserializer(Sensitive.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Sensitive<?>> {
        private final SealingKeyring keyring;

        Writer(SealingKeyring keyring) {
            super(Sensitive.class);
            this.keyring = keyring;
        }

        @Override
        public void serialize(Sensitive<?> value, JsonGenerator json, SerializationContext context) {
            var sealed = keyring.seal(value);
            json.writeStartObject();
            json.writeNumberProperty("$s", VERSION);
            json.writeStringProperty("kid", sealed.subject().toString());
            json.writeStringProperty("f", sealed.field());
            json.writeStringProperty("kc", text(sealed.commitment()));
            json.writeStringProperty("n", text(sealed.nonce()));
            json.writeStringProperty("c", text(sealed.ciphertext()));
            json.writeEndObject();
        }

        private static String text(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    private static final class Reader extends StdDeserializer<Sensitive<?>> {
        Reader() {
            super(Sensitive.class);
        }

        @Override
        public Sensitive<?> deserialize(JsonParser json, DeserializationContext context) {
            var node = context.readTree(json);
            if (node.path("$s").asInt(0) != VERSION) {
                return context.reportInputMismatch(Sensitive.class, "not a sealed value of version " + VERSION);
            }
            return new Sensitive.Sealed<>(
                    new SubjectId(UUID.fromString(node.required("kid").stringValue())),
                    node.required("f").stringValue(),
                    bytes(node, "kc"),
                    bytes(node, "n"),
                    bytes(node, "c"));
        }

        private static byte[] bytes(JsonNode node, String name) {
            return Base64.getUrlDecoder().decode(node.required(name).stringValue());
        }
    }
}
