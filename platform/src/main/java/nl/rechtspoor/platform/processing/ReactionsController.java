package nl.rechtspoor.platform.processing;

import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters of the command side. */
@RestController
@RequestMapping("/api/v1/operations/reactions/dead-letters")
@AllowedTo(Role.ADMIN)
class ReactionsController extends DeadLetterEndpoints {
    ReactionsController(@CommandDatabase DeadLetters letters, CurrentActor actor) {
        super(letters, actor);
    }
}
