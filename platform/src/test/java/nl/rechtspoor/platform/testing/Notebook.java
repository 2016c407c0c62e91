package nl.rechtspoor.platform.testing;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.testing.NotebookEvent.NoteAdded;
import nl.rechtspoor.platform.testing.NotebookEvent.NotebookOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** Decides what may be written in one notebook of the tests. */
@Aggregate(type = "notebook")
public class Notebook {
    @AggregateIdentifier
    // has no value before the first event: Axon would store that value as the id of the stream
    private UUID id;

    private int notes;

    /** For Axon. */
    protected Notebook() {}

    @CommandHandler
    Notebook(OpenNotebook command, Act act) {
        apply(new NotebookOpened(act.commandId(), command.title()));
    }

    @CommandHandler
    void handle(AddNote command, Act act) {
        rejectIf(act.role() == Role.AUDITOR, new NotYours(id, act.role()));
        apply(new NoteAdded(id, command.text()));
    }

    @CommandHandler
    void handle(AddNotes command) {
        for (int i = 0; i < command.count(); i++) {
            apply(new NoteAdded(id, "note " + (notes + 1)));
        }
    }

    @EventSourcingHandler
    void evolve(NotebookEvent event) {
        switch (event) {
            case NotebookOpened opened -> id = opened.notebookId();
            case NoteAdded _ -> notes++;
        }
    }

    /** Begins a notebook. */
    @AllowedTo(Role.JURIST)
    public record OpenNotebook(String title) {}

    /** Writes one thing down. Refused to an auditor. */
    @AllowedTo({Role.JURIST, Role.AUDITOR})
    public record AddNote(@TargetAggregateIdentifier UUID notebookId, String text) {}

    /** Writes many things down at once, or none. */
    @AllowedTo(Role.JURIST)
    public record AddNotes(@TargetAggregateIdentifier UUID notebookId, int count) {}

    /** A notebook of the tests refuses whoever only reads. */
    public record NotYours(UUID notebookId, Role role) implements Rejection {
        @Override
        public String explanation() {
            return "Act in a role that writes.";
        }
    }
}
