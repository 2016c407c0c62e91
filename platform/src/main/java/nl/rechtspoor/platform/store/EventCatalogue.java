package nl.rechtspoor.platform.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every event there is, by its stored name. Built from the sealed interfaces that extend {@link DomainEvent}; an event
 * without a name, or a name used twice, stops the start.
 */
public final class EventCatalogue {
    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, EventType> types = new HashMap<>();

    private EventCatalogue(Collection<? extends Class<?>> roots) {
        roots.stream().flatMap(EventCatalogue::records).distinct().forEach(this::register);
    }

    /** The catalogue of the given streams. */
    public static EventCatalogue of(Class<?>... roots) {
        return new EventCatalogue(Arrays.asList(roots));
    }

    /** The catalogue of all streams in the kernel. */
    public static EventCatalogue ofTheKernel() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isInterface();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        Set<Class<?>> roots = new HashSet<>();
        scanner.findCandidateComponents(DomainEvent.class.getPackageName())
                .forEach(found -> roots.add(ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), DomainEvent.class.getClassLoader())));
        roots.remove(DomainEvent.class);
        return new EventCatalogue(roots);
    }

    /** All event classes. */
    public Set<Class<?>> classes() {
        return Set.copyOf(types.keySet());
    }

    /** The class stored under this name, if any event has it. */
    public @Nullable Class<?> classOf(String name) {
        return byName.get(name);
    }

    /** Name and revision of an event class, or null for anything that is no event. */
    public @Nullable EventType typeOf(Class<?> event) {
        return types.get(event);
    }

    private void register(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getName() + " has no @EventType, so it could never be stored");
        }
        Class<?> other = byName.putIfAbsent(type.value(), event);
        if (other != null) {
            throw new IllegalStateException(event.getName() + " and " + other.getName() + " are both " + type.value());
        }
        types.put(event, type);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        if (!type.isSealed()) {
            throw new IllegalStateException(type.getName() + " is no record and not sealed: its events are unknown");
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogue::records);
    }
}
