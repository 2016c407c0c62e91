package nl.rechtspoor.platform.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Brings all text of requests into Unicode's composed form (NFC), as keyboards of some systems send it decomposed. Nobody
 * can see the difference, so nobody should be refused for it.
 */
final class NormalisedText extends SimpleModule {
    NormalisedText() {
        super("normalised-text");
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<String> {
        Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }
}
