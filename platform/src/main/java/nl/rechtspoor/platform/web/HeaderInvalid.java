package nl.rechtspoor.platform.web;

import org.springframework.http.HttpStatus;

/** A header of a command is missing or cannot be read. */
final class HeaderInvalid extends RuntimeException {
    private final transient Problem problem;

    HeaderInvalid(HttpStatus status, String code, String detail) {
        super(code);
        problem = Problem.of(status, code, detail);
    }

    Problem problem() {
        return problem;
    }
}
