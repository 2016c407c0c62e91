package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests to the operator's port, which listens on this machine only and is another than the one for people. */
final class OnManagementPort implements RequestMatcher {
    private final Environment environment;

    OnManagementPort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var management = environment.getProperty("local.management.port", Integer.class);
        var server = environment.getProperty("local.server.port", Integer.class);
        return management != null && !management.equals(server) && request.getLocalPort() == management;
    }
}
