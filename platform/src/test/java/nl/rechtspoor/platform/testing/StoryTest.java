package nl.rechtspoor.platform.testing;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;

import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Notebook.AddNote;
import nl.rechtspoor.platform.testing.Notebook.NotYours;
import nl.rechtspoor.platform.testing.Notebook.OpenNotebook;
import nl.rechtspoor.platform.testing.NotebookEvent.NoteAdded;
import nl.rechtspoor.platform.testing.NotebookEvent.NotebookOpened;
import org.junit.jupiter.api.Test;

class StoryTest {
    private final UUID id = UUID.randomUUID();
    private final Story<Notebook> story = Story.of(Notebook.class);

    @Test
    void what_a_command_creates_has_the_id_of_the_command() {
        story.givenNothing()
                .when(new OpenNotebook("first"), by(JURIST).creating(id))
                .expectEvents(new NotebookOpened(id, "first"));
    }

    @Test
    void a_command_on_a_story_adds_to_it() {
        story.given(new NotebookOpened(id, "first"))
                .when(new AddNote(id, "second"), by(JURIST))
                .expectEvents(new NoteAdded(id, "second"));
    }

    @Test
    void a_refusal_is_compared_by_value() {
        story.given(new NotebookOpened(id, "first"))
                .when(new AddNote(id, "second"), by(AUDITOR))
                .expectNoEvents()
                .expectExceptionDetails(new NotYours(id, Role.AUDITOR));
    }
}
