package nl.rechtspoor.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import org.jspecify.annotations.Nullable;

/** What one event changes in the state of its case, in the names of the event's own components. */
final class Changes {
    private static final Set<String> IN_THE_PATH = Set.of("caseId");

    private final RecordedEvent recorded;
    private final List<Change> changes = new ArrayList<>();

    Changes(RecordedEvent recorded) {
        this.recorded = recorded;
    }

    /** A path takes a value. The component is the name of the event's own field, by which it can be corrected. */
    record Change(
            String path,
            @Nullable String component,
            @Nullable Object value,
            long position) {}

    /** Everything that the event says, under a prefix, but the components that the caller tells elsewhere. */
    Changes all(String prefix, String... elsewhere) {
        var skipped = Set.of(elsewhere);
        PlainValues.components((Record) recorded.event()).forEach((name, value) -> {
            if (!IN_THE_PATH.contains(name) && !skipped.contains(name)) {
                component(prefix.isEmpty() ? name : prefix + "." + name, name, value);
            }
        });
        return this;
    }

    /** One component of the event, at a path of its own. */
    Changes one(String component, String path) {
        component(
                path,
                component,
                PlainValues.components((Record) recorded.event()).get(component));
        return this;
    }

    /** Something that follows from the event without being written in it. */
    Changes follows(String path, @Nullable Object value) {
        changes.add(new Change(path, null, PlainValues.plain(value), recorded.position()));
        return this;
    }

    /** The fields are gone. */
    Changes gone(String... paths) {
        Stream.of(paths).forEach(path -> follows(path, null));
        return this;
    }

    /** The changes with each correction of this event in the place of what was corrected; of several the last one holds. */
    List<Change> correctedBy(List<RecordedEvent> corrections) {
        var corrected = new ArrayList<>(changes);
        for (var correction : corrections) {
            if (correction.event() instanceof EntryCorrected entry
                    && entry.event().equals(recorded.eventId())
                    && correction.position() > recorded.position()) {
                for (var change : changes) {
                    replacement(change, entry.field())
                            .map(path -> new Change(path, change.component(), entry.value(), correction.position()))
                            .ifPresent(corrected::add);
                }
            }
        }
        return corrected;
    }

    /** Where the correction of a field lands: on the change itself, or beside it when it corrects a part, as in identity.name. */
    private static Optional<String> replacement(Change change, String field) {
        var component = change.component();
        if (component == null) {
            return Optional.empty();
        }
        if (field.equals(component)) {
            return Optional.of(change.path());
        }
        return field.startsWith(component + ".")
                ? Optional.of(change.path() + field.substring(component.length()))
                : Optional.empty();
    }

    private void component(String path, String component, @Nullable Object value) {
        switch (value) {
            case PlainValues.Nested nested ->
                nested.components()
                        .forEach((name, inner) -> component(path + "." + name, component + "." + name, inner));
            case null, default -> changes.add(new Change(path, component, value, recorded.position()));
        }
    }
}
