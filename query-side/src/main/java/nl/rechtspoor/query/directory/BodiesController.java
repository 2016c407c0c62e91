package nl.rechtspoor.query.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyKind;
import nl.rechtspoor.platform.access.SignedIn;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds bodies by name, and lists the kinds of bodies. */
@RestController("queryBodiesController")
@RequestMapping("/api/v1/directory")
@Tag(name = "Directory")
@SignedIn("bodies are no persons")
class BodiesController {
    private static final int MOST = 500;

    private final Bodies bodies;
    private final Rules rules;

    BodiesController(@QueryDatabase Bodies bodies, Rules rules) {
        this.bodies = bodies;
        this.rules = rules;
    }

    @GetMapping("/bodies")
    @Operation(summary = "Finds bodies by name")
    Found bodies(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "200") int size) {
        return new Found(bodies.search(q, Math.clamp(size, 1, MOST)));
    }

    @GetMapping("/kinds")
    @Operation(summary = "The kinds of bodies")
    Kinds kinds() {
        return new Kinds(rules.directory().all().getLast().kinds());
    }

    record Found(List<Body> items) {}

    record Kinds(List<BodyKind> items) {}
}
