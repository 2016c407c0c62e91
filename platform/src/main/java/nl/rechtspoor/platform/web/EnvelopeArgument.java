package nl.rechtspoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.StaffMember;
import nl.rechtspoor.platform.commands.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes the {@link Envelope} of a command from the headers of its request and the person who is signed in. A path that
 * names something is a write to something that exists, and must say in If-Match which version was seen.
 */
final class EnvelopeArgument implements HandlerMethodArgumentResolver {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final CurrentActor actor;

    EnvelopeArgument(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Envelope.class;
    }

    @Override
    public Envelope resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("commands come over HTTP only");
        }
        StaffMember somebody = actor.get();
        boolean anyVersion = parameter.hasParameterAnnotation(AnyVersion.class) || !namesSomething(request);
        return new Envelope(
                commandId(request),
                somebody.id(),
                somebody.role(),
                somebody.teams(),
                read(request, "X-Purpose", AccessPurpose::valueOf, usualPurpose(somebody.role())),
                read(request, "X-Happened-At", EnvelopeArgument::instant, null),
                read(request, "X-On-Behalf-Of", text -> new StaffId(UUID.fromString(text)), null),
                Boolean.parseBoolean(request.getHeader("X-Not-A-Bsn")),
                anyVersion ? null : expectedVersion(request));
    }

    private static UUID commandId(HttpServletRequest request) {
        UUID id = read(request, "Idempotency-Key", UUID::fromString, null);
        if (id == null) {
            throw new HeaderInvalid(
                    HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING", "Send a fresh UUID as Idempotency-Key.");
        }
        return id;
    }

    private static long expectedVersion(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null) {
            throw new HeaderInvalid(
                    HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH_MISSING", "Send the version you saw as If-Match.");
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new HeaderInvalid(HttpStatus.BAD_REQUEST, "IF_MATCH_INVALID", "If-Match is a quoted version.");
        }
        return Long.parseLong(version.group(1));
    }

    private static boolean namesSomething(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && !variables.isEmpty();
    }

    private static <T> @Nullable T read(
            HttpServletRequest request, String name, Function<String, T> parse, @Nullable T otherwise) {
        String header = request.getHeader(name);
        if (header == null || header.isBlank()) {
            return otherwise;
        }
        try {
            return parse.apply(header.strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new HeaderInvalid(HttpStatus.BAD_REQUEST, "HEADER_INVALID", name + " cannot be read.");
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static AccessPurpose usualPurpose(Role role) {
        return switch (role) {
            case JURIST, SENIOR_JURIST -> AccessPurpose.CASE_WORK;
            case RESEARCHER -> AccessPurpose.RESEARCH;
            case DIRECTOR -> AccessPurpose.SUPERVISION;
            case AUDITOR -> AccessPurpose.AUDIT;
            case PRIVACY_OFFICER -> AccessPurpose.PRIVACY_REQUEST;
            case ADMIN -> AccessPurpose.ADMINISTRATION;
            case SYSTEM -> AccessPurpose.SYSTEM;
        };
    }
}
