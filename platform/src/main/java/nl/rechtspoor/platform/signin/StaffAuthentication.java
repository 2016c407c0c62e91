package nl.rechtspoor.platform.signin;

import java.util.Set;
import nl.rechtspoor.platform.access.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody signed in, in the shape that Spring Security passes along. Built anew for every request, never stored. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    private final transient StaffMember staff;

    StaffAuthentication(StaffMember staff) {
        super(Set.of());
        this.staff = staff;
        setAuthenticated(true);
    }

    @Override
    public StaffMember getPrincipal() {
        return staff;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return staff.id().toString();
    }
}
