package nl.rechtspoor.platform.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;

/** One example of every event, with every component filled and always the same, so that its JSON can be pinned. */
final class ExampleEvents {
    private static final UUID ID = UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd");

    /** What can not be made from a component's type alone, because its constructor asks for more. */
    private static final Map<Class<?>, Supplier<Object>> SIMPLE = Map.ofEntries(
            Map.entry(UUID.class, () -> ID),
            Map.entry(String.class, () -> "EXAMPLE"),
            Map.entry(int.class, () -> 3),
            Map.entry(Integer.class, () -> 3),
            Map.entry(long.class, () -> 4L),
            Map.entry(Long.class, () -> 4L),
            Map.entry(double.class, () -> 0.25),
            Map.entry(Double.class, () -> 0.25),
            Map.entry(boolean.class, () -> true),
            Map.entry(Boolean.class, () -> true),
            Map.entry(Instant.class, () -> Instant.parse("2026-01-02T03:04:05.678901Z")),
            Map.entry(LocalDate.class, () -> LocalDate.of(2026, 1, 2)),
            Map.entry(YearMonth.class, () -> YearMonth.of(2026, 1)));

    private ExampleEvents() {}

    static Object of(Class<?> event) {
        return value(event, event);
    }

    private static Object value(Type type, Class<?> event) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic, event);
        }
        Class<?> simple = (Class<?>) type;
        if (SIMPLE.containsKey(simple)) {
            return SIMPLE.get(simple).get();
        }
        if (simple.isEnum()) {
            return simple.getEnumConstants()[0];
        }
        if (simple.isSealed()) {
            return value(simple.getPermittedSubclasses()[0], event);
        }
        if (simple.isRecord()) {
            return record(simple, event);
        }
        throw new IllegalStateException("no example for " + simple + " in " + event);
    }

    private static Object container(Class<?> raw, ParameterizedType generic, Class<?> event) {
        if (raw == Sensitive.class) {
            return sealed(generic.getActualTypeArguments()[0].getTypeName());
        }
        Object first = value(generic.getActualTypeArguments()[0], event);
        if (raw == List.class) {
            return List.of(first);
        }
        if (raw == Set.class) {
            return Set.of(first);
        }
        if (raw == Map.class) {
            return Map.of(first, value(generic.getActualTypeArguments()[1], event));
        }
        throw new IllegalStateException("no example for " + generic + " in " + event);
    }

    private static Sensitive.Sealed<?> sealed(String what) {
        return new Sensitive.Sealed<>(
                new SubjectId(ID),
                "example/" + what.substring(what.lastIndexOf('.') + 1),
                Arrays.copyOf("commitment".getBytes(StandardCharsets.US_ASCII), 16),
                Arrays.copyOf("nonce".getBytes(StandardCharsets.US_ASCII), 12),
                "ciphertext and its tag".getBytes(StandardCharsets.US_ASCII));
    }

    private static Object record(Class<?> type, Class<?> event) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), event))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type + " in " + event, e);
        }
    }
}
