package nl.rechtspoor.platform.signin;

import nl.rechtspoor.platform.access.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Nobody proved to be anybody. It never says what was wrong. */
final class SignInFailed extends ErrorResponseException {
    SignInFailed() {
        super(HttpStatus.UNAUTHORIZED);
        getBody().setProperty("code", Refusal.SIGN_IN_FAILED.name());
        getBody().setDetail(Refusal.SIGN_IN_FAILED.detail());
    }
}
