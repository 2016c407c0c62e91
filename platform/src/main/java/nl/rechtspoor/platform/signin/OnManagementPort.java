package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests to the operator's port, which listens on this machine only and is another than the one for people. */
final class OnManagementPort implements RequestMatcher {
    private final Environment environment;
    /** Known once the servers listen; looking it up for every request is not for free. */
    private volatile @Nullable Integer port;

    OnManagementPort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var management = port == null ? lookUp() : port;
        return management != null && management > 0 && request.getLocalPort() == management;
    }

    /** The operator's port, 0 where it is no other than the one for people, or nothing as long as it is not known. */
    private @Nullable Integer lookUp() {
        var management = environment.getProperty("local.management.port", Integer.class);
        if (management == null) {
            return null;
        }
        port = management.equals(environment.getProperty("local.server.port", Integer.class)) ? 0 : management;
        return port;
    }
}
