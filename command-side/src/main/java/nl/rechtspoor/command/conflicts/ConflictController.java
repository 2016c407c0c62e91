package nl.rechtspoor.command.conflicts;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes conflict checks, and the decisions of seniors about what they found. Names come in the body, never in the URL. */
@RestController
@RequestMapping("/api/v1/conflict-checks")
@Tag(name = "Conflict checks")
class ConflictController {
    private static final int MOST = 20;
    private static final int LONGEST = 300;

    private final ConflictDesk desk;
    private final CurrentActor actor;
    private final Clock clock;

    ConflictController(ConflictDesk desk, CurrentActor actor, Clock clock) {
        this.desk = desk;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Looks for a conflict of interest; the names come in the body")
    ConflictAnswer check(@RequestBody Question body, Envelope envelope) {
        return desk.check(
                given(body.names(), "/names"),
                given(body.phones(), "/phones"),
                body.birthDate(),
                body.excludeCase(),
                envelope.act(clock.instant()));
    }

    @PostMapping("/{check}/overrulings")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Decides that a case may be opened in spite of what was found")
    Overruled overrule(@PathVariable UUID check, @RequestBody Overruling body) {
        var reason = body.reason();
        if (reason == null || reason.isBlank()) {
            throw new InvalidCommand(List.of(new Fault("/reason", "REQUIRED", "This must not be blank.")));
        }
        desk.overrule(check, reason.strip(), actor.get().id(), clock.instant());
        return new Overruled(check, ConflictAnswer.Outcome.OVERRULED);
    }

    private static List<String> given(@Nullable List<@Nullable String> texts, String pointer) {
        var given = texts == null
                ? List.<String>of()
                : texts.stream()
                        .flatMap(Stream::ofNullable)
                        .filter(text -> !text.isBlank())
                        .toList();
        var faults = new ArrayList<Fault>();
        if (given.size() > MOST) {
            faults.add(new Fault(pointer, "TOO_MANY", "At most " + MOST + "."));
        }
        given.stream()
                .filter(text -> text.length() > LONGEST)
                .findFirst()
                .ifPresent(_ -> faults.add(new Fault(pointer, "TOO_LONG", "At most " + LONGEST + " characters.")));
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
        return given;
    }

    record Question(
            @Nullable List<@Nullable String> names,
            @Nullable List<@Nullable String> phones,
            @Nullable LocalDate birthDate,
            @Nullable UUID excludeCase) {}

    record Overruling(@Nullable String reason) {}

    record Overruled(UUID id, ConflictAnswer.Outcome outcome) {}
}
