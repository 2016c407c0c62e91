package nl.rechtspoor.platform.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.EndpointRights;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint of a running application in every role and without one, and compares what the server lets
 * through with what the endpoint says of itself. Requests name things that do not exist and carry an empty body, so that
 * those let through change nothing. None of them may make the server fail.
 */
public final class EndpointWalker {
    /** One endpoint as the application maps it. */
    public record Endpoint(String method, String path, String contentType, EndpointRights rights) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Asked for itself, it tells of a failure that there was not. */
    private static final String PAGE_FOR_ERRORS = "/error";

    private static final String JSON = "application/json";

    private final List<Endpoint> endpoints;
    private final URI origin;
    private final Function<Role, Browser> signIn;
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    /**
     * @param signIn opens a browser of somebody who holds this role and no other
     */
    public EndpointWalker(ApplicationContext application, URI origin, Function<Role, Browser> signIn) {
        this.endpoints = endpointsOf(application);
        this.origin = origin;
        this.signIn = signIn;
    }

    /** Every endpoint of the application, in order of path. */
    public static List<Endpoint> endpointsOf(ApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(mapped.getKey().getMethodsCondition().getMethods().stream()
                                        .map(RequestMethod::name)
                                        .toList())
                                .map(method -> new Endpoint(
                                        method,
                                        path,
                                        contentType(mapped.getKey()),
                                        EndpointRights.of(mapped.getValue())))))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Every difference between what endpoints say and what the server does; none when all is well. */
    public List<String> findings() {
        var findings = new ArrayList<String>();
        for (var endpoint : endpoints) {
            if (endpoint.rights() instanceof EndpointRights.Nobody) {
                findings.add(endpoint + " does not say who may use it");
            }
            check(endpoint, null, new Browser(origin)).ifPresent(findings::add);
            for (var role : Role.values()) {
                if (role != Role.SYSTEM) {
                    check(endpoint, role, browser(role)).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Optional<String> check(Endpoint endpoint, @Nullable Role role, Browser browser) {
        if (role == null) {
            // fetches the token against forged requests, without which every refusal would look alike
            browser.head("GET", "/api/v1/session", JSON);
        }
        var answer = browser.head(endpoint.method(), concrete(endpoint.path()), endpoint.contentType());
        var refused = answer.status() == 401 || answer.code().equals("NOT_ALLOWED");
        var mayPass = mayPass(endpoint.rights(), role);
        var who = role == null ? "nobody" : role.name();
        if (answer.status() >= 500 && !endpoint.path().equals(PAGE_FOR_ERRORS)) {
            return Optional.of(endpoint + " failed for " + who + " with " + answer.status());
        }
        if (!mayPass && !refused) {
            return Optional.of(endpoint + " let " + who + " through with " + answer.status());
        }
        if (mayPass && refused && !answer.code().equals("SIGN_IN_FAILED")) {
            return Optional.of(endpoint + " refused " + who + " with " + answer.status());
        }
        return Optional.empty();
    }

    private static String contentType(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse(JSON);
    }

    private static boolean mayPass(EndpointRights rights, @Nullable Role role) {
        return switch (rights) {
            case EndpointRights.Everybody _ -> true;
            case EndpointRights.AllStaff _ -> role != null;
            case EndpointRights.RolesOnly only -> role != null && only.roles().contains(role);
            case EndpointRights.Nobody _ -> false;
        };
    }

    /** Some endpoints end the session that calls them. */
    private Browser browser(Role role) {
        var known = browsers.get(role);
        if (known == null || known.head("GET", "/api/v1/me", JSON).status() == 401) {
            known = signIn.apply(role);
            browsers.put(role, known);
        }
        return known;
    }

    private static Stream<String> methods(List<String> declared) {
        return declared.isEmpty() ? Stream.of("GET", "POST", "PUT", "PATCH", "DELETE") : declared.stream();
    }

    private static String concrete(String path) {
        return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()).replace("/**", "");
    }
}
