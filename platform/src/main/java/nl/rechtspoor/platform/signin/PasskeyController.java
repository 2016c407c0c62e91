package nl.rechtspoor.platform.signin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.FreshProof;
import nl.rechtspoor.platform.access.Public;
import nl.rechtspoor.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Passkeys: adding and removing one's own, and signing in with one. */
@RestController
@RequestMapping("/api/v1")
class PasskeyController {
    private static final String OWN = "it is about the person who asks";

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final MeReader me;
    private final CurrentActor actor;

    PasskeyController(Passkeys passkeys, SignIn signIn, MeReader me, CurrentActor actor) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.me = me;
        this.actor = actor;
    }

    /** A passkey as the browser made it, and what its owner calls it. */
    record NewPasskey(@Nullable String label, JsonNode credential) {}

    @PostMapping("/session/passkey-options")
    @Operation(summary = "What a browser needs to sign in with a passkey")
    @Public("nobody is signed in before signing in")
    JsonNode passkeySignInOptions(HttpServletRequest request) {
        return passkeys.requestOptions(request.getSession(true));
    }

    @PostMapping("/session/passkey")
    @Operation(summary = "Sign in with a passkey")
    @Public("nobody is signed in before signing in")
    Me signInWithPasskey(@RequestBody JsonNode credential, HttpServletRequest request, HttpServletResponse response) {
        var id = passkeys.check(credential, request.getSession(false));
        return me.of(signIn.begin(id, SignInMethod.PASSKEY, request, response));
    }

    @PostMapping("/me/passkey-options")
    @Operation(summary = "What a browser needs to make a passkey")
    @SignedIn(OWN)
    JsonNode newPasskeyOptions(HttpServletRequest request) {
        return passkeys.creationOptions(actor.get().id(), request.getSession(true));
    }

    @PostMapping("/me/passkeys")
    @Operation(summary = "Add a passkey to the account")
    @ResponseStatus(HttpStatus.CREATED)
    @SignedIn(OWN)
    @FreshProof
    Me.PasskeyInfo addPasskey(@RequestBody NewPasskey input, HttpServletRequest request) {
        var label = Objects.requireNonNullElse(input.label(), "");
        return passkeys.add(actor.get().id(), label, input.credential(), request.getSession(true));
    }

    @DeleteMapping("/me/passkeys/{id}")
    @Operation(summary = "Remove a passkey from the account")
    @SignedIn(OWN)
    @FreshProof
    ResponseEntity<Void> removePasskey(@PathVariable String id) {
        return passkeys.remove(actor.get().id(), id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
