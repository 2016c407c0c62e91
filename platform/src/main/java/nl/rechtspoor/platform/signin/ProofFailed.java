package nl.rechtspoor.platform.signin;

import nl.rechtspoor.platform.access.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody who is signed in did not show again that it is still them. The session goes on. */
final class ProofFailed extends ErrorResponseException {
    ProofFailed() {
        super(HttpStatus.UNAUTHORIZED);
        getBody().setProperty("code", Refusal.PROOF_FAILED.name());
        getBody().setDetail(Refusal.PROOF_FAILED.detail());
    }
}
