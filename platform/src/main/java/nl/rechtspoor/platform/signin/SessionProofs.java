package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import nl.rechtspoor.platform.access.Proofs;
import nl.rechtspoor.platform.access.StaffMember;

/**
 * A sign-in counts as proof for ten minutes. Whoever has a passkey proves it by that alone: a password, which somebody
 * may have seen being typed, opens the session but not the gravest acts.
 */
final class SessionProofs implements Proofs {
    static final Duration COUNTS = Duration.ofMinutes(10);

    private final StaffSessions sessions;
    private final Passkeys passkeys;

    SessionProofs(StaffSessions sessions, Passkeys passkeys) {
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @Override
    public Optional<Factor> missing(HttpServletRequest request, StaffMember staff) {
        var wanted = wanted(request, staff);
        return sessions.provenWithin(COUNTS, request)
                        .filter(by -> wanted != Factor.PASSKEY || by == SignInMethod.PASSKEY)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(wanted);
    }

    private Factor wanted(HttpServletRequest request, StaffMember staff) {
        if (!passkeys.of(staff.id()).isEmpty()) {
            return Factor.PASSKEY;
        }
        return sessions.methodOf(request) == SignInMethod.ORGANISATION ? Factor.ORGANISATION : Factor.PASSWORD;
    }
}
