package nl.rechtspoor.query.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.platform.encryption.Keyring;

/**
 * Opens nothing of those whose erasure the case has told of. Their keys are destroyed a moment later, and who looks in between
 * must not be shown what is gone.
 */
record OnceErased(Keyring keyring, Set<SubjectId> erased) implements Keyring {
    static Keyring after(List<RecordedEvent> told, Keyring keyring) {
        return new OnceErased(
                keyring,
                told.stream()
                        .map(RecordedEvent::event)
                        .filter(SubjectDataErased.class::isInstance)
                        .map(event -> ((SubjectDataErased) event).subject())
                        .collect(Collectors.toSet()));
    }

    @Override
    public <T> Optional<T> open(Sensitive<T> value, Class<T> type) {
        return erased.contains(value.subject()) ? Optional.empty() : keyring.open(value, type);
    }

    @Override
    public void destroy(SubjectId subject) {
        throw new UnsupportedOperationException("who reads a case destroys nothing");
    }
}
