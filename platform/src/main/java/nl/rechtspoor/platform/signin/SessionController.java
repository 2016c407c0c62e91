package nl.rechtspoor.platform.signin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.Public;
import nl.rechtspoor.platform.staff.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    private final SignIn signIn;
    private final Passwords passwords;
    private final MeReader me;
    private final CurrentActor actor;
    private final SignInOffer offer;

    SessionController(SignIn signIn, Passwords passwords, MeReader me, CurrentActor actor, SignInOffer offer) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.me = me;
        this.actor = actor;
        this.offer = offer;
    }

    /** What the sign-in page can offer, apart from a name and a password. */
    record SignInOffer(
            boolean passkeys,
            @Nullable OrganisationSignIn oidc,
            long idleSeconds,
            @Nullable List<DemoAccounts.DemoAccount> demoAccounts) {}

    /** The organisation's own sign-in. */
    record OrganisationSignIn(String label, String href) {}

    /** What a browser may know before and after signing in. */
    record SessionState(
            @Nullable Me me,
            boolean passkeys,
            @Nullable OrganisationSignIn oidc,
            long idleSeconds,
            @Nullable List<DemoAccounts.DemoAccount> demoAccounts) {}

    /** A name and a password. */
    record Credentials(@Nullable String username, @Nullable String password) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    @GetMapping
    @Operation(summary = "Whether somebody is signed in, and which ways in there are")
    @Public("the sign-in page must know what it can offer")
    SessionState getSession() {
        return new SessionState(
                actor.find().map(me::of).orElse(null),
                offer.passkeys(),
                offer.oidc(),
                offer.idleSeconds(),
                offer.demoAccounts());
    }

    @PostMapping
    @Operation(summary = "Sign in with a username and a password")
    @Public("nobody is signed in before signing in")
    Me signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var username = credentials.username();
        var password = credentials.password();
        var id = username == null || password == null
                ? java.util.Optional.<nl.rechtspoor.kernel.StaffId>empty()
                : passwords.check(username, password);
        return me.of(signIn.begin(id, SignInMethod.PASSWORD, request, response));
    }

    @DeleteMapping
    @Operation(summary = "Sign out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Public("signing out twice is no fault")
    void signOut(HttpServletRequest request) {
        signIn.end(request);
    }
}
