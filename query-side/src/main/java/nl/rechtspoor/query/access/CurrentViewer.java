package nl.rechtspoor.query.access;

import nl.rechtspoor.platform.access.CurrentActor;
import org.springframework.stereotype.Component;

/** Who asks on this thread. */
@Component
public class CurrentViewer {
    private final CurrentActor actor;

    CurrentViewer(CurrentActor actor) {
        this.actor = actor;
    }

    public Viewer get() {
        var member = actor.get();
        return new Viewer(member.id(), member.role(), member.teams());
    }
}
