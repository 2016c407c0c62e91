package nl.rechtspoor.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The words that events use, such as the kinds of a deadline, are stored as they are spelled. A new word may come, one
 * that was released never goes. {@code -Drechtspoor.golden=write} adds the new ones.
 */
class ReleasedWordsTest {
    private static final Path FILE = Path.of("src/test/resources/released-words.txt");

    @Test
    void no_released_word_is_gone_and_every_word_is_released() throws IOException {
        Set<String> words = new TreeSet<>();
        Set<Type> seen = new HashSet<>();
        EventCatalogue.ofTheKernel().classes().forEach(event -> collect(event, words, seen));
        if ("write".equals(System.getProperty("rechtspoor.golden"))) {
            Set<String> all = new TreeSet<>(words);
            all.addAll(Files.exists(FILE) ? Files.readAllLines(FILE) : List.of());
            Files.write(FILE, all);
        }
        assertThat(words).containsExactlyInAnyOrderElementsOf(Files.readAllLines(FILE));
    }

    private static void collect(Type type, Set<String> words, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, words, seen));
        } else if (type instanceof Class<?> simple) {
            if (simple.isEnum()) {
                Arrays.stream(simple.getEnumConstants())
                        .forEach(word -> words.add(simple.getSimpleName() + "." + ((Enum<?>) word).name()));
            } else if (simple.isSealed()) {
                Arrays.stream(simple.getPermittedSubclasses()).forEach(one -> collect(one, words, seen));
            } else if (simple.isRecord()) {
                Arrays.stream(simple.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(component -> collect(component, words, seen));
            }
        }
    }
}
