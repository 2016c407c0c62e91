package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.StaffMember;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The one place where a session begins: a fresh id and a fresh token against forged requests. */
final class SignIn {
    private final StaffSessions sessions;
    private final CsrfAuthenticationStrategy freshToken;

    SignIn(StaffSessions sessions, CsrfTokenRepository tokens) {
        this.sessions = sessions;
        this.freshToken = new CsrfAuthenticationStrategy(tokens);
    }

    /** Begins the session of whoever proved to be somebody. */
    StaffMember begin(
            Optional<StaffId> proven, SignInMethod method, HttpServletRequest request, HttpServletResponse response) {
        var staff = sessions.begin(request, proven.orElseThrow(SignInFailed::new), method);
        freshToken.onAuthentication(SecurityContextHolder.getContext().getAuthentication(), request, response);
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            // asking for it writes the cookie, so that the very next request can already carry it
            token.getToken();
        }
        return staff;
    }

    void end(HttpServletRequest request) {
        sessions.end(request);
    }
}
