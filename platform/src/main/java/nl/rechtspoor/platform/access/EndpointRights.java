package nl.rechtspoor.platform.access;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.kernel.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may use one endpoint. An endpoint that does not say so belongs to nobody. */
public sealed interface EndpointRights {
    /** Anybody, also without signing in. */
    record Everybody() implements EndpointRights {}

    /** Everybody who is signed in. */
    record AllStaff(boolean beforePasswordChange) implements EndpointRights {}

    /** Those who act in one of these roles. */
    record RolesOnly(Set<Role> roles) implements EndpointRights {}

    /** The endpoint forgot to say; it is refused to all. */
    record Nobody() implements EndpointRights {}

    /** Packages of libraries whose endpoints cannot carry our annotations, and that may be open to all. */
    Set<String> OPEN_LIBRARIES = Set.of(
            // the description of the API is public, as the Dutch API design rules ask
            "org.springdoc.",
            // the page for errors that no controller caught; it says nothing but the status
            "org.springframework.boot.webmvc.autoconfigure.error.");

    /** What the endpoint says of itself; the method's word goes before its class's. */
    static EndpointRights of(HandlerMethod endpoint) {
        if (OPEN_LIBRARIES.stream().anyMatch(endpoint.getBeanType().getName()::startsWith)) {
            return new Everybody();
        }
        return said(endpoint, AllowedTo.class)
                .<EndpointRights>map(allowed -> new RolesOnly(Set.of(allowed.value())))
                .or(() -> said(endpoint, SignedIn.class).map(staff -> new AllStaff(staff.beforePasswordChange())))
                .or(() -> said(endpoint, Public.class).map(_ -> new Everybody()))
                .orElseGet(Nobody::new);
    }

    /** Whether a session alone is not enough for it. */
    static boolean asksForFreshProof(HandlerMethod endpoint) {
        return endpoint.hasMethodAnnotation(FreshProof.class)
                || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), FreshProof.class);
    }

    private static <A extends Annotation> Optional<A> said(HandlerMethod endpoint, Class<A> annotation) {
        return Optional.ofNullable(endpoint.getMethodAnnotation(annotation))
                .or(() -> saysItself(endpoint)
                        ? Optional.empty()
                        : Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), annotation)));
    }

    private static boolean saysItself(HandlerMethod endpoint) {
        return endpoint.hasMethodAnnotation(AllowedTo.class)
                || endpoint.hasMethodAnnotation(SignedIn.class)
                || endpoint.hasMethodAnnotation(Public.class);
    }
}
