package nl.rechtspoor.command.directory;

import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.directory.RegisteredBodies;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes new bodies. The same name of the same kind is the same body, so asking twice is safe. */
@RestController
@RequestMapping("/api/v1/directory/bodies")
@Tag(name = "Directory")
class DirectoryController {
    private final RegisteredBodies bodies;
    private final Rules rules;
    private final CurrentActor actor;
    private final Clock clock;

    DirectoryController(RegisteredBodies bodies, Rules rules, CurrentActor actor, Clock clock) {
        this.bodies = bodies;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Adds a body to the directory")
    Added add(@RequestBody NewBody body) {
        var today = LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
        return new Added(bodies.add(
                body.in(rules.directory().on(today), today), actor.get().id(), today));
    }

    record Added(BodyId id) {}
}
