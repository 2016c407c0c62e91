package nl.rechtspoor.query.projection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes a request wait until the views it reads contain what the asker has just done. After a second, or whatever is set, it is answered anyway. */
@Component
class MinPosition implements HandlerInterceptor, WebMvcConfigurer {
    private final StreamProgress progress;
    private final Duration patience;

    MinPosition(
            @QueryDatabase StreamProgress progress, @Value("${rechtspoor.answers.patience:PT1S}") Duration patience) {
        this.progress = progress;
        this.patience = patience;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getHeader("X-Min-Position");
        if (asked != null && handler instanceof HandlerMethod method) {
            Follows follows = method.getMethodAnnotation(Follows.class);
            if (follows != null) {
                progress.await(List.of(follows.value()), parse(asked), patience);
            }
        }
        return true;
    }

    private static long parse(String asked) {
        try {
            return Long.parseLong(asked);
        } catch (NumberFormatException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "X-Min-Position is not a number");
        }
    }
}
