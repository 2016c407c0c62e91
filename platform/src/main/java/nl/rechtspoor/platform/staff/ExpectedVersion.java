package nl.rechtspoor.platform.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The version in an If-Match header; a change without one is refused with 428. */
final class ExpectedVersion {
    private ExpectedVersion() {}

    static long of(@Nullable String header) {
        if (header == null) {
            throw problem(HttpStatus.PRECONDITION_REQUIRED, "IF_MATCH_MISSING");
        }
        try {
            return Long.parseLong(header.strip().replace("\"", ""));
        } catch (NumberFormatException e) {
            throw problem(HttpStatus.BAD_REQUEST, "IF_MATCH_INVALID");
        }
    }

    private static ErrorResponseException problem(HttpStatus status, String code) {
        var problem = new ErrorResponseException(status);
        problem.getBody().setProperty("code", code);
        return problem;
    }
}
