package nl.rechtspoor.platform.signin;

import java.util.Optional;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.StaffMember;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor as Spring Security knows it on this thread. */
final class ActorOfRequest implements CurrentActor {
    @Override
    public Optional<StaffMember> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }
}
