package nl.rechtspoor.platform.testing;

import java.util.UUID;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.EventType;

/** The life of a notebook: the smallest stream that the platform can be tested with, and part of no product. */
public sealed interface NotebookEvent extends DomainEvent {
    UUID notebookId();

    /** Somebody began a notebook. */
    @EventType("test-notebook-opened")
    record NotebookOpened(UUID notebookId, String title) implements NotebookEvent {}

    /** Something was written down. */
    @EventType(value = "test-note-added", revision = 2)
    record NoteAdded(UUID notebookId, String text) implements NotebookEvent {}
}
