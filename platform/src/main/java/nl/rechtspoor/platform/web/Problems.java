package nl.rechtspoor.platform.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.commands.NotAllowed;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.commands.StaleVersion;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** The one place where what went wrong becomes an answer. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Rejected rejected) {
        Rejection rejection = rejected.rejection();
        return rejection.hidesExistence() ? notFound() : conflict(rejection);
    }

    private static ResponseEntity<Problem> conflict(Rejection rejection) {
        return Problem.of(HttpStatus.CONFLICT, rejection.code(), rejection.explanation())
                .withEvidence(rejection)
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(InvalidCommand invalid) {
        return invalid(invalid.faults());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? invalid(List.of(new Fault(pointer(json), "UNREADABLE", "This cannot be read as what is expected.")))
                : invalid(List.of(new Fault("", "UNREADABLE", "The body cannot be read.")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return invalid(List.of(new Fault("", "UNREADABLE", mismatch.getName() + " cannot be read.")));
    }

    /** A percent sign in the address that begins no character, or more parameters than a server takes. */
    @ExceptionHandler
    ResponseEntity<Problem> parameters(InvalidParameterException undecodable) {
        return invalid(List.of(new Fault("", "UNREADABLE", "The parameters in the address cannot be read.")));
    }

    /** Also where the part is there, but as a field of a form instead of a file. */
    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException missing) {
        return invalid(List.of(new Fault("/" + missing.getRequestPartName(), "REQUIRED", "Send this as a file.")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> upload(MultipartException unreadable) {
        return unreadable instanceof ErrorResponse
                ? other(unreadable)
                : invalid(List.of(new Fault("", "UNREADABLE", "What was uploaded cannot be read.")));
    }

    @ExceptionHandler
    ResponseEntity<Problem> header(HeaderInvalid invalid) {
        return invalid.problem().answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> stale(StaleVersion stale) {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "VERSION_STALE", "Look at the current version first.")
                .withCurrentVersion(stale.currentVersion())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(AggregateNotFoundException missing) {
        return notFound();
    }

    private static ResponseEntity<Problem> notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such thing.")
                .answer();
    }

    @ExceptionHandler({NotAllowed.class, AccessDeniedException.class})
    ResponseEntity<Problem> forbidden(RuntimeException forbidden) {
        return Problem.of(HttpStatus.FORBIDDEN, "NOT_ALLOWED", "Your role may not do this.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> notSignedIn(AuthenticationException missing) {
        return Problem.of(HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN", "Sign in first.")
                .answer();
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Problem> unavailable(RuntimeException trouble) {
        return storage(DatabaseTrouble.in(trouble).orElse(DatabaseTrouble.AWAY), trouble);
    }

    /** Spring's own refusals, and those of controllers that need a status and nothing more. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception exception) {
        if (exception instanceof ErrorResponse known) {
            ProblemDetail body = known.getBody();
            HttpStatus status = HttpStatus.valueOf(body.getStatus());
            Object code =
                    body.getProperties() == null ? null : body.getProperties().get("code");
            return Problem.of(status, code == null ? status.name() : code.toString(), status.getReasonPhrase())
                    .answer();
        }
        ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        if (said != null) {
            return Problem.of(said.code(), said.code().name(), said.code().getReasonPhrase())
                    .answer();
        }
        return DatabaseTrouble.in(exception)
                .map(trouble -> storage(trouble, exception))
                .orElseGet(() ->
                        incident(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "This is our mistake.", exception));
    }

    /** Says nothing of whether it was kept: nobody may know yet. Under the same key it is done once. */
    private static ResponseEntity<Problem> storage(DatabaseTrouble trouble, Exception exception) {
        return switch (trouble) {
            case FULL ->
                incident(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "STORAGE_FULL",
                        "The disk is full. Have an administrator make room, then send the same again.",
                        exception);
            case AWAY -> incident(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Try again in a moment.", exception);
        };
    }

    /** A browser closed its stream of changes, which is no trouble and cannot be answered. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    @Nullable
    ResponseEntity<Problem> gone(Exception closed) {
        return null;
    }

    private static ResponseEntity<Problem> invalid(List<Fault> faults) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_INPUT", "Some of what was entered cannot stand.")
                .withErrors(faults)
                .answer();
    }

    private static ResponseEntity<Problem> incident(HttpStatus status, String code, String detail, Exception trouble) {
        String incident = UUID.randomUUID().toString();
        log.error("Incident {}\n{}", incident, Wordless.of(trouble));
        return Problem.of(status, code, detail).withIncident(incident).answer();
    }

    private static String pointer(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex()))
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
