package nl.rechtspoor.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach a controller only when the endpoint says that this person may. */
final class DenyByDefault implements HandlerInterceptor {
    private final CurrentActor actor;
    private final Supplier<@Nullable Proofs> proofs;

    DenyByDefault(CurrentActor actor, Supplier<@Nullable Proofs> proofs) {
        this.actor = actor;
        this.proofs = proofs;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod endpoint)) {
            return true;
        }
        var refusal = refusal(EndpointRights.of(endpoint), actor.find());
        if (refusal != null) {
            refusal.write(response);
            return false;
        }
        var factor = missingProof(request, endpoint);
        if (factor.isPresent()) {
            Refusal.PROOF_REQUIRED.write(response, factor.get());
        }
        return factor.isEmpty();
    }

    private Optional<Proofs.Factor> missingProof(HttpServletRequest request, HandlerMethod endpoint) {
        var known = proofs.get();
        return known == null || !EndpointRights.asksForFreshProof(endpoint)
                ? Optional.empty()
                : actor.find().flatMap(staff -> known.missing(request, staff));
    }

    private static @Nullable Refusal refusal(EndpointRights rights, Optional<StaffMember> somebody) {
        if (rights instanceof EndpointRights.Everybody) {
            return null;
        }
        if (somebody.isEmpty()) {
            return Refusal.NOT_SIGNED_IN;
        }
        var staff = somebody.get();
        return switch (rights) {
            case EndpointRights.AllStaff(boolean beforePasswordChange) ->
                staff.mustChangePassword() && !beforePasswordChange ? Refusal.PASSWORD_CHANGE_REQUIRED : null;
            case EndpointRights.RolesOnly only when !only.roles().contains(staff.role()) -> Refusal.NOT_ALLOWED;
            case EndpointRights.RolesOnly _ -> staff.mustChangePassword() ? Refusal.PASSWORD_CHANGE_REQUIRED : null;
            case EndpointRights.Everybody _, EndpointRights.Nobody _ -> Refusal.NOT_ALLOWED;
        };
    }
}
