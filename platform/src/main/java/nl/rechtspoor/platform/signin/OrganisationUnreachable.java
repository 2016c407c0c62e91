package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/**
 * Sends somebody whose way through the organisation ended back to the sign-in page, which says why: the server did not vouch
 * for them, or it could not be asked at all, on the way there or on the way back.
 */
final class OrganisationUnreachable implements AuthenticationFailureHandler {
    static final String UNREACHABLE = "/?signin=unreachable";

    private static final Logger log = LoggerFactory.getLogger(OrganisationUnreachable.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isOutOfReach(failure)) {
            log.warn("The organisation's sign-in server cannot be reached, or does not answer as one");
            response.sendRedirect(UNREACHABLE);
        } else {
            response.sendRedirect(OrganisationSignIn.FAILED);
        }
    }

    private static boolean isOutOfReach(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof RestClientException);
    }
}
