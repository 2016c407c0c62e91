package nl.rechtspoor.platform.signin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.SignedIn;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.staff.Accounts;
import nl.rechtspoor.platform.staff.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody may change about their own account. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {
    private static final String OWN = "it is about the person who asks";

    private final MeReader me;
    private final StaffSessions sessions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final CurrentActor actor;

    MeController(MeReader me, StaffSessions sessions, Accounts accounts, Passwords passwords, CurrentActor actor) {
        this.me = me;
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.actor = actor;
    }

    /** The role to act in. */
    record ActiveRole(@Nullable Role role) {}

    /** How the person likes the screen; what is missing stays. */
    record Preferences(@Nullable String language, @Nullable Boolean shortcuts) {}

    /** The present password and the next one. */
    record PasswordChange(
            @Nullable String current, @Nullable String password) {
        @Override
        public String toString() {
            return "password change";
        }
    }

    @GetMapping
    @Operation(summary = "Who is signed in, in which role and teams")
    @SignedIn(value = OWN, beforePasswordChange = true)
    Me getMe() {
        return me.of(actor.get());
    }

    @PutMapping("/active-role")
    @Operation(summary = "Act in another of the roles one has")
    @SignedIn(OWN)
    Me changeActiveRole(@RequestBody ActiveRole input, HttpServletRequest request) {
        var role = input.role();
        if (role == null || !actor.get().roles().contains(role)) {
            throw invalid("/role", "ROLE_NOT_HELD", "choose one of your roles");
        }
        return me.of(sessions.actAs(request, role));
    }

    @PatchMapping("/preferences")
    @Operation(summary = "Choose a language, and whether shortcuts work")
    @SignedIn(OWN)
    Me changePreferences(@RequestBody Preferences input) {
        if (input.language() != null && !List.of("nl", "en").contains(input.language())) {
            throw invalid("/language", "LANGUAGE_UNKNOWN", "nl or en");
        }
        accounts.prefer(actor.get().id(), input.language(), input.shortcuts());
        return me.of(actor.get());
    }

    @PostMapping("/password")
    @Operation(summary = "Choose another password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn(value = OWN, beforePasswordChange = true)
    void changePassword(@RequestBody PasswordChange input, HttpServletRequest request) {
        var account = accounts.find(actor.get().id()).orElseThrow();
        passwords.change(
                account,
                Objects.requireNonNullElse(input.current(), ""),
                Objects.requireNonNullElse(input.password(), ""));
        sessions.endOthersOf(account.id(), request);
    }

    private static InvalidCommand invalid(String pointer, String code, String detail) {
        return new InvalidCommand(List.of(new InvalidCommand.Fault(pointer, code, detail)));
    }
}
