package nl.rechtspoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets somebody read what they have just written: a query that names a position waits until the views contain it, a second
 * at most. After that it answers with what there is.
 */
final class MinPosition implements HandlerInterceptor {
    private static final String HEADER = "X-Min-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final StreamProgress progress;

    MinPosition(StreamProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String header = request.getHeader(HEADER);
        if (header != null) {
            if (!POSITION.matcher(header.strip()).matches()) {
                throw new HeaderInvalid(HttpStatus.BAD_REQUEST, "HEADER_INVALID", HEADER + " is a position.");
            }
            progress.await(Long.parseLong(header.strip()), PATIENCE);
        }
        return true;
    }
}
