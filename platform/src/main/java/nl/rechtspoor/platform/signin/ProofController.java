package nl.rechtspoor.platform.signin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.SignedIn;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.staff.Accounts;
import nl.rechtspoor.platform.staff.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Showing again, in the middle of a session, who one is. */
@RestController
@RequestMapping("/api/v1/session/proofs")
class ProofController {
    private final StaffSessions sessions;
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final Accounts accounts;
    private final CurrentActor actor;

    ProofController(
            StaffSessions sessions, Passkeys passkeys, Passwords passwords, Accounts accounts, CurrentActor actor) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.accounts = accounts;
        this.actor = actor;
    }

    /** A password, or a passkey's answer to the challenge of this browser. */
    record Proof(@Nullable String password, @Nullable JsonNode credential) {
        @Override
        public String toString() {
            return "proof";
        }
    }

    @PostMapping
    @Operation(summary = "Show again who one is, for an act that a session alone does not allow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn("it is about the person who asks")
    void prove(@RequestBody Proof proof, HttpServletRequest request) {
        if (proof.password() == null && proof.credential() == null) {
            throw new InvalidCommand(
                    List.of(new InvalidCommand.Fault("/password", "REQUIRED", "a password or a credential")));
        }
        var session = request.getSession(true);
        var me = actor.get().id();
        var shown = proof.credential() != null
                ? passkeys.check(proof.credential(), session)
                : password(me, proof.password());
        if (!shown.equals(Optional.of(me))) {
            throw new ProofFailed();
        }
        sessions.proven(session, proof.credential() != null ? SignInMethod.PASSKEY : SignInMethod.PASSWORD);
    }

    private Optional<StaffId> password(StaffId me, @Nullable String password) {
        return password == null
                ? Optional.empty()
                : passwords.check(accounts.find(me).orElseThrow().username(), password);
    }
}
