package nl.rechtspoor.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes a request wait until the views it reads contain what the asker has just done. After a second it is answered anyway. */
@Component
class MinPosition implements HandlerInterceptor, WebMvcConfigurer {
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final long LOOK_EVERY_MILLIS = 10;

    private final ProjectedPositions positions;

    MinPosition(ProjectedPositions positions) {
        this.positions = positions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String asked = request.getHeader("X-Min-Position");
        if (asked != null && handler instanceof HandlerMethod method) {
            Follows follows = method.getMethodAnnotation(Follows.class);
            if (follows != null) {
                await(parse(asked), List.of(follows.value()));
            }
        }
        return true;
    }

    private void await(long position, List<String> groups) throws InterruptedException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (positions.reachedBy(groups) < position && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static long parse(String asked) {
        try {
            return Long.parseLong(asked);
        } catch (NumberFormatException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "X-Min-Position is not a number");
        }
    }
}
