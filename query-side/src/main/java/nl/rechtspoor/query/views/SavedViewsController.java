package nl.rechtspoor.query.views;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/saved-views")
@AllowedTo({Role.JURIST, Role.SENIOR_JURIST})
class SavedViewsController {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 1000;

    private final SavedViews views;
    private final CurrentViewer viewer;

    SavedViewsController(SavedViews views, CurrentViewer viewer) {
        this.views = views;
        this.viewer = viewer;
    }

    /** What is saved. */
    record NewView(@Nullable String name, @Nullable String query, boolean shared) {}

    record Views(List<SavedView> items) {}

    @GetMapping
    @Operation(summary = "The views that the asker saved, and those that the asker's team shares")
    Views all() {
        return new Views(views.of(viewer.get()));
    }

    @PostMapping
    @Operation(summary = "Saves a view under a name; the Idempotency-Key becomes its id")
    SavedView save(@RequestHeader("Idempotency-Key") UUID id, @RequestBody NewView view) {
        String name = within(view.name(), LONGEST_NAME).strip();
        if (name.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A view needs a name");
        }
        return views.save(id, name, within(view.query(), LONGEST_QUERY), view.shared(), viewer.get());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a view of one's own")
    void remove(@PathVariable UUID id) {
        views.remove(id, viewer.get());
    }

    private static String within(@Nullable String text, int longest) {
        if (text == null || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A text is missing, too long or not plain");
        }
        return text;
    }
}
