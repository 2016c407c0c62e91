package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.StaffMember;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.staff.Accounts;
import nl.rechtspoor.platform.staff.SignedInElsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The session of somebody who signed in. It remembers who and since when, and nothing else: roles, teams and state are
 * read from the register for every request, so a change of rights holds from the next click on.
 */
final class StaffSessions implements SecurityContextRepository, SignedInElsewhere {
    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(8);

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "signedInAt";
    private static final String METHOD = "signedInBy";
    private static final String ROLE = "activeRole";
    private static final String PROVEN = "provenAt";
    private static final String PROVEN_BY = "provenBy";

    private final Accounts accounts;
    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final Clock clock;

    StaffSessions(Accounts accounts, FindByIndexNameSessionRepository<? extends Session> stored, Clock clock) {
        this.accounts = accounts;
        this.stored = stored;
        this.clock = clock;
    }

    /** Begins a fresh session; whatever this browser had before is gone. */
    StaffMember begin(HttpServletRequest request, StaffId id, SignInMethod method) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, id.toString());
        session.setAttribute(SINCE, clock.instant().toEpochMilli());
        session.setAttribute(METHOD, method.name());
        proven(session, method);
        accounts.signedIn(id);
        return enter(request).orElseThrow(() -> new IllegalStateException("the account was closed during the sign-in"));
    }

    /** The person of this session has just shown again who they are. */
    void proven(HttpSession session, SignInMethod by) {
        session.setAttribute(PROVEN, clock.instant().toEpochMilli());
        session.setAttribute(PROVEN_BY, by.name());
    }

    /** By what the person of this session showed who they are within that time. */
    Optional<SignInMethod> provenWithin(Duration time, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(PROVEN) instanceof Long at
                        && session.getAttribute(PROVEN_BY) instanceof String by
                        && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(time))
                ? Optional.of(SignInMethod.valueOf(by))
                : Optional.empty();
    }

    /** How the person of this session came in. */
    SignInMethod methodOf(HttpServletRequest request) {
        return SignInMethod.valueOf((String) request.getSession(true).getAttribute(METHOD));
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Acts in another of the person's roles from here on. */
    StaffMember actAs(HttpServletRequest request, Role role) {
        request.getSession(true).setAttribute(ROLE, role.name());
        return enter(request).orElseThrow();
    }

    @Override
    public void endAllOf(StaffId id) {
        stored.findByPrincipalName(id.toString()).keySet().forEach(stored::deleteById);
    }

    /** Ends every session of the person but the one of this request. */
    void endOthersOf(StaffId id, HttpServletRequest request) {
        var session = request.getSession(false);
        var own = session == null ? "" : session.getId();
        stored.findByPrincipalName(id.toString()).keySet().stream()
                .filter(other -> !other.equals(own))
                .forEach(stored::deleteById);
    }

    private Optional<StaffMember> enter(HttpServletRequest request) {
        var staff = staffOf(request);
        staff.ifPresent(
                member -> SecurityContextHolder.getContext().setAuthentication(new StaffAuthentication(member)));
        return staff;
    }

    private Optional<StaffMember> staffOf(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return Optional.empty();
        }
        if (isTooOld(session)) {
            session.invalidate();
            return Optional.empty();
        }
        return accounts.find(new StaffId(UUID.fromString(account)))
                .filter(found -> found.state() == Account.State.ACTIVE)
                .map(found -> member(found, session));
    }

    private boolean isTooOld(HttpSession session) {
        return !(session.getAttribute(SINCE) instanceof Long since)
                || !clock.instant().isBefore(Instant.ofEpochMilli(since).plus(LONGEST));
    }

    private static StaffMember member(Account account, HttpSession session) {
        return new StaffMember(
                account.id(),
                account.name(),
                account.roles(),
                role(account, (String) session.getAttribute(ROLE)),
                account.teams(),
                account.mustChangePassword() && SignInMethod.PASSWORD.name().equals(session.getAttribute(METHOD)));
    }

    /** The chosen role while the person still holds it, else the first one. */
    private static Role role(Account account, @Nullable String chosen) {
        return account.roles().stream()
                .filter(role -> role.name().equals(chosen))
                .findFirst()
                .orElseGet(() -> account.roles().stream().sorted().findFirst().orElseThrow());
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return contextOf(holder.getRequest());
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        staffOf(request).ifPresent(staff -> context.setAuthentication(new StaffAuthentication(staff)));
        return context;
    }

    /** Sessions begin in one place only; what a filter of a library would store is dropped. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
