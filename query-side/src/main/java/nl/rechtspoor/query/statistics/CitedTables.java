package nl.rechtspoor.query.statistics;

import java.util.List;
import nl.rechtspoor.query.access.CurrentViewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Saved questions, answered again for whoever downloads them; that is noted like any other question. */
@Component
class CitedTables {
    private final SavedQueries saved;
    private final FrozenTables frozen;
    private final Questions questions;
    private final CurrentViewer viewer;

    CitedTables(SavedQueries saved, FrozenTables frozen, Questions questions, CurrentViewer viewer) {
        this.saved = saved;
        this.frozen = frozen;
        this.questions = questions;
        this.viewer = viewer;
    }

    /** A table that can be cited, with what its release knows. */
    record CitedTable(Citation citation, Release release, ProtectedTable table) {}

    List<Citation> citations() {
        return saved.all();
    }

    /** The citation of a saved question; not found if nobody saved it. */
    Citation citation(String id) {
        return saved.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Saves the question that the parameters ask, and has it checked whether it may be published. */
    Citation save(java.util.Map<String, List<String>> parameters) {
        var by = viewer.get().staff();
        var answered = questions.ask(parameters, by);
        saved.save(answered, by);
        frozen.freeze(answered);
        return citation(answered.question().id());
    }

    /** What the check before publication made of a saved question. */
    FrozenTables.Frozen publication(String id) {
        return frozen.find(citation(id).id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The table of a saved question, the same as when it was saved. */
    CitedTable table(String id) {
        var citation = citation(id);
        var answered =
                questions.ask(SavedQueries.parameters(citation), viewer.get().staff());
        return new CitedTable(citation, answered.question().release(), answered.table());
    }
}
