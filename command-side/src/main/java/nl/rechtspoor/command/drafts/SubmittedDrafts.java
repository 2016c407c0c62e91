package nl.rechtspoor.command.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rechtspoor.platform.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Forgets the draft that a command names in {@code X-Draft}, once the command was done. */
@Component
class SubmittedDrafts implements HandlerInterceptor, WebMvcConfigurer {
    private static final String HEADER = "X-Draft";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Drafts drafts;
    private final CurrentActor actor;

    SubmittedDrafts(Drafts drafts, CurrentActor actor) {
        this.drafts = drafts;
        this.actor = actor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var draft = request.getHeader(HEADER);
        if (draft != null
                && ID.matcher(draft).matches()
                && request.getMethod().equals("POST")
                && failure == null
                && response.getStatus() / 100 == 2) {
            actor.find().ifPresent(owner -> drafts.delete(owner.id(), UUID.fromString(draft)));
        }
    }
}
