package nl.rechtspoor.query.live;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class EventsController {
    /** Then the browser connects again, and rights are looked at anew. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final LiveStreams streams;
    private final CurrentViewer viewer;
    private final ObjectProvider<SessionRepository<?>> sessions;

    EventsController(LiveStreams streams, CurrentViewer viewer, ObjectProvider<SessionRepository<?>> sessions) {
        this.streams = streams;
        this.viewer = viewer;
        this.sessions = sessions;
    }

    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo({Role.JURIST, Role.SENIOR_JURIST, Role.AUDITOR, Role.PRIVACY_OFFICER})
    @Operation(
            summary = "Ids of cases and contacts that change, as server-sent events; resumes after Last-Event-ID",
            description =
                    "An event `position` says up to where all was told; whoever opens a new stream gives it as `after`, "
                            + "so that nothing between two streams is missed. Without either it tells what happens from now on.")
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var open = new AtomicBoolean(true);
        emitter.onCompletion(() -> open.set(false));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> open.set(false));
        var session = request.getSession(false);
        String sessionId = session == null ? null : session.getId();
        if (!streams.start(
                viewer.get(),
                last == null ? after : last,
                new Browser(emitter),
                () -> open.get() && isSignedIn(sessionId))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "Too many open streams");
        }
        return emitter;
    }

    /** Signing out, or somebody's account being closed, ends the session and with it the stream. */
    private boolean isSignedIn(@Nullable String sessionId) {
        var known = sessions.getIfAvailable();
        if (known == null || sessionId == null) {
            return true; // without sessions each request proves who asks, and this one did
        }
        var session = known.findById(sessionId);
        return session != null && !session.isExpired();
    }

    private record Browser(SseEmitter emitter) implements LiveStream.Sink {
        @Override
        public void change(Change change) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(change.position()))
                    .name("change")
                    .data(change, MediaType.APPLICATION_JSON));
        }

        @Override
        public void upTo(long position) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(position))
                    .name("position")
                    .data(position));
        }

        @Override
        public void end() {
            emitter.complete();
        }
    }
}
