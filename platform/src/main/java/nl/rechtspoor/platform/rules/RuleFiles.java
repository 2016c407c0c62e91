package nl.rechtspoor.platform.rules;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.rechtspoor.kernel.editions.Editions;
import nl.rechtspoor.platform.json.KernelJson;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rule documents below {@code rules/}. A property that is unknown, missing or twice there stops the start. */
final class RuleFiles {
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new KernelJson())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    <R extends Editions.Published> Editions<R> read(String kind, Class<R> type) {
        return new Editions<>(readAll(kind, type));
    }

    <T> List<T> readAll(String kind, Class<T> type) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:rules/" + kind + "/*.json");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .map(file -> readOne(file, type))
                    .toList();
        } catch (IOException e) {
            throw new RulesInvalid("the rules of " + kind + " cannot be found", e);
        }
    }

    <T> T readOne(Resource file, Class<T> type) {
        try (var in = file.getInputStream()) {
            var document = json.readValue(in, type);
            NothingMissing.in(document, String.valueOf(file.getFilename()));
            return document;
        } catch (IOException | JacksonException e) {
            throw new RulesInvalid("the rules in " + file.getFilename() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
