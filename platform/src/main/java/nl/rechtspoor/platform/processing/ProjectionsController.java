package nl.rechtspoor.platform.processing;

import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters of the query side. */
@RestController
@RequestMapping("/api/v1/operations/projections/dead-letters")
@AllowedTo(Role.ADMIN)
class ProjectionsController extends DeadLetterEndpoints {
    ProjectionsController(@QueryDatabase DeadLetters letters, CurrentActor actor) {
        super(letters, actor);
    }
}
