package nl.rechtspoor.platform.web;

import java.util.List;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request was not done, as RFC 9457 has it. Clients translate by {@code code}; {@code detail} is for developers.
 *
 * @param evidence what the rule saw: the components of the refusal
 * @param errors every bad field at once
 * @param currentVersion the version to look at before trying again
 * @param incident what to tell the operator, who finds it in the log
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable Object evidence,
        @Nullable List<Fault> errors,
        @Nullable Long currentVersion,
        @Nullable String incident) {

    static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(
                "about:blank", status.getReasonPhrase(), status.value(), code, detail, null, null, null, null);
    }

    Problem withEvidence(Object seen) {
        return new Problem(type, title, status, code, detail, seen, errors, currentVersion, incident);
    }

    Problem withErrors(List<Fault> faults) {
        return new Problem(type, title, status, code, detail, evidence, faults, currentVersion, incident);
    }

    Problem withCurrentVersion(long version) {
        return new Problem(type, title, status, code, detail, evidence, errors, version, incident);
    }

    Problem withIncident(String id) {
        return new Problem(type, title, status, code, detail, evidence, errors, currentVersion, id);
    }

    ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
