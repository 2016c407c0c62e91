package nl.rechtspoor.platform.staff;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.SignedIn;
import nl.rechtspoor.platform.commands.InvalidCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues and teams, for everybody who works here. */
@RestController
@RequestMapping("/api/v1")
class StaffController {
    private static final int LONGEST_NAME = 60;

    private final StaffRegister register;
    private final Accounts accounts;
    private final Teams teams;
    private final CurrentActor actor;

    StaffController(StaffRegister register, Accounts accounts, Teams teams, CurrentActor actor) {
        this.register = register;
        this.accounts = accounts;
        this.teams = teams;
        this.actor = actor;
    }

    /** A colleague. */
    record Colleague(StaffId id, String name, List<Teams.Team> teams, Set<Role> roles, boolean active) {}

    /** All colleagues, also who has left: their names stand in old histories. */
    record ColleagueList(List<Colleague> items) {}

    /** All teams. */
    record TeamList(List<Teams.Team> items) {}

    /** What a new team is called. */
    record NewTeam(@Nullable String name) {}

    @GetMapping("/staff")
    @Operation(summary = "Colleagues by name")
    @SignedIn("whoever assigns work or reads a history needs the names of colleagues")
    ColleagueList listStaff() {
        var byId = teams.all().stream().collect(Collectors.toMap(Teams.Team::id, Function.identity()));
        return new ColleagueList(accounts.all().stream()
                .map(account -> new Colleague(
                        account.id(),
                        account.name(),
                        account.teams().stream().map(byId::get).toList(),
                        account.roles(),
                        account.state() == Account.State.ACTIVE))
                .toList());
    }

    @GetMapping("/teams")
    @Operation(summary = "All teams")
    @SignedIn("whoever assigns work needs the names of teams")
    TeamList listTeams() {
        return new TeamList(teams.all());
    }

    @PostMapping("/teams")
    @Operation(summary = "Make a team")
    @AllowedTo(Role.ADMIN)
    ResponseEntity<Teams.Team> makeTeam(@RequestBody NewTeam input) {
        if (input.name() == null || input.name().isBlank() || input.name().length() > LONGEST_NAME) {
            throw new InvalidCommand(List.of(new InvalidCommand.Fault("/name", "TEXT_INVALID", "1 to 60 characters")));
        }
        var team = new Teams.Team(new TeamId(UUID.randomUUID()), input.name().strip());
        return ResponseEntity.created(URI.create("/api/v1/teams"))
                .body(register.makeTeam(actor.get().id(), team));
    }
}
